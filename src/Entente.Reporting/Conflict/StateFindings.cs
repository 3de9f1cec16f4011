using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>What was found out about one state of a conflict, to be shown.</summary>
/// <param name="Graph">The conflict.</param>
/// <param name="State">The state, from 0.</param>
public sealed record StateFindings(ConflictGraph Graph, int State)
{
    /// <summary>Who would move from it and why, decision maker by decision maker, in one sense of stability.</summary>
    public ImmutableArray<StabilityVerdict> Verdicts { get; init; } = [];

    /// <summary>Why it holds or not in the further senses.</summary>
    public FurtherReasons Further { get; init; } = new();

    /// <summary>The ways that lead to it; empty where it is not said where they start.</summary>
    public ImmutableArray<ConflictPaths> Paths { get; init; } = [];

    /// <summary>Which preferences would make it an equilibrium; null when it was not worked out.</summary>
    public InverseAnswer? Inverse { get; init; }
}
