namespace Entente.Strategies;

/// <summary>What a seat is told of the other parties.</summary>
public enum Knowledge
{
    /// <summary>Nothing but their offers.</summary>
    Nothing,

    /// <summary>What outcomes are worth to them, but not their fallbacks.</summary>
    Utilities,

    /// <summary>What outcomes and what no agreement are worth to them.</summary>
    Everything,
}
