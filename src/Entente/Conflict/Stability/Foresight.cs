using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Where each decision maker expects things to end when it may move at a state, horizon by horizon.</summary>
internal sealed class Foresight
{
    private readonly ConflictGraph graph;

    public Foresight(ConflictGraph graph)
    {
        this.graph = graph;
        int[] same = [.. Enumerable.Range(0, graph.Space.Count)];
        Ends = [.. Enumerable.Range(0, graph.DecisionMakers).Select(_ => same)];
    }

    /// <summary>By decision maker and state, the end that is foreseen; the state itself when it does not move.</summary>
    public int[][] Ends { get; private set; }

    /// <summary>Foresees one move more.</summary>
    /// <param name="course">Told after every decision maker; a part of it is one move more.</param>
    public void Extend(Course course) =>
        Ends = [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Select(maker =>
                {
                    int[] best = Best(graph.Moves(maker), AfterMove(maker));
                    course.Add(1.0 / graph.DecisionMakers);
                    return best;
                }),
        ];

    // By state that a decision maker has just moved to: where the others take it, the worst for it.
    private int[] AfterMove(int maker)
    {
        int[] ranks = graph.Ranks(maker);
        var after = new int[ranks.Length];
        for (int state = 0; state < after.Length; state++)
        {
            int worst = state;
            for (int other = 0; other < Ends.Length; other++)
            {
                int end = Ends[other][state];
                if (other == maker || end == state)
                {
                    continue;
                }

                bool isWorse =
                    worst == state || ranks[end] < ranks[worst] || (ranks[end] == ranks[worst] && end < worst);
                worst = isWorse ? end : worst;
            }

            after[state] = worst;
        }

        return after;
    }

    private static int[] Best(MoveRelation relation, int[] after)
    {
        int[] ranks = relation.Ranks;
        bool Beats(int one, int other) =>
            other < 0
            || ranks[after[one]] > ranks[after[other]]
            || (ranks[after[one]] == ranks[after[other]] && one < other);

        // The best and the second of every class: who stands on the best moves to the second.
        var first = new int[relation.Classes];
        var second = new int[relation.Classes];
        for (int which = 0; which < first.Length; which++)
        {
            (first[which], second[which]) = (-1, -1);
            foreach (int state in relation.Members(which))
            {
                if (Beats(state, first[which]))
                {
                    (first[which], second[which]) = (state, first[which]);
                }
                else if (Beats(state, second[which]))
                {
                    second[which] = state;
                }
            }
        }

        var ends = new int[after.Length];
        for (int state = 0; state < ends.Length; state++)
        {
            int own = relation.ClassOf[state];
            int move = first[own] == state ? second[own] : first[own];
            foreach (int follower in relation.Followers(own))
            {
                move = Beats(first[follower], move) ? first[follower] : move;
            }

            ends[state] = move >= 0 && ranks[after[move]] > ranks[state] ? after[move] : state;
        }

        return ends;
    }
}
