using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Simulation;

/// <summary>Makes the moves that were recorded of a party, in order, and fails where it failed.</summary>
internal sealed class ScriptedAgent : Agent
{
    private readonly Queue<LoggedEvent> script;
    private readonly int failsAfter = -1;
    private int observed;

    /// <summary>An agent that plays its part of a record again.</summary>
    /// <param name="seat">Its seat.</param>
    /// <param name="recorded">Everything that happened.</param>
    /// <param name="failsListening">Whether a failure of the party is one while it listens, rather than at its turn.</param>
    /// <exception cref="InvalidOperationException">The party failed before anything happened.</exception>
    public ScriptedAgent(Seat seat, ImmutableArray<LoggedEvent> recorded, bool failsListening)
        : base(seat)
    {
        bool hasFailed =
            recorded is [.., { Event: { Kind: SessionEventKind.Faulted } last }] && last.Party == seat.Party;
        if (hasFailed && recorded.Length == 1)
        {
            Fail();
        }

        if (hasFailed && failsListening)
        {
            failsAfter = recorded[..^1].Count(each => !IsSealed(each.Event.Kind));
        }

        // Where demands and votes are sealed, the offers and answers are these, opened.
        bool hasSealed = recorded.Any(each => IsSealed(each.Event.Kind));
        script = new(
            recorded.Where(each =>
                each.Event.Party == seat.Party
                && MoveOf(each.Event) != MoveKind.None
                && !(hasSealed && IsOpened(each.Event.Kind))
            )
        );
    }

    /// <summary>Whether a move was asked of it after the last that was recorded.</summary>
    public bool HasRunOut { get; private set; }

    /// <inheritdoc/>
    public override bool IsListening => failsAfter >= 0;

    /// <inheritdoc/>
    public override Move Act(in Turn turn)
    {
        // A move after the last moment is on no record, only that the time was over; anywhere else no outcome is refused.
        if (!script.TryDequeue(out LoggedEvent? next))
        {
            HasRunOut = true;
            return Move.Propose(Seat.Party, -1);
        }

        if (next.Event.Kind == SessionEventKind.Faulted)
        {
            Fail();
        }

        return new Move(MoveOf(next.Event), Seat.Party, NumberOf(next.Outcome))
        {
            Subject = next.Event.Subject,
            MinPower = next.Event.MinPower,
            MaxPower = next.Event.MaxPower,
        };
    }

    /// <inheritdoc/>
    public override void Observe(in SessionEvent happened, double time)
    {
        if (++observed == failsAfter)
        {
            Fail();
        }
    }

    // What the rules add of themselves answers no move.
    private static MoveKind MoveOf(SessionEvent happened) =>
        happened.Kind switch
        {
            SessionEventKind.OfferMade or SessionEventKind.DemandSealed => MoveKind.Propose,
            SessionEventKind.OfferAccepted => MoveKind.Accept,
            SessionEventKind.OfferRejected => MoveKind.Reject,
            SessionEventKind.VoteSealed => happened.MinPower > 0 ? MoveKind.Accept : MoveKind.Reject,
            SessionEventKind.WalkedAway or SessionEventKind.PartyLeft => MoveKind.WalkAway,
            SessionEventKind.Faulted => MoveKind.Fault,
            _ => MoveKind.None,
        };

    private static bool IsSealed(SessionEventKind kind) =>
        kind is SessionEventKind.DemandSealed or SessionEventKind.VoteSealed;

    private static bool IsOpened(SessionEventKind kind) =>
        kind is SessionEventKind.OfferMade or SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected;

    private static void Fail() => throw new InvalidOperationException("as recorded.");

    private long NumberOf(Outcome? outcome)
    {
        var parts = new int[Seat.Book.Groups];
        return outcome is not null && Seat.Space.TryParts(outcome, parts) ? Seat.Book.NumberOf(parts) : -1;
    }
}
