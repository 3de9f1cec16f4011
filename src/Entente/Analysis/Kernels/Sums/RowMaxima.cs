using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The maximal ones among rows in descending lexicographic order, none of them equal, given rows that come before them.</summary>
/// <remarks>
/// Divide and conquer (<c>kung-1975</c>): of two sets of which the first is not below the second in the coordinates settled so far, the second is
/// filtered by the first with one coordinate less each time a median separates them. Time: n log^(d-2) n for n rows of d numbers.
/// </remarks>
internal readonly ref struct RowMaxima<T>
    where T : struct, IBinaryInteger<T>
{
    // Where so few pairs are left, comparing them all is quicker.
    private const int Pairs = 512;

    private const int Few = 8;

    private readonly ReadOnlySpan<T> above;
    private readonly ReadOnlySpan<T> rows;
    private readonly int width;
    private readonly bool[] isDominated;
    private readonly CancellationToken cancellation;

    /// <param name="above">Rows before the others, none equal to one of them.</param>
    /// <param name="rows">The rows to filter.</param>
    /// <param name="width">How many numbers a row has; at least 3.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public RowMaxima(ReadOnlySpan<T> above, ReadOnlySpan<T> rows, int width, CancellationToken cancellation)
    {
        this.above = above;
        this.rows = rows;
        this.width = width;
        this.cancellation = cancellation;
        isDominated = new bool[rows.Length / width];
    }

    /// <summary>The places of the maximal rows, ascending.</summary>
    public int[] Find()
    {
        int[] low = [.. Enumerable.Range(0, rows.Length / width)];
        // Rows before the others are told apart by negative numbers.
        int[] high = [.. Enumerable.Range(0, above.Length / width).Select(static i => ~i)];
        Filter(high, Copy(low, 0, low.Length), 1);
        int left = Kept(low, 0, low.Length);
        return low[..Solve(low, 0, left)];
    }

    /// <summary>Moves the maximal ones of a run of rows to its beginning, in order, and returns how many they are.</summary>
    private int Solve(int[] order, int start, int end)
    {
        if (end - start < 2)
        {
            return end - start;
        }

        cancellation.ThrowIfCancellationRequested();
        int middle = (start + end) >>> 1;
        int first = Solve(order, start, middle);
        Filter(Copy(order, start, first), Copy(order, middle, end - middle), 1);
        int second = Solve(order, middle, middle + Kept(order, middle, end));
        Array.Copy(order, middle, order, start + first, second);
        return first + second;
    }

    // Filtering changes the order.
    private static Span<int> Copy(int[] order, int start, int count) => order.AsSpan(start, count).ToArray();

    private int Kept(int[] order, int start, int end)
    {
        int kept = start;
        for (int i = start; i < end; i++)
        {
            if (!isDominated[order[i]])
            {
                order[kept++] = order[i];
            }
        }

        return kept - start;
    }

    /// <summary>Marks the low rows that a high row is not below in the coordinates from <paramref name="coordinate"/> on. Reorders both.</summary>
    private void Filter(Span<int> high, Span<int> low, int coordinate)
    {
        if (high.IsEmpty || low.IsEmpty)
        {
            return;
        }

        if ((long)high.Length * low.Length <= Pairs || high.Length <= Few || low.Length <= Few)
        {
            Compare(high, low, coordinate);
            return;
        }

        if (coordinate == width - 2)
        {
            Sweep(high, low);
            return;
        }

        if (Least(high, coordinate) >= Largest(low, coordinate))
        {
            Filter(high, low, coordinate + 1);
            return;
        }

        if (!TryFindPivot(high, low, coordinate, out T pivot))
        {
            return;
        }

        int highCount = Partition(high, coordinate, pivot);
        int lowCount = Partition(low, coordinate, pivot);
        Filter(high[highCount..], low[lowCount..], coordinate);
        Filter(high[..highCount], low[..lowCount], coordinate);
        Span<int> rest = low[lowCount..];
        int kept = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            if (!isDominated[rest[i]])
            {
                (rest[kept], rest[i]) = (rest[i], rest[kept]);
                kept++;
            }
        }

        Filter(high[..highCount], rest[..kept], coordinate + 1);
    }

    private void Compare(ReadOnlySpan<int> high, ReadOnlySpan<int> low, int coordinate)
    {
        foreach (int candidate in low)
        {
            if (isDominated[candidate])
            {
                continue;
            }

            ReadOnlySpan<T> row = Row(candidate)[coordinate..];
            foreach (int better in high)
            {
                if (IsAtLeast(Row(better)[coordinate..], row))
                {
                    isDominated[candidate] = true;
                    break;
                }
            }
        }
    }

    // Two coordinates left: from the largest of the first down, the largest second so far decides.
    private void Sweep(Span<int> high, Span<int> low)
    {
        Sort(high);
        Sort(low);
        int next = 0;
        T most = -T.One;
        foreach (int candidate in low)
        {
            ReadOnlySpan<T> row = Row(candidate);
            while (next < high.Length && Row(high[next])[width - 2] >= row[width - 2])
            {
                most = T.Max(most, Row(high[next++])[width - 1]);
            }

            isDominated[candidate] |= most >= row[width - 1];
        }
    }

    private void Sort(Span<int> order)
    {
        var keys = new T[order.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = -Row(order[i])[width - 2];
        }

        keys.AsSpan().Sort(order);
    }

    /// <summary>A number that some of the high rows, or some of the low rows, are below, and others are not; false when no high row can be above a low one.</summary>
    private bool TryFindPivot(ReadOnlySpan<int> high, ReadOnlySpan<int> low, int coordinate, out T pivot)
    {
        T least = T.Min(Least(high, coordinate), Least(low, coordinate));
        T largest = Largest(high, coordinate);
        pivot = least;
        if (largest < Least(low, coordinate))
        {
            return false;
        }

        var values = new T[high.Length + low.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Row(i < high.Length ? high[i] : low[i - high.Length])[coordinate];
        }

        Array.Sort(values);
        int middle = values.Length / 2;
        while (middle < values.Length - 1 && values[middle] == least)
        {
            middle++;
        }

        pivot = values[middle];
        return true;
    }

    private int Partition(Span<int> order, int coordinate, T pivot)
    {
        int front = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (Row(order[i])[coordinate] >= pivot)
            {
                (order[front], order[i]) = (order[i], order[front]);
                front++;
            }
        }

        return front;
    }

    private T Least(ReadOnlySpan<int> order, int coordinate)
    {
        T least = Row(order[0])[coordinate];
        foreach (int row in order)
        {
            least = T.Min(least, Row(row)[coordinate]);
        }

        return least;
    }

    private T Largest(ReadOnlySpan<int> order, int coordinate)
    {
        T largest = Row(order[0])[coordinate];
        foreach (int row in order)
        {
            largest = T.Max(largest, Row(row)[coordinate]);
        }

        return largest;
    }

    private ReadOnlySpan<T> Row(int place) =>
        place < 0 ? above.Slice(~place * width, width) : rows.Slice(place * width, width);

    private static bool IsAtLeast(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        for (int i = 0; i < right.Length; i++)
        {
            if (left[i] < right[i])
            {
                return false;
            }
        }

        return true;
    }
}
