namespace Entente.Protocols;

/// <summary>Where a session of MOPAC stands.</summary>
public readonly record struct MopacState
{
    /// <summary>The 0-based round: offers, votes and second votes of all who are at the table.</summary>
    public int Round { get; init; }

    /// <summary>What the round is at.</summary>
    public MopacStage Stage { get; init; }

    /// <summary>Whose turn it is; -1 while votes are counted.</summary>
    public int Party { get; init; }

    /// <summary>The party on whose offer it votes; -1 while offers are made.</summary>
    public int Ballot { get; init; }

    /// <summary>Who is at the table, one bit each.</summary>
    public ulong Active { get; init; }

    /// <summary>Who has left with an agreement, one bit each.</summary>
    public ulong Agreed { get; init; }

    /// <summary>By party: its offer of this round.</summary>
    public PartyOutcomes Offers { get; init; }

    /// <summary>The votes of this round. That of a party on its own offer is the condition which it made the offer under.</summary>
    public PowerVotes Votes { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
