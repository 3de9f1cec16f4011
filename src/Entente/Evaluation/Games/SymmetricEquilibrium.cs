using System.Collections.Immutable;

namespace Entente.Evaluation.Games;

/// <summary>An equilibrium in which both players use the same strategy or the same mixture: nobody gains by another one.</summary>
/// <param name="Mixture">By strategy: its share, together 1; the nearest doubles of exact quotients.</param>
/// <param name="Value">What everyone obtains.</param>
public sealed record SymmetricEquilibrium(ImmutableArray<double> Mixture, double Value)
{
    /// <summary>The strategies that have a share.</summary>
    public ImmutableArray<int> Support =>
        [.. Enumerable.Range(0, Mixture.Length).Where(strategy => Mixture[strategy] > 0)];

    /// <summary>Whether one strategy has all.</summary>
    public bool IsPure => Mixture.Contains(1);
}
