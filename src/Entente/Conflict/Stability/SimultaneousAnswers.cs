using System.Collections.Immutable;

namespace Entente.Conflict.Stability;

/// <summary>What comes of an improvement when others improve from the same state at the same moment.</summary>
internal static class SimultaneousAnswers
{
    /// <summary>Every feasible state that some of the others bring about together with the move, with their moves.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="maker">Whose improvement it is.</param>
    /// <param name="state">From where all improve.</param>
    /// <param name="to">Where its own improvement leads.</param>
    /// <param name="cancellation">Ends the list.</param>
    public static IEnumerable<Sanction> To(
        ConflictGraph graph,
        int maker,
        int state,
        int to,
        CancellationToken cancellation
    )
    {
        ulong code = graph.Space.CodeOf(state);
        IEnumerable<(ulong Code, ImmutableArray<ConflictMove> Moves)> ways = [(graph.Space.CodeOf(to), [])];
        for (int other = 0; other < graph.DecisionMakers; other++)
        {
            if (other == maker)
            {
                continue;
            }

            int mover = other;
            int[] improvements =
            [
                .. graph.Moves(other).From(state).Where(next => graph.RankOf(mover, next) > graph.RankOf(mover, state)),
            ];
            ways =
            [
                .. ways.SelectMany(way =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return improvements
                        .Select(next =>
                            (
                                way.Code ^ graph.Space.CodeOf(next) ^ code,
                                way.Moves.Add(new ConflictMove(mover, state, next))
                            )
                        )
                        .Prepend(way);
                }),
            ];
        }

        return ways.Where(way => way.Moves.Length > 0)
            .Select(way => (End: graph.Space.IndexOf(way.Code), way.Moves))
            .Where(way => way.End >= 0)
            .Select(way => new Sanction(way.End, way.Moves));
    }
}
