namespace Entente.Conflict.Paths;

/// <summary>The moves that a path may be made of.</summary>
internal static class AllowedMoves
{
    /// <summary>Where a decision maker can go from a state, in order.</summary>
    public static IEnumerable<int> From(ConflictGraph graph, int maker, int state, PathMoves moves)
    {
        int[] all = graph.Moves(maker).From(state);
        return moves switch
        {
            PathMoves.Improvements => all.Where(to => graph.Compare(maker, to, state) == Comparison.Better),
            PathMoves.ImprovementsOrUnknown => all.Where(to =>
                graph.Compare(maker, to, state) is Comparison.Better or Comparison.Unknown
            ),
            _ => all,
        };
    }
}
