using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>What was found out about a conflict, to be shown.</summary>
/// <param name="Stability">The stable states.</param>
public sealed record ConflictFindings(StabilityAnalysis Stability)
{
    /// <summary>The conflict.</summary>
    public ConflictGraph Graph => Stability.Graph;

    /// <summary>The stable states under each reading of what the others may answer; empty when only one was asked for.</summary>
    public ImmutableArray<StabilityAnalysis> ByReading { get; init; } = [];

    /// <summary>Strong stability; null when no preference is strong.</summary>
    public StabilityAnalysis? Strong { get; init; }

    /// <summary>Stability for who foresees so many moves; null when it was not asked for.</summary>
    public HorizonStability? Horizon { get; init; }

    /// <summary>Non-myopic stability; null when it was not worked out.</summary>
    public HorizonStability? NonMyopic { get; init; }

    /// <summary>The stable states in each sense that was looked at: by the concepts, and by looking ahead where that was worked out.</summary>
    internal IEnumerable<StateSet> Senses =>
        [
            .. Stability.Concepts.Select(each => each.Equilibria),
            .. Horizon is { } horizon ? [horizon.Equilibria] : Array.Empty<StateSet>(),
            .. NonMyopic is { } nonMyopic ? [nonMyopic.Equilibria] : Array.Empty<StateSet>(),
        ];

    /// <summary>The states that are stable in every sense that was looked at.</summary>
    internal StateSet Everywhere => Senses.Aggregate((one, two) => one.And(two));

    /// <summary>Stability by what unknown comparisons do; empty when all are known.</summary>
    public ImmutableArray<ExtensionStability> Extensions { get; init; } = [];

    /// <summary>What coalitions can gain; null when it was not asked for.</summary>
    public CoalitionAnalysis? Coalitions { get; init; }

    /// <summary>The reasons, by state and decision maker, in the order in which they are shown.</summary>
    public ImmutableArray<StabilityVerdict> Verdicts { get; init; } = [];

    /// <summary>Why those states hold or not in the further senses.</summary>
    public FurtherReasons Further { get; init; } = new();

    /// <summary>The state that paths start at, with the number of moves to every state through all moves and through improvements; null for no such state.</summary>
    public PathDistances? Distances { get; init; }

    /// <summary>The paths that were asked for.</summary>
    public ImmutableArray<ConflictPaths> Paths { get; init; } = [];

    /// <summary>Which preferences would make a state an equilibrium; null when it was not asked for.</summary>
    public InverseAnswer? Inverse { get; init; }

    /// <summary>The state that is asked about, marked in the picture; null for none.</summary>
    public int? Asked { get; init; }

    /// <summary>Sentences about what the model leaves out or was read from, in the language of the user.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How many states are listed at most.</summary>
    public int MostListed { get; init; } = 1_000;
}
