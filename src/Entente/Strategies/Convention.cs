namespace Entente.Strategies;

/// <summary>Whose reading of a strategy's formulas counts, where the field has more than one.</summary>
public enum Convention
{
    /// <summary>Outcomes of equal worth are equal, the first in number order is offered, and nothing below the fallback.</summary>
    Entente,

    /// <summary>As GENIUS 9.1 has it: utilities are sums of doubles, outcomes are found by bisection in a sorted list, and the one nearest to a target may lie below the fallback.</summary>
    Genius,
}
