namespace Entente.Rooms.Agenda;

/// <summary>How a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Some party has not answered.</summary>
    Open,

    /// <summary>All parties agreed, and it was done.</summary>
    Adopted,

    /// <summary>A party turned it down, or the one that made it took it back.</summary>
    Refused,
}
