using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Forecasting;

/// <summary>How a package fares over the worlds.</summary>
/// <param name="Name">The name of the package; empty for one that was found.</param>
/// <param name="Outcome">What is agreed.</param>
public sealed record PackageForecast(string Name, Outcome Outcome)
{
    /// <summary>Whether it is how things stand.</summary>
    public bool IsStatusQuo { get; init; }

    /// <summary>By party: the chance that it is at least as good to it as no agreement, and that no deal-breaker of it is touched.</summary>
    public ImmutableArray<Chance> AcceptableTo { get; init; } = [];

    /// <summary>The chance that all accept it.</summary>
    public Chance AcceptableToAll { get; init; }

    /// <summary>The chance that no other package is at least as good for all and better for one.</summary>
    public Chance OnFrontier { get; init; }

    /// <summary>The chance of both: its acceptability index.</summary>
    public Chance Supported { get; init; }

    /// <summary>
    /// By party, by issue: how much the issue counts on average in the worlds that support the package (its central weights); an issue counts by the share of its span, best
    /// less worst, in the spans of all. Empty when no world supports it.
    /// </summary>
    public ImmutableArray<ImmutableArray<double>> CentralWeights { get; init; } = [];

    /// <summary>The central weights with the intervals in which the true ones lie, as <see cref="CentralWeights"/>.</summary>
    public ImmutableArray<ImmutableArray<Average>> CentralWeightIntervals { get; init; } = [];

    /// <summary>By party: its mean gain over no agreement, 0 in worlds in which not all accept; in its own units.</summary>
    public ImmutableArray<double> MeanGains { get; init; } = [];

    /// <summary>The mean gains with the intervals in which the true ones lie, as <see cref="MeanGains"/>.</summary>
    public ImmutableArray<MeanGain> MeanGainIntervals { get; init; } = [];
}
