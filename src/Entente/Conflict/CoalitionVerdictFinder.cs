using System.Collections.Immutable;
using Entente.Conflict.Coalitions;

namespace Entente.Conflict;

/// <summary>Finds the reasons why a state is stable for a coalition, or is not.</summary>
/// <remarks>The definitions are those of <see cref="CoalitionAnalyzer"/>. Of several ways to a state and several answers it gives one of the fewest steps.</remarks>
public static class CoalitionVerdictFinder
{
    /// <summary>The reasons of every coalition of two or more, fewer members first, then by their numbers.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="state">The state, as a number from 0.</param>
    /// <param name="concept">The concept, from Nash to sequential.</param>
    /// <param name="options">How coalitions are looked at; null for the ordinary.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, or the concept is the simultaneous one.</exception>
    /// <exception cref="ArgumentException">The conflict is larger than what <see cref="CoalitionAnalyzer"/> looks at, or joint moves are asked for and states are listed or collapsed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<CoalitionVerdict> Of(
        ConflictGraph graph,
        int state,
        StabilityConcept concept,
        CoalitionOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)concept, (int)StabilityConcept.Sequential, nameof(concept));
        options ??= new CoalitionOptions();
        CoalitionAnalyzer.Refuse(graph, options);
        var moves = new CoalitionMoves(graph, options, cancellation);
        return
        [
            .. CoalitionAnalyzer
                .CoalitionsOf(graph.DecisionMakers)
                .Where(coalition => !int.IsPow2(coalition))
                .Select(coalition => Verdict(graph, moves, coalition, state, concept, options)),
        ];
    }

    private static CoalitionVerdict Verdict(
        ConflictGraph graph,
        CoalitionMoves moves,
        int coalition,
        int state,
        StabilityConcept concept,
        CoalitionOptions options
    )
    {
        var sanctions = new CoalitionSanctions(graph, moves, coalition);
        ImmutableArray<int> members = moves.Members(coalition);
        ImmutableArray<int> Without(int end, Func<Comparison, bool> isThere) =>
            [.. members.Where(member => isThere(graph.Compare(member, end, state)))];
        CoalitionWay[] ways = [.. moves.WaysTo(coalition, state, SanctionReading.Legal).OrderBy(way => way.End)];
        return new CoalitionVerdict(members, state, concept, options)
        {
            Improvements =
            [
                .. ways.Where(way => moves.IsImprovement(coalition, way.End, state))
                    .Select(way => new CoalitionImprovement(
                        way.End,
                        way.Moves(),
                        sanctions.AnswerTo(concept, way.End, state) is { } answer
                            ? new CoalitionSanction(
                                answer.End,
                                answer.Moves(),
                                Without(answer.End, compared => compared is Comparison.Worse or Comparison.Equal)
                            )
                            : null
                    )),
            ],
            Refused =
            [
                .. ways.Where(way => way.End != state)
                    .Select(way => new CoalitionOutcome(
                        way.End,
                        Without(way.End, compared => compared != Comparison.Better)
                    ))
                    .Where(outcome => !outcome.Holdouts.IsEmpty),
            ],
        };
    }
}
