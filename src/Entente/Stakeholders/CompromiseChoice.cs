namespace Entente.Stakeholders;

/// <summary>Which compromise somebody takes who could make several.</summary>
public enum CompromiseChoice
{
    /// <summary>The one with the lowest mean of the two positions, each weighed by its own expected utility: what reproduces the published results.</summary>
    LowestMean,

    /// <summary>The one that asks for the smallest move: the rule as it is described.</summary>
    SmallestMove,
}
