using System.Numerics;
using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Simultaneous stability, by bits: improvements of several decision makers from one state, made at the same moment.</summary>
/// <remarks>
/// <para>
/// The states are a grid, one direction for each decision maker, and a joint move goes to where the chosen settings cross. States are looked at from the value that the decision maker likes least up; by then every
/// state that is low enough to be an answer has its bit set, and no other has. An improvement is answered when, under the settings that others improve to or stay with, some bit is set: level by level a row of bits holds the settings of one of the others, or of several who have few,
/// below which any is. That all others stay need not be left out: then the end is the improvement itself, which is never low enough. What others do that answers one improvement answers others too: those
/// are struck out together, by a row of bits for each way in which all others can be set.
/// </para>
/// <para>The cost is in proportion to states times the answers that it takes; where an improvement has none, to the joint improvements that end low enough down to the last level, 64 or more to a step.</para>
/// </remarks>
internal sealed class SimultaneousGrid
{
    // Two grids of an eighth of a gigabyte; states that fill less of it are looked for one by one.
    private const long MostPlaces = 1L << 30;

    // Four words: to look through them costs less than to go down a level for each of their bits.
    private const int MostTogether = 256;

    private readonly MoveRelation own;
    private readonly int[] ownSetting;
    private readonly int[] ownInOrder;
    private readonly int[] values;
    private readonly int margin;

    // By level, that is by how many of the others are settled: a row of bits for each way to settle them, one bit for each setting of the next.
    private readonly JointSettings[] levels;
    private readonly ulong[][] bits;
    private readonly ulong[][] allowed;

    // By the way in which all others are set: a row of bits, one for each of one's own settings that ends low enough with it.
    private readonly ulong[] together;
    private readonly ulong[] left;
    private int answer;

    private SimultaneousGrid(
        ConflictGraph graph,
        OptionSettings settings,
        int maker,
        List<int[]> others,
        ImprovementBits? improvements,
        int[] values,
        int margin
    )
    {
        this.values = values;
        this.margin = margin;
        own = graph.Moves(maker);
        ownSetting = settings.Of[maker];
        ownInOrder = settings.InOrderOf(own, maker);
        levels = [.. others.Select(each => new JointSettings(graph, settings, each, improvements))];
        allowed = [.. levels.Select(level => new ulong[JointSettings.WordsOf(level.Count)])];
        bits = new ulong[levels.Length][];
        int rows = settings.CountOf(maker);
        for (int level = 0; level < levels.Length; level++)
        {
            bits[level] = new ulong[rows * allowed[level].Length];
            rows *= levels[level].Count;
        }

        left = new ulong[JointSettings.WordsOf(settings.CountOf(maker))];
        together = new ulong[rows / settings.CountOf(maker) * left.Length];
    }

    /// <summary>By state, whether it is stable; null when the states fill too little of their grid.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="improvements">What each improves to; null to find it out from state to state.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="values">The value of every state to it.</param>
    /// <param name="margin">An answer has to be this much below the state: 0 for no better, 1 for worse.</param>
    /// <param name="part">Told of every state.</param>
    public static bool[]? Stable(
        ConflictGraph graph,
        OptionSettings settings,
        ImprovementBits? improvements,
        int maker,
        int[] values,
        int margin,
        CoursePart part
    )
    {
        List<int[]> others = Together(graph, settings, maker);
        long places = Math.Max(64, settings.CountOf(maker));
        foreach (int[] each in others)
        {
            places *= Math.Max(64, each.Aggregate(1L, (product, other) => product * settings.CountOf(other)));
            if (places > MostPlaces)
            {
                return null;
            }
        }

        return new SimultaneousGrid(graph, settings, maker, others, improvements, values, margin).Find(part);
    }

    // Whoever has most settings comes last, where a word is 64 of them.
    private static List<int[]> Together(ConflictGraph graph, OptionSettings settings, int maker)
    {
        var groups = new List<int[]>();
        long product = 1;
        foreach (
            int other in Enumerable
                .Range(0, graph.DecisionMakers)
                .Where(other => other != maker)
                .OrderByDescending(settings.CountOf)
        )
        {
            product *= settings.CountOf(other);
            if (groups.Count > 0 && product <= MostTogether)
            {
                groups[0] = [other, .. groups[0]];
            }
            else
            {
                groups.Insert(0, [other]);
                product = settings.CountOf(other);
            }
        }

        return groups;
    }

    private bool[] Find(CoursePart part)
    {
        int[] order = MoveRelation.ByRank(values);
        var stable = new bool[order.Length];
        int marked = 0;
        foreach (int state in order)
        {
            while (marked < order.Length && values[order[marked]] <= values[state] - margin)
            {
                Mark(order[marked]);
                marked++;
            }

            stable[state] = IsStable(state);
            part.Step();
        }

        return stable;
    }

    private void Mark(int state)
    {
        int row = ownSetting[state];
        int others = 0;
        for (int level = 0; level < levels.Length; level++)
        {
            int setting = levels[level].Of[state];
            bits[level][(row * allowed[level].Length) + (setting / 64)] |= 1UL << setting;
            row = (row * levels[level].Count) + setting;
            others = (others * levels[level].Count) + setting;
        }

        together[(others * left.Length) + (ownSetting[state] / 64)] |= 1UL << ownSetting[state];
    }

    private bool IsStable(int state)
    {
        bool isAllowed = false;
        int from = own.ClassOf[state];
        Array.Fill(left, ulong.MaxValue);
        if (!AreAnswered(from, state, ref isAllowed))
        {
            return false;
        }

        foreach (int follower in own.Followers(from))
        {
            if (!AreAnswered(follower, state, ref isAllowed))
            {
                return false;
            }
        }

        return true;
    }

    // From the best down: what is liked best is least likely to have an answer.
    private bool AreAnswered(int which, int state, ref bool isAllowed)
    {
        int first = own.FirstAbove(which, own.Ranks[state]);
        for (int place = own.Members(which).Length - 1; place >= first; place--)
        {
            int setting = ownInOrder[own.StartOf(which) + place];
            if (((left[setting / 64] >> setting) & 1) == 0)
            {
                continue;
            }

            if (!isAllowed)
            {
                for (int level = 0; level < levels.Length; level++)
                {
                    levels[level].Allow(state, allowed[level]);
                }

                isAllowed = true;
            }

            if (levels.Length == 0 || !IsAnswered(setting, 0, 0))
            {
                return false;
            }

            for (int word = 0; word < left.Length; word++)
            {
                left[word] &= ~together[(answer * left.Length) + word];
            }
        }

        return true;
    }

    // With a row of settings so far, one's own first, and those of the others alone.
    private bool IsAnswered(int row, int others, int level)
    {
        ulong[] may = allowed[level];
        ulong[] low = bits[level];
        int start = row * may.Length;
        bool isLast = level == levels.Length - 1;
        for (int word = 0; word < may.Length; word++)
        {
            ulong open = low[start + word] & may[word];
            if (isLast && open != 0)
            {
                answer = (others * levels[level].Count) + (word * 64) + BitOperations.TrailingZeroCount(open);
                return true;
            }

            for (; open != 0; open &= open - 1)
            {
                int setting = (word * 64) + BitOperations.TrailingZeroCount(open);
                int count = levels[level].Count;
                if (IsAnswered((row * count) + setting, (others * count) + setting, level + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
