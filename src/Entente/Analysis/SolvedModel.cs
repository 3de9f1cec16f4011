using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Solving;
using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>A scenario's frontier and solutions, and how they were found. Arrays are by party with scores.</summary>
internal sealed record SolvedModel
{
    public required ImmutableArray<ScoredParty> Parties { get; init; }

    public required SolvedScenario Solved { get; init; }

    /// <summary>The compiled form from which stakes and trades are read.</summary>
    public required CompiledScenario Stakes { get; init; }

    public required FrontierMethod Method { get; init; }

    /// <summary>The guarantee of an approximation; empty when exact.</summary>
    public ImmutableArray<Rational> Error { get; init; } = [];

    /// <summary>How many outcomes the rules allow; null when they form a continuum.</summary>
    public required BigInteger? Outcomes { get; init; }

    /// <summary>How many of them a deal-breaker forbids; null when they form a continuum.</summary>
    public required BigInteger? Forbidden { get; init; }

    /// <summary>The worst utility that an allowed outcome has; null when there is none.</summary>
    public required ImmutableArray<Rational?> Min { get; init; }

    /// <summary>The best utility that an allowed outcome has; null when there is none.</summary>
    public required ImmutableArray<Rational?> Max { get; init; }

    /// <summary>Best minus worst; 0 when no outcome is allowed.</summary>
    public ImmutableArray<Rational> Ranges => [.. Max.Zip(Min, (max, min) => (max - min) ?? Rational.Zero)];
}
