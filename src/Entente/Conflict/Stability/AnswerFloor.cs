using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>From every state, the least value among the states that others can bring about.</summary>
/// <remarks>
/// Values are taken from the least up; what can reach one is found backwards and each pair of state and memory is settled once. A class of states is looked at as a whole:
/// as soon as one of its members is found, all others can reach it, and with a second one the first can too. The cost is in proportion to states times steps times memories,
/// plus the classes that follow each other; no graph of moves is built.
/// </remarks>
internal sealed class AnswerFloor
{
    private const int Nobody = -1;
    private const int Everybody = -2;

    private readonly AnswerRules rules;
    private readonly MoveRelation[] moves;
    private readonly bool mustImprove;
    private readonly int[] floor;
    private readonly bool[][] isSettled;
    private readonly int[][] first;
    private readonly bool[][] isWhole;
    private readonly Stack<(int State, int Memory)> settled = new();
    private readonly List<int>[] stepsTo;

    private AnswerFloor(MoveRelation[] moves, AnswerRules rules, bool mustImprove, int states)
    {
        this.moves = moves;
        this.rules = rules;
        this.mustImprove = mustImprove;
        floor = new int[states];
        Array.Fill(floor, int.MaxValue);
        isSettled = [.. Enumerable.Range(0, rules.Memories).Select(_ => new bool[states])];
        first = [.. rules.Steps.Select(step => Filled(moves[step.Mover].Classes, mustImprove ? 0 : Nobody))];
        isWhole = [.. rules.Steps.Select(step => new bool[moves[step.Mover].Classes])];
        stepsTo = [.. Enumerable.Range(0, rules.Memories).Select(_ => new List<int>())];
        for (int i = 0; i < rules.Steps.Length; i++)
        {
            stepsTo[rules.Steps[i].To].Add(i);
        }
    }

    /// <param name="graph">The conflict.</param>
    /// <param name="movers">Those who answer.</param>
    /// <param name="reading">Which sequences of theirs count.</param>
    /// <param name="mustImprove">Whether each of their moves has to be an improvement for its mover.</param>
    /// <param name="values">The value of every state, from 0.</param>
    /// <param name="part">Told of every pair of state and memory.</param>
    /// <returns>By state, the least value; <see cref="int.MaxValue"/> where nobody can move.</returns>
    public static int[] Of(
        ConflictGraph graph,
        IReadOnlyList<int> movers,
        SanctionReading reading,
        bool mustImprove,
        int[] values,
        CoursePart part
    )
    {
        MoveRelation[] moves = [.. Enumerable.Range(0, graph.DecisionMakers).Select(graph.Moves)];
        var search = new AnswerFloor(moves, AnswerRules.Of(movers, reading), mustImprove, values.Length);
        part.Expect(values.Length * (search.rules.Memories - 1L));
        foreach (int state in MoveRelation.ByRank(values))
        {
            search.Start(state, values[state], part);
        }

        return search.floor;
    }

    private void Start(int state, int value, CoursePart part)
    {
        for (int memory = 1; memory < rules.Memories; memory++)
        {
            Settle(state, memory, value);
        }

        while (settled.TryPop(out (int State, int Memory) next))
        {
            part.Step();
            foreach (int step in stepsTo[next.Memory])
            {
                if (mustImprove)
                {
                    BackByImprovement(step, next.State, value);
                }
                else
                {
                    Back(step, next.State, value);
                }
            }
        }
    }

    private void Settle(int state, int memory, int value)
    {
        if (isSettled[memory][state])
        {
            return;
        }

        isSettled[memory][state] = true;
        if (memory == 0)
        {
            floor[state] = value;
        }
        else
        {
            settled.Push((state, memory));
        }
    }

    private void SettleFrom(int step, int state, int value)
    {
        foreach (int memory in rules.Steps[step].From)
        {
            Settle(state, memory, value);
        }
    }

    private void Back(int step, int state, int value)
    {
        MoveRelation relation = moves[rules.Steps[step].Mover];
        int which = relation.ClassOf[state];
        int earlier = first[step][which];
        if (earlier == Nobody)
        {
            first[step][which] = state;
            foreach (int other in relation.Members(which))
            {
                if (other != state)
                {
                    SettleFrom(step, other, value);
                }
            }

            foreach (int leader in relation.Leaders(which))
            {
                Whole(step, leader, relation, value);
            }
        }
        else if (earlier != Everybody && earlier != state)
        {
            first[step][which] = Everybody;
            SettleFrom(step, earlier, value);
        }
    }

    private void Whole(int step, int which, MoveRelation relation, int value)
    {
        if (!isWhole[step][which])
        {
            isWhole[step][which] = true;
            foreach (int state in relation.Members(which))
            {
                SettleFrom(step, state, value);
            }
        }
    }

    // Members of a class are sorted by their owner's rank: those below a rank are at its beginning, and "first" counts how many of them are settled.
    private void BackByImprovement(int step, int state, int value)
    {
        MoveRelation relation = moves[rules.Steps[step].Mover];
        int which = relation.ClassOf[state];
        int rank = relation.Ranks[state];
        Advance(step, which, rank, relation, value);
        foreach (int leader in relation.Leaders(which))
        {
            Advance(step, leader, rank, relation, value);
        }
    }

    private void Advance(int step, int which, int rank, MoveRelation relation, int value)
    {
        ReadOnlySpan<int> members = relation.Members(which);
        int next = first[step][which];
        while (next < members.Length && relation.Ranks[members[next]] < rank)
        {
            SettleFrom(step, members[next], value);
            next++;
        }

        first[step][which] = next;
    }

    private static int[] Filled(int length, int value)
    {
        var array = new int[length];
        Array.Fill(array, value);
        return array;
    }
}
