namespace Entente.Protocols;

/// <summary>What a party asks to do.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Party">Who asks, by number from 0.</param>
/// <param name="Outcome">The outcome that is meant, by its number in the session; -1 for none.</param>
public readonly record struct Move(MoveKind Kind, int Party, long Outcome = -1)
{
    /// <summary>Which of several things is meant: the issue on the agenda, the deal in a sequence, the place in a ballot; 0 where there is but one.</summary>
    public int Subject { get; init; }

    /// <summary>Of a vote or an offer that is voted on: the least power of a group with which the party agrees; 0 for what the rules of the session say.</summary>
    public ushort MinPower { get; init; }

    /// <summary>The most power of such a group; 0 for what the rules of the session say.</summary>
    public ushort MaxPower { get; init; }

    /// <summary>The virtual time at which it is asked, in the unit of the limits; 0 where rounds alone count.</summary>
    public double At { get; init; }

    /// <summary>Put an outcome on the table.</summary>
    public static Move Propose(int party, long outcome) => new(MoveKind.Propose, party, outcome);

    /// <summary>Agree to what is on the table.</summary>
    public static Move Accept(int party) => new(MoveKind.Accept, party);

    /// <summary>Turn down what is on the table.</summary>
    public static Move Reject(int party) => new(MoveKind.Reject, party);

    /// <summary>Leave without agreement.</summary>
    public static Move WalkAway(int party) => new(MoveKind.WalkAway, party);
}
