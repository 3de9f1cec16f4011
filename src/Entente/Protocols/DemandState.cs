namespace Entente.Protocols;

/// <summary>Where a session of simultaneous demands stands.</summary>
public readonly record struct DemandState
{
    /// <summary>The 0-based round: one demand of every party.</summary>
    public int Round { get; init; }

    /// <summary>Who is to put in its demand. The others may have put in theirs; nobody knows what they are.</summary>
    public int Party { get; init; }

    /// <summary>By party: its demand of this round; those from <see cref="Party"/> on are of the round before.</summary>
    public PartyOutcomes Demands { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
