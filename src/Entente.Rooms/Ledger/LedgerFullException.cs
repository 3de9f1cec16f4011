namespace Entente.Rooms.Ledger;

/// <summary>There is no space left to write; what was written before can still be read.</summary>
public sealed class LedgerFullException : Exception
{
    /// <summary>There is no space left.</summary>
    public LedgerFullException()
        : this("There is no space left to write; reading goes on.") { }

    /// <summary>There is no space left.</summary>
    /// <param name="message">A sentence for whoever runs the server.</param>
    public LedgerFullException(string message)
        : base(message) { }

    /// <summary>There is no space left.</summary>
    /// <param name="message">A sentence for whoever runs the server.</param>
    /// <param name="inner">What the store said.</param>
    public LedgerFullException(string message, Exception inner)
        : base(message, inner) { }
}
