using System.Numerics;

namespace Entente.Analysis.Solving;

/// <summary>The different sums of one row from each of several tables, each with how many combinations give it.</summary>
/// <typeparam name="T">The number type of the tables.</typeparam>
/// <typeparam name="TCount">A type that holds the number of all combinations.</typeparam>
internal sealed class CountedSums<T, TCount>
    where T : struct, IBinaryInteger<T>
    where TCount : struct, IBinaryInteger<TCount>
{
    private readonly int width;
    private readonly T[] rows;
    private readonly TCount[] counts;

    private CountedSums(T[] rows, TCount[] counts, int width)
    {
        this.rows = rows;
        this.counts = counts;
        this.width = width;
    }

    private int Count => counts.Length;

    /// <summary>The sums, sorted by their first number, the largest first; null when there are too many to be told apart.</summary>
    /// <param name="tables">Rows of <paramref name="width"/> numbers.</param>
    /// <param name="width">How many numbers a row has; at least 1.</param>
    /// <param name="most">How many combinations or places for sums there may be.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static CountedSums<T, TCount>? Of(
        IReadOnlyList<T[]> tables,
        int width,
        int most,
        CancellationToken cancellation
    )
    {
        double combinations = 1;
        foreach (T[] table in tables)
        {
            combinations *= (double)table.Length / width;
        }

        return combinations <= most ? EachByItself(tables, width)
            : SumGrid<T>.Of(tables, width, most) is { } grid ? OnGrid(tables, width, grid, cancellation)
            : null;
    }

    /// <summary>How many combinations of this and of others have a sum that is enough in every number.</summary>
    public TCount CountPairs(CountedSums<T, TCount> others, T[] needs, CancellationToken cancellation) =>
        width switch
        {
            1 => CountOnLine(others, needs[0]),
            2 => CountInPlane(others, needs),
            _ => CountOneByOne(others, needs, cancellation),
        };

    // Sums that are the same are not put together: there are few enough.
    private static CountedSums<T, TCount> EachByItself(IReadOnlyList<T[]> tables, int width)
    {
        var sums = new T[width];
        foreach (T[] table in tables)
        {
            var next = new T[sums.Length / width * table.Length];
            int at = 0;
            for (int i = 0; i < sums.Length; i += width)
            {
                for (int row = 0; row < table.Length; row += width)
                {
                    for (int k = 0; k < width; k++)
                    {
                        next[at++] = sums[i + k] + table[row + k];
                    }
                }
            }

            sums = next;
        }

        var counts = new TCount[sums.Length / width];
        counts.AsSpan().Fill(TCount.One);
        return Sorted(sums, counts, width);
    }

    private static CountedSums<T, TCount> OnGrid(
        IReadOnlyList<T[]> tables,
        int width,
        SumGrid<T> grid,
        CancellationToken cancellation
    )
    {
        var counts = new TCount[grid.Places];
        var line = new T[grid.IsOnLine ? grid.Places : 0];
        counts[0] = TCount.One;
        int reach = 0;
        foreach (T[] table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] moves = grid.Moves(table);
            var next = new TCount[counts.Length];
            var nextLine = new T[line.Length];
            for (int row = 0; row < moves.Length; row++)
            {
                int move = moves[row];
                T second = width > 1 ? table[(row * width) + 1] : T.Zero;
                for (int place = 0; place <= reach; place++)
                {
                    if (!TCount.IsZero(counts[place]))
                    {
                        next[place + move] += counts[place];
                        if (line.Length > 0)
                        {
                            nextLine[place + move] = line[place] + second;
                        }
                    }
                }
            }

            reach += moves.Max();
            (counts, line) = (next, nextLine);
        }

        int[] taken = [.. Enumerable.Range(0, counts.Length).Where(place => !TCount.IsZero(counts[place]))];
        var rows = new T[taken.Length * width];
        for (int i = 0; i < taken.Length; i++)
        {
            grid.Write(taken[i], line, rows.AsSpan(i * width, width));
        }

        return Sorted(rows, [.. taken.Select(place => counts[place])], width);
    }

    private static CountedSums<T, TCount> Sorted(T[] rows, TCount[] counts, int width)
    {
        var keys = new T[counts.Length];
        int[] order = new int[counts.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = -rows[i * width];
            order[i] = i;
        }

        Array.Sort(keys, order);
        var sorted = new T[rows.Length];
        var sortedCounts = new TCount[counts.Length];
        for (int i = 0; i < order.Length; i++)
        {
            rows.AsSpan(order[i] * width, width).CopyTo(sorted.AsSpan(i * width));
            sortedCounts[i] = counts[order[i]];
        }

        return new CountedSums<T, TCount>(sorted, sortedCounts, width);
    }

    // As this sum falls, more is needed of the other: a second pointer runs the other way.
    private TCount CountOnLine(CountedSums<T, TCount> others, T need)
    {
        TCount total = TCount.Zero;
        TCount enough = TCount.Zero;
        int next = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            while (next < others.Count && rows[i] + others.rows[next] >= need)
            {
                enough += others.counts[next++];
            }

            total += counts[i] * enough;
        }

        return total;
    }

    // The same, with the others that are enough in the first number kept by their second in a tree of partial sums.
    private TCount CountInPlane(CountedSums<T, TCount> others, T[] needs)
    {
        var seconds = new T[others.Count];
        int[] rank = new int[others.Count];
        int[] order = new int[others.Count];
        for (int i = 0; i < seconds.Length; i++)
        {
            seconds[i] = others.rows[(2 * i) + 1];
            order[i] = i;
        }

        Array.Sort(seconds, order);
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var tree = new TCount[others.Count + 1];
        TCount added = TCount.Zero;
        TCount total = TCount.Zero;
        int next = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            for (; next < others.Count && rows[2 * i] + others.rows[2 * next] >= needs[0]; next++)
            {
                added += others.counts[next];
                for (int node = rank[next] + 1; node < tree.Length; node += node & -node)
                {
                    tree[node] += others.counts[next];
                }
            }

            TCount below = TCount.Zero;
            for (int node = FirstAtLeast(seconds, needs[1] - rows[(2 * i) + 1]); node > 0; node -= node & -node)
            {
                below += tree[node];
            }

            total += counts[i] * (added - below);
        }

        return total;
    }

    private TCount CountOneByOne(CountedSums<T, TCount> others, T[] needs, CancellationToken cancellation)
    {
        if (rows is long[] && width == 3 && Array.TrueForAll(others.counts, count => count == TCount.One))
        {
            return CountThree(others, needs, cancellation);
        }

        TCount total = TCount.Zero;
        int reach = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            T first = needs[0] - rows[i * width];
            while (reach < others.Count && others.rows[reach * width] >= first)
            {
                reach++;
            }

            T second = needs[1] - rows[(i * width) + 1];
            T third = needs[2] - rows[(i * width) + 2];
            TCount enough = TCount.Zero;
            for (int j = 0; j < reach; j++)
            {
                int at = j * width;
                if (others.rows[at + 1] >= second && others.rows[at + 2] >= third && IsEnough(others, at, i, needs))
                {
                    enough += others.counts[j];
                }
            }

            total += counts[i] * enough;
        }

        return total;
    }

    // Three numbers of 64 bits, every sum once: several others are compared at a time.
    private TCount CountThree(CountedSums<T, TCount> others, T[] needs, CancellationToken cancellation)
    {
        var seconds = new long[others.Count];
        var thirds = new long[others.Count];
        for (int i = 0; i < seconds.Length; i++)
        {
            seconds[i] = long.CreateTruncating(others.rows[(3 * i) + 1]);
            thirds[i] = long.CreateTruncating(others.rows[(3 * i) + 2]);
        }

        TCount total = TCount.Zero;
        int reach = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            while (reach < others.Count && others.rows[3 * reach] >= needs[0] - rows[3 * i])
            {
                reach++;
            }

            long second = long.CreateTruncating(needs[1] - rows[(3 * i) + 1]);
            long third = long.CreateTruncating(needs[2] - rows[(3 * i) + 2]);
            total += counts[i] * TCount.CreateTruncating(CountBoth(seconds, second, thirds, third, reach));
        }

        return total;
    }

    private static int CountBoth(long[] seconds, long second, long[] thirds, long third, int length)
    {
        var enough = Vector<long>.Zero;
        var needSecond = new Vector<long>(second);
        var needThird = new Vector<long>(third);
        int place = 0;
        for (; place <= length - Vector<long>.Count; place += Vector<long>.Count)
        {
            enough -=
                Vector.GreaterThanOrEqual(new Vector<long>(seconds, place), needSecond)
                & Vector.GreaterThanOrEqual(new Vector<long>(thirds, place), needThird);
        }

        int count = (int)Vector.Sum(enough);
        for (; place < length; place++)
        {
            count += seconds[place] >= second && thirds[place] >= third ? 1 : 0;
        }

        return count;
    }

    private bool IsEnough(CountedSums<T, TCount> others, int at, int i, T[] needs)
    {
        for (int k = 3; k < width; k++)
        {
            if (rows[(i * width) + k] + others.rows[at + k] < needs[k])
            {
                return false;
            }
        }

        return true;
    }

    private static int FirstAtLeast(T[] sorted, T number)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
