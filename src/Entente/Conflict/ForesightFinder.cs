using System.Collections.Immutable;
using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds what decision makers foresee who look moves ahead, and so why they leave a state or stay.</summary>
/// <remarks>The definition is that of <see cref="LimitedMoveAnalyzer"/>. What is foreseen at every horizon is kept, which takes space in proportion to states times decision makers times horizons.</remarks>
public static class ForesightFinder
{
    /// <summary>The most ends that are kept: states times decision makers times horizons.</summary>
    public const int MostForeseen = 20_000_000;

    /// <summary>Whether a conflict is small enough for what is foreseen to be kept up to a horizon.</summary>
    public static bool IsWithin(ConflictGraph graph, int horizon)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return (long)graph.Space.Count * graph.DecisionMakers * horizon <= MostForeseen;
    }

    /// <summary>The reasons with a horizon.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="horizon">How many moves are foreseen, from 1.</param>
    /// <param name="states">The states, as numbers from 0.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>State by state, for every decision maker.</returns>
    /// <exception cref="ArgumentException">Some comparison is not known, or there is more than <see cref="MostForeseen"/> to keep.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not from 1 to <see cref="LimitedMoveAnalyzer.MostHorizons"/>, or there is no such state.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<ForesightVerdict> Of(
        ConflictGraph graph,
        int horizon,
        IReadOnlyList<int> states,
        CancellationToken cancellation = default
    )
    {
        Check(graph, horizon, states);
        ForeseenEnds ends = ForeseenEnds.Of(graph, horizon, cancellation);
        return
        [
            .. states.SelectMany(state =>
                Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker => Verdict(graph, ends, maker, state, horizon, cancellation))
            ),
        ];
    }

    /// <summary>The reasons for non-myopic stability.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="nonMyopic">What <see cref="LimitedMoveAnalyzer.NonMyopic"/> found of it.</param>
    /// <param name="states">The states, as numbers from 0.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>State by state, for every decision maker.</returns>
    /// <exception cref="ArgumentException">There is more than <see cref="MostForeseen"/> to keep.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<FarsightedVerdict> NonMyopic(
        ConflictGraph graph,
        HorizonStability nonMyopic,
        IReadOnlyList<int> states,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(nonMyopic);
        Check(graph, nonMyopic.LastHorizon, states);
        ForeseenEnds ends = ForeseenEnds.Of(graph, nonMyopic.LastHorizon, cancellation);
        return
        [
            .. states.SelectMany(state =>
                Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker => new FarsightedVerdict(
                        maker,
                        state,
                        nonMyopic.Round,
                        Verdict(graph, ends, maker, state, Telling(ends, nonMyopic, maker, state), cancellation)
                    ))
            ),
        ];
    }

    private static int Telling(ForeseenEnds ends, HorizonStability nonMyopic, int maker, int state)
    {
        for (int horizon = nonMyopic.Horizon; horizon <= nonMyopic.LastHorizon; horizon++)
        {
            if (!ends.Stays(maker, state, horizon))
            {
                return horizon;
            }
        }

        return nonMyopic.Horizon;
    }

    private static ForesightVerdict Verdict(
        ConflictGraph graph,
        ForeseenEnds ends,
        int maker,
        int state,
        int horizon,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<ForeseenMove> moves =
        [
            .. graph.Moves(maker).From(state).Select(to => new ForeseenMove(ends.CourseOf(maker, state, to, horizon))),
        ];
        ForeseenMove? best = moves.MaxBy(move => graph.RankOf(maker, move.End));
        return new ForesightVerdict(maker, state, horizon)
        {
            Moves = moves,
            Choice = best is not null && graph.RankOf(maker, best.End) > graph.RankOf(maker, state) ? best : null,
        };
    }

    private static void Check(ConflictGraph graph, int horizon, IReadOnlyList<int> states)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(states);
        if (graph.HasUnknown)
        {
            throw new ArgumentException("Looking moves ahead needs comparisons that are all known.", nameof(graph));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, LimitedMoveAnalyzer.MostHorizons);
        foreach (int state in states)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(state, nameof(states));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count, nameof(states));
        }

        if (!IsWithin(graph, horizon))
        {
            throw new ArgumentException(
                $"What is foreseen is told where states times decision makers times horizons are at most {MostForeseen:N0}."
            );
        }
    }
}
