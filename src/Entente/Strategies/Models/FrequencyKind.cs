namespace Entente.Strategies.Models;

/// <summary>How a frequency model turns counts into weights and values.</summary>
public enum FrequencyKind
{
    /// <summary>Weights grow for issues that the other leaves as they were (HardHeaded).</summary>
    HardHeaded,

    /// <summary>Weights follow how much the other sticks to one value (Agent Smith).</summary>
    Smith,

    /// <summary>Counts of the first hundred different offers, all issues alike (CUHK).</summary>
    Cuhk,
}
