namespace Entente.Rooms.Ledger;

/// <summary>What became of an append.</summary>
public enum AppendResult
{
    /// <summary>All of it is durable.</summary>
    Done,

    /// <summary>Someone else wrote in between; nothing was written. Read, decide again and try again.</summary>
    Conflict,
}
