using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Simultaneous stability: improvements of several decision makers from one state, made at the same moment.</summary>
/// <remarks>
/// Some of the others each make an improvement from the state, while the decision maker makes one of its own; every one changes its own options only, so that together they
/// are one state, or none when that is infeasible. The search stops at the first sanction of an improvement and at the first improvement without one, and leaves a branch as soon as nothing
/// that those still to choose could do is low enough.
/// </remarks>
internal sealed class SimultaneousSanctions
{
    private readonly StateSpace space;
    private readonly MoveRelation own;
    private readonly MoveRelation[] others;
    private readonly int[] values;
    private readonly int margin;

    // By how many of the others have chosen, and by state: the least value that the rest could bring about, whatever they like.
    private readonly int[][] least;

    /// <param name="graph">The conflict.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="values">The value of every state to it.</param>
    /// <param name="margin">A sanction has to be this much below the state: 0 for no better, 1 for worse.</param>
    public SimultaneousSanctions(ConflictGraph graph, int maker, int[] values, int margin)
    {
        space = graph.Space;
        this.values = values;
        this.margin = margin;
        int[] numbers = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        own = graph.Moves(maker);
        others = [.. numbers.Select(graph.Moves)];
        least = new int[numbers.Length + 1][];
        ulong free = 0;
        least[^1] = values;
        for (int chosen = numbers.Length - 1; chosen >= 0; chosen--)
        {
            free |= MoveBuilder.Mask(graph.Model.DecisionMakers[numbers[chosen]].Options);
            least[chosen] = LeastOf(free);
        }
    }

    /// <summary>By state, whether it is stable.</summary>
    /// <param name="part">Told of every state.</param>
    public bool[] Stable(CoursePart part)
    {
        var stable = new bool[space.Count];
        for (int state = 0; state < stable.Length; state++)
        {
            stable[state] = IsStable(state);
            part.Stride();
        }

        return stable;
    }

    private bool IsStable(int state)
    {
        int from = own.ClassOf[state];
        if (!AreAnswered(Improvements(own, from, state), state))
        {
            return false;
        }

        foreach (int follower in own.Followers(from))
        {
            if (!AreAnswered(Improvements(own, follower, state), state))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreAnswered(ReadOnlySpan<int> improvements, int state)
    {
        for (int i = improvements.Length - 1; i >= 0; i--)
        {
            if (!IsAnswered(space.CodeOf(improvements[i]), state, 0, hasMoved: false))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAnswered(ulong reached, int state, int chosen, bool hasMoved)
    {
        int limit = values[state] - margin;
        int at = space.IndexOf(reached);
        if (at >= 0 && least[chosen][at] > limit)
        {
            return false;
        }

        if (chosen == others.Length)
        {
            return hasMoved && at >= 0;
        }

        MoveRelation relation = others[chosen];
        int from = relation.ClassOf[state];
        if (IsAnsweredBy(Improvements(relation, from, state), reached, state, chosen))
        {
            return true;
        }

        foreach (int follower in relation.Followers(from))
        {
            if (IsAnsweredBy(Improvements(relation, follower, state), reached, state, chosen))
            {
                return true;
            }
        }

        return IsAnswered(reached, state, chosen + 1, hasMoved);
    }

    private bool IsAnsweredBy(ReadOnlySpan<int> improvements, ulong reached, int state, int chosen)
    {
        ulong code = space.CodeOf(state);
        foreach (int improvement in improvements)
        {
            ulong change = space.CodeOf(improvement) ^ code;
            if (IsAnswered(reached ^ change, state, chosen + 1, hasMoved: true))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<int> Improvements(MoveRelation relation, int which, int state) =>
        relation.Members(which)[relation.FirstAbove(which, relation.Ranks[state])..];

    private int[] LeastOf(ulong free)
    {
        StateClasses classes = StateClasses.Of(space.Codes, free, 0, 0, isBlind: null);
        var lowest = new int[classes.Count];
        Array.Fill(lowest, int.MaxValue);
        for (int state = 0; state < values.Length; state++)
        {
            ref int low = ref lowest[classes.ClassOf[state]];
            low = Math.Min(low, values[state]);
        }

        return [.. classes.ClassOf.Select(which => lowest[which])];
    }
}
