namespace Entente.Protocols;

/// <summary>Something that happened in a session; a session is the list of them.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Party">Who did it, by number from 0; -1 for nobody.</param>
/// <param name="Round">The 0-based round in which it happened.</param>
/// <param name="Outcome">The outcome that it is about, by its number in the session; -1 for none.</param>
public readonly record struct SessionEvent(SessionEventKind Kind, int Party, int Round, long Outcome = -1)
{
    /// <summary>Which of several things is meant: the issue on the agenda, the deal in a sequence, the party whose offer is voted on; 0 where there is but one.</summary>
    public int Subject { get; init; }

    /// <summary>Of a vote: the least power of a group with which the party agrees; 0 for a vote against, and where power does not count.</summary>
    public ushort MinPower { get; init; }

    /// <summary>The most power of such a group.</summary>
    public ushort MaxPower { get; init; }

    /// <summary>The parties of a group that agreed, one bit each; 0 where there is none.</summary>
    public ulong Group { get; init; }

    /// <summary>The virtual time at which it happened, in the unit of the limits; 0 where rounds alone count.</summary>
    public double At { get; init; }
}
