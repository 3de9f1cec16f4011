namespace Entente.Formats.Tournaments;

/// <summary>Which sessions of a tournament leave a log.</summary>
public enum SessionLogs
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that ended with a fault.</summary>
    Faults,

    /// <summary>Those that ended with an agreement.</summary>
    Agreements,

    /// <summary>All.</summary>
    All,
}
