using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Simultaneous stability: improvements of several decision makers from one state, made at the same moment.</summary>
/// <remarks>
/// Some of the others each make an improvement from the state, while the decision maker makes one of its own; every one changes its own options only, so that together they
/// are one state, or none when that is infeasible. The search stops at the first sanction of an improvement and at the first improvement without one.
/// </remarks>
internal sealed class SimultaneousSanctions(ConflictGraph graph)
{
    private readonly StateSpace space = graph.Space;

    /// <summary>By state, whether it is stable for a decision maker.</summary>
    /// <param name="maker">The decision maker.</param>
    /// <param name="values">The value of every state to it.</param>
    /// <param name="margin">A sanction has to be this much below the state: 0 for no better, 1 for worse.</param>
    public bool[] Of(int maker, int[] values, int margin)
    {
        var stable = new bool[space.Count];
        for (int state = 0; state < stable.Length; state++)
        {
            stable[state] = IsStable(maker, state, values, margin);
        }

        return stable;
    }

    private bool IsStable(int maker, int state, int[] values, int margin)
    {
        List<int> own = Improvements(maker, state);
        if (own.Count == 0)
        {
            return true;
        }

        List<int>[] others =
        [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Where(other => other != maker)
                .Select(other => Improvements(other, state))
                .Where(each => each.Count > 0),
        ];
        ulong code = space.CodeOf(state);
        int limit = values[state] - margin;
        for (int i = own.Count - 1; i >= 0; i--)
        {
            if (!IsSanctioned(space.CodeOf(own[i]), code, others, 0, isAnswered: false, values, limit))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSanctioned(
        ulong reached,
        ulong code,
        List<int>[] others,
        int from,
        bool isAnswered,
        int[] values,
        int limit
    )
    {
        if (from == others.Length)
        {
            int together = isAnswered ? space.IndexOf(reached) : -1;
            return together >= 0 && values[together] <= limit;
        }

        foreach (int improvement in others[from])
        {
            ulong change = space.CodeOf(improvement) ^ code;
            if (IsSanctioned(reached ^ change, code, others, from + 1, isAnswered: true, values, limit))
            {
                return true;
            }
        }

        return IsSanctioned(reached, code, others, from + 1, isAnswered, values, limit);
    }

    private List<int> Improvements(int maker, int state)
    {
        MoveRelation relation = graph.Moves(maker);
        int own = relation.ClassOf[state];
        int rank = relation.Ranks[state];
        var found = new List<int>();
        Add(own);
        foreach (int follower in relation.Followers(own))
        {
            Add(follower);
        }

        return found;

        void Add(int which) => found.AddRange(relation.Members(which)[relation.FirstAbove(which, rank)..]);
    }
}
