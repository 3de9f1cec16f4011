using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Simultaneous stability where there are two decision makers and the other can change its options at will.</summary>
/// <remarks>
/// States are a table: a row for each way to set one's own options, a column for each way to set the other's. Along a row the other's improvements from a state are the columns that it ranks higher. So each row is gone through
/// from what the other likes best down, keeping for every row the least value in the columns passed: a look-up answers each improvement. The cost is in proportion to states times rows, whatever the preferences.
/// </remarks>
internal sealed class PairwiseSanctions
{
    // Beyond, looking for an answer to each improvement one by one is the better bet.
    private const long MostSteps = 1L << 31;

    private readonly MoveRelation own;
    private readonly MoveRelation other;
    private readonly StateClasses columns;
    private readonly int[][] inColumn;
    private readonly int[] values;
    private readonly int margin;

    private PairwiseSanctions(ConflictGraph graph, int maker, int[] values, int margin)
    {
        own = graph.Moves(maker);
        other = graph.Moves(1 - maker);
        this.values = values;
        this.margin = margin;
        ulong mask = MoveBuilder.Mask(graph.Model.DecisionMakers[maker].Options);
        columns = StateClasses.Of(graph.Space.Codes, mask, 0, 0, isBlind: null);
        inColumn =
        [
            .. Enumerable
                .Range(0, values.Length)
                .GroupBy(state => columns.ClassOf[state])
                .OrderBy(column => column.Key)
                .Select(column => column.ToArray()),
        ];
    }

    /// <summary>By state, whether it is stable; null when the conflict is not of this kind, or has too many rows.</summary>
    public static bool[]? Stable(ConflictGraph graph, int maker, int[] values, int margin)
    {
        if (graph.DecisionMakers != 2)
        {
            return null;
        }

        DecisionMaker other = graph.Model.DecisionMakers[1 - maker];
        bool isFree =
            other.Misperceived.IsEmpty
            && other.Options.All(option => graph.Model.Options[option].Direction == OptionDirection.Both);
        bool isSmall = (long)values.Length * graph.Moves(1 - maker).Classes <= MostSteps;
        return isFree && isSmall ? new PairwiseSanctions(graph, maker, values, margin).Find() : null;
    }

    private bool[] Find()
    {
        var stable = new bool[values.Length];
        var least = new int[other.Classes];
        for (int row = 0; row < other.Classes; row++)
        {
            Array.Fill(least, int.MaxValue);
            ReadOnlySpan<int> states = other.Members(row);
            int end = states.Length;
            while (end > 0)
            {
                // Equals are no improvements on each other: all are looked at before any is passed.
                int start = end - 1;
                while (start > 0 && other.Ranks[states[start - 1]] == other.Ranks[states[end - 1]])
                {
                    start--;
                }

                foreach (int state in states[start..end])
                {
                    stable[state] = IsStable(state, least);
                }

                foreach (int state in states[start..end])
                {
                    Pass(state, least);
                }

                end = start;
            }
        }

        return stable;
    }

    private bool IsStable(int state, int[] least)
    {
        int from = own.ClassOf[state];
        int limit = values[state] - margin;
        if (!AreAnswered(from, state, limit, least))
        {
            return false;
        }

        foreach (int follower in own.Followers(from))
        {
            if (!AreAnswered(follower, state, limit, least))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreAnswered(int which, int state, int limit, int[] least)
    {
        foreach (int improvement in own.Members(which)[own.FirstAbove(which, own.Ranks[state])..])
        {
            if (least[other.ClassOf[improvement]] > limit)
            {
                return false;
            }
        }

        return true;
    }

    private void Pass(int state, int[] least)
    {
        foreach (int each in inColumn[columns.ClassOf[state]])
        {
            ref int low = ref least[other.ClassOf[each]];
            low = Math.Min(low, values[each]);
        }
    }
}
