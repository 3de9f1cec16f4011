namespace Entente.Protocols;

/// <summary>How a session stands or ended.</summary>
/// <param name="Kind">How it ended; <see cref="EndKind.None"/> while it goes on.</param>
/// <param name="Agreement">The outcome that the whole table agreed to, by its number in the session; -1 for none.</param>
/// <param name="Party">Who ended it by leaving or by a fault; -1 for nobody.</param>
public readonly record struct Ending(EndKind Kind, long Agreement, int Party)
{
    /// <summary>Whether the session is over.</summary>
    public bool IsOver => Kind != EndKind.None;

    /// <summary>The session goes on.</summary>
    public static Ending Open { get; } = new(EndKind.None, -1, -1);

    /// <summary>What an event does to a session: those that end it give the ending, the others none.</summary>
    public static Ending After(in SessionEvent happened) =>
        happened.Kind switch
        {
            SessionEventKind.AgreementReached => new(EndKind.Agreement, happened.Outcome, -1),
            SessionEventKind.DeadlinePassed => new(EndKind.Deadline, -1, -1),
            SessionEventKind.WalkedAway => new(EndKind.WalkAway, -1, happened.Party),
            SessionEventKind.BrokenDown => new(EndKind.Breakdown, -1, -1),
            SessionEventKind.Faulted => new(EndKind.Fault, -1, happened.Party),
            SessionEventKind.TooFewLeft => new(EndKind.PartialAgreement, -1, -1),
            _ => Open,
        };
}
