namespace Entente.Rooms.Ledger;

/// <summary>The store cannot be reached now; trying again later may help.</summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>The store cannot be reached.</summary>
    public LedgerUnavailableException()
        : this("The store cannot be reached now.") { }

    /// <summary>The store cannot be reached.</summary>
    /// <param name="message">A sentence for whoever runs the server.</param>
    public LedgerUnavailableException(string message)
        : base(message) { }

    /// <summary>The store cannot be reached.</summary>
    /// <param name="message">A sentence for whoever runs the server.</param>
    /// <param name="inner">What the store said.</param>
    public LedgerUnavailableException(string message, Exception inner)
        : base(message, inner) { }
}
