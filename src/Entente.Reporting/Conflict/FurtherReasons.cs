using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Reporting.Conflict;

/// <summary>Why states hold or not in the senses beyond the five: strongly, by what is not known, for who looks ahead, and together.</summary>
public sealed record FurtherReasons
{
    /// <summary>Where only strong sanctions count, by state and decision maker; empty where no preference is strong.</summary>
    public ImmutableArray<StabilityVerdict> Strong { get; init; } = [];

    /// <summary>By state, decision maker and extension from a to d; empty where all comparisons are known.</summary>
    public ImmutableArray<StabilityVerdict> Unknown { get; init; } = [];

    /// <summary>For who foresees so many moves, by state and decision maker; empty where it was not asked for.</summary>
    public ImmutableArray<ForesightVerdict> Foreseen { get; init; } = [];

    /// <summary>For who foresees all moves, by state and decision maker; empty where it was not worked out.</summary>
    public ImmutableArray<FarsightedVerdict> Farsighted { get; init; } = [];

    /// <summary>Of every coalition of two or more, by state; empty where it was not asked for.</summary>
    public ImmutableArray<CoalitionVerdict> Coalitions { get; init; } = [];

    /// <summary>The reasons why states hold or not in every further sense that was worked out.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <remarks>They are about the states and in the sense of <see cref="ConflictFindings.Verdicts"/>.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static FurtherReasons Of(ConflictFindings findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Verdicts.IsEmpty
            ? new FurtherReasons()
            : Of(
                findings.Graph,
                [.. findings.Verdicts.Select(verdict => verdict.State).Distinct()],
                findings.Verdicts[0].Concept,
                findings.Stability.Options,
                findings.Horizon,
                findings.NonMyopic,
                findings.Coalitions?.Options,
                cancellation
            );
    }

    /// <summary>The reasons why states hold or not in every further sense that applies.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="states">The states, from 0.</param>
    /// <param name="concept">The sense; of coalitions SEQ is told where it is SIM, which they do not have.</param>
    /// <param name="options">How stability is looked at.</param>
    /// <param name="horizon">What was found of who foresees so many moves; null for nothing.</param>
    /// <param name="nonMyopic">What was found of who foresees all; null for nothing.</param>
    /// <param name="coalitions">How coalitions are looked at; null for not.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static FurtherReasons Of(
        ConflictGraph graph,
        IReadOnlyList<int> states,
        StabilityConcept concept,
        StabilityOptions options,
        HorizonStability? horizon,
        HorizonStability? nonMyopic,
        CoalitionOptions? coalitions,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(options);
        IEnumerable<StabilityVerdict> Verdicts(IEnumerable<StabilityOptions> looks) =>
            from state in states
            from maker in Enumerable.Range(0, graph.DecisionMakers)
            from look in looks
            select VerdictFinder.Of(graph, maker, state, concept, look, cancellation);
        return new FurtherReasons
        {
            Strong = graph.HasStrength ? [.. Verdicts([options with { IsStrong = true }])] : [],
            Unknown = graph.HasUnknown
                ?
                [
                    .. Verdicts(
                        Enum.GetValues<UncertaintyExtension>()
                            .Select(extension => options with { Extension = extension })
                    ),
                ]
                : [],
            Foreseen =
                horizon is not null && ForesightFinder.IsWithin(graph, horizon.Horizon)
                    ? ForesightFinder.Of(graph, horizon.Horizon, states, cancellation)
                    : [],
            Farsighted =
                nonMyopic is not null && ForesightFinder.IsWithin(graph, nonMyopic.Horizon + nonMyopic.Round - 1)
                    ? ForesightFinder.NonMyopic(graph, nonMyopic, states, cancellation)
                    : [],
            Coalitions = coalitions is null
                ? []
                :
                [
                    .. states.SelectMany(state =>
                        CoalitionVerdictFinder.Of(
                            graph,
                            state,
                            concept == StabilityConcept.Simultaneous ? StabilityConcept.Sequential : concept,
                            coalitions,
                            cancellation
                        )
                    ),
                ],
        };
    }
}
