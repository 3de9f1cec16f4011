namespace Entente.Forecasting;

/// <summary>What an uncertain number is.</summary>
public enum UncertainKind
{
    /// <summary>What no agreement is worth to the party.</summary>
    Fallback,

    /// <summary>How much an issue weighs.</summary>
    Weight,

    /// <summary>What a value of an issue is worth.</summary>
    Score,

    /// <summary>Whether an unknown party wants a numeric issue high (1) or low (0).</summary>
    Direction,

    /// <summary>Another number: a score of several issues together, or of an outcome.</summary>
    Other,
}
