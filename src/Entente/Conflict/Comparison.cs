namespace Entente.Conflict;

/// <summary>How a decision maker compares one state with another.</summary>
public enum Comparison
{
    /// <summary>The other is preferred.</summary>
    Worse,

    /// <summary>Neither is preferred.</summary>
    Equal,

    /// <summary>It is preferred.</summary>
    Better,

    /// <summary>It is not known which of the two is preferred.</summary>
    Unknown,
}
