using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>What one outcome is worth, how far it is from the best, and what is better for everyone.</summary>
/// <param name="Name">The name of the package, or empty.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record OutcomeReport(string Name, Outcome Outcome)
{
    /// <summary>What it is worth to each party; null for a party without scores.</summary>
    public ImmutableArray<Rational?> Utilities { get; init; } = [];

    /// <summary>Whether the rules and every party's deal-breakers allow it.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>Per party: whether it is at least as good as no agreement and no deal-breaker of the party forbids it; null when unknown.</summary>
    public ImmutableArray<bool?> AcceptableTo { get; init; } = [];

    /// <summary>Whether no outcome dominates it.</summary>
    public bool IsEfficient { get; init; }

    /// <summary>The Euclidean distance of its utilities to the nearest point of the frontier; null without scores.</summary>
    public double? DistanceToFrontier { get; init; }

    /// <summary>Points of the frontier that are at least as good for every party and better for one, at most as many as asked for.</summary>
    public ImmutableArray<UtilityPoint> Improvements { get; init; } = [];

    /// <summary>How many points of the frontier improve on it.</summary>
    public BigInteger ImprovementCount { get; init; }
}
