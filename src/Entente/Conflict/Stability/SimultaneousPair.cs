using System.Numerics;
using System.Runtime.InteropServices;
using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Simultaneous stability where there are two decision makers: improvements of both from one state, made at the same moment.</summary>
/// <remarks>
/// States are a table: a row for each way to set one's own options, a column for each way to set the other's. Along a row the other's improvements from a state are the columns that it ranks higher. So each row is gone through
/// from what the other likes best down, keeping for every row the least value in the columns passed: an improvement is answered when that value is low enough. Whole columns are compared and taken in at once.
/// The cost is in proportion to states times rows, several rows to an operation; with one-way options of the other, times the classes that precede each.
/// </remarks>
internal sealed class SimultaneousPair
{
    // Two tables of 64 megabytes.
    private const long MostPlaces = 1L << 24;

    // Of rows taken in for the states of a column, about ten seconds.
    private const long MostSteps = 1L << 36;

    private readonly MoveRelation other;
    private readonly OptionSettings settings;
    private readonly int maker;
    private readonly int[] values;
    private readonly int margin;
    private readonly int[] ownRanks;
    private readonly bool[]? isBlind;
    private readonly ulong forward;
    private readonly ulong back;

    // By column and row, the rows of a column together and filled up to whole vectors: what one could move to, and what one could end with.
    private readonly int rows;
    private readonly int[] targets;
    private readonly int[] ends;
    private readonly int[] least;
    private readonly List<int> passed = [];

    private SimultaneousPair(ConflictGraph graph, OptionSettings settings, int maker, int[] values, int margin)
    {
        this.settings = settings;
        this.maker = maker;
        this.values = values;
        this.margin = margin;
        other = graph.Moves(1 - maker);
        ownRanks = graph.Ranks(maker);
        DecisionMaker own = graph.Model.DecisionMakers[maker];
        isBlind = MoveBuilder.Blind(own, graph.Space);
        forward = MoveBuilder.Mask(own.Options.Where(k => graph.Model.Options[k].Direction == OptionDirection.Forward));
        back = MoveBuilder.Mask(own.Options.Where(k => graph.Model.Options[k].Direction == OptionDirection.Back));
        rows = Padded(settings.CountOf(maker));
        least = new int[rows];
        targets = Filled(rows * settings.CountOf(1 - maker), -1);
        ends = Filled(targets.Length, int.MaxValue);
        for (int state = 0; state < values.Length; state++)
        {
            int place = (settings.Of[1 - maker][state] * rows) + settings.Of[maker][state];
            targets[place] = isBlind is not null && isBlind[state] ? -1 : ownRanks[state];
            ends[place] = values[state];
        }
    }

    /// <summary>By state, whether it is stable; null when there are not two decision makers, or the table is too large.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="maker">The decision maker.</param>
    /// <param name="values">The value of every state to it.</param>
    /// <param name="margin">An answer has to be this much below the state: 0 for no better, 1 for worse.</param>
    /// <param name="part">Told of every state.</param>
    public static bool[]? Stable(
        ConflictGraph graph,
        OptionSettings settings,
        int maker,
        int[] values,
        int margin,
        CoursePart part
    )
    {
        if (graph.DecisionMakers != 2)
        {
            return null;
        }

        long rows = Padded(settings.CountOf(maker));
        bool isSmall = rows * settings.CountOf(1 - maker) <= MostPlaces && rows * values.Length <= MostSteps;
        return isSmall ? new SimultaneousPair(graph, settings, maker, values, margin).Find(part) : null;
    }

    private bool[] Find(CoursePart part)
    {
        var stable = new bool[values.Length];
        for (int which = 0; which < other.Classes; which++)
        {
            int row = settings.Of[maker][other.Members(which)[0]];
            for (int to = 0; to < least.Length; to++)
            {
                // What cannot be moved to needs no answer.
                least[to] = CanMove(row, to) ? int.MaxValue : int.MinValue;
            }

            Pass(which, stable, part);
        }

        return stable;
    }

    private bool CanMove(int from, int to)
    {
        ulong[] codes = settings.Codes[maker];
        return to < codes.Length
            && from != to
            && (codes[from] & forward & ~codes[to]) == 0
            && (codes[to] & back & ~codes[from]) == 0;
    }

    private void Pass(int which, bool[] stable, CoursePart part)
    {
        ReadOnlySpan<int> states = InReach(which);
        int left = other.Members(which).Length;
        int end = states.Length;
        while (end > 0 && left > 0)
        {
            // Equals are no improvements on each other: all are looked at before any is passed.
            int start = end - 1;
            while (start > 0 && other.Ranks[states[start - 1]] == other.Ranks[states[end - 1]])
            {
                start--;
            }

            foreach (int state in states[start..end])
            {
                if (other.ClassOf[state] == which)
                {
                    stable[state] = IsStable(state);
                    left--;
                    part.Step();
                }
            }

            foreach (int state in states[start..end])
            {
                Lower(Column(ends, state));
            }

            end = start;
        }
    }

    // The members of a class and of those that follow it, the least preferred first.
    private ReadOnlySpan<int> InReach(int which)
    {
        ReadOnlySpan<int> followers = other.Followers(which);
        if (followers.IsEmpty)
        {
            return other.Members(which);
        }

        passed.Clear();
        passed.AddRange(other.Members(which));
        foreach (int follower in followers)
        {
            passed.AddRange(other.Members(follower));
        }

        int[] ranks = other.Ranks;
        passed.Sort((one, two) => ranks[one].CompareTo(ranks[two]));
        return CollectionsMarshal.AsSpan(passed);
    }

    // Stable when no row is preferred and has met nothing that is low enough.
    private bool IsStable(int state)
    {
        if (isBlind is not null && isBlind[state])
        {
            return true;
        }

        var rank = new Vector<int>(ownRanks[state]);
        var limit = new Vector<int>(values[state] - margin);
        ReadOnlySpan<Vector<int>> preferred = Column(targets, state);
        ReadOnlySpan<Vector<int>> met = MemoryMarshal.Cast<int, Vector<int>>(least.AsSpan());
        for (int i = 0; i < preferred.Length; i++)
        {
            Vector<int> open = Vector.GreaterThan(preferred[i], rank) & Vector.GreaterThan(met[i], limit);
            if (open != Vector<int>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    private void Lower(ReadOnlySpan<Vector<int>> column)
    {
        Span<Vector<int>> met = MemoryMarshal.Cast<int, Vector<int>>(least.AsSpan());
        for (int i = 0; i < column.Length; i++)
        {
            met[i] = Vector.Min(met[i], column[i]);
        }
    }

    private ReadOnlySpan<Vector<int>> Column(int[] table, int state) =>
        MemoryMarshal.Cast<int, Vector<int>>(table.AsSpan(settings.Of[1 - maker][state] * rows, rows));

    private static int Padded(int count) => (count + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;

    private static int[] Filled(int length, int value)
    {
        var array = new int[length];
        Array.Fill(array, value);
        return array;
    }
}
