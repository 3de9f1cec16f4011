namespace Entente.Protocols;

/// <summary>Where a session of alternating multiple offers stands.</summary>
public readonly record struct MultipleOffersState
{
    /// <summary>The 0-based round: an offer of every party, and votes on all of them.</summary>
    public int Round { get; init; }

    /// <summary>Whose turn it is.</summary>
    public int Party { get; init; }

    /// <summary>Whose offer is being voted on; -1 while offers are made.</summary>
    public int Ballot { get; init; }

    /// <summary>Whether all who have voted on that offer accepted it.</summary>
    public bool IsUnopposed { get; init; }

    /// <summary>By party: its offer of this round. While offers are made, those from <see cref="Party"/> on are of the round before.</summary>
    public PartyOutcomes Offers { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
