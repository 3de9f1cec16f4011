using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Limited moves by their definition, every state of everybody anew at each horizon.</summary>
internal sealed class NaiveForesight(ConflictGraph graph)
{
    /// <summary>By decision maker and state, the end that is foreseen; a new array at each horizon.</summary>
    public int[][] Ends { get; private set; } =
    [.. Enumerable.Range(0, graph.DecisionMakers).Select(_ => Enumerable.Range(0, graph.Space.Count).ToArray())];

    public void Extend() =>
        Ends = [
            .. Ends.Select(
                (_, maker) => Enumerable.Range(0, graph.Space.Count).Select(state => End(maker, state)).ToArray()
            ),
        ];

    private int End(int maker, int state)
    {
        int best = -1;
        foreach (int move in graph.MovesOf(maker, state))
        {
            int end = After(maker, move);
            best = best < 0 || graph.RankOf(maker, end) > graph.RankOf(maker, best) ? end : best;
        }

        return best >= 0 && graph.RankOf(maker, best) > graph.RankOf(maker, state) ? best : state;
    }

    private int After(int maker, int state)
    {
        int[] taken =
        [
            .. Ends.Where((_, other) => other != maker).Select(ends => ends[state]).Where(end => end != state),
        ];
        return taken.Length == 0 ? state : taken.MinBy(end => (graph.RankOf(maker, end), end));
    }
}
