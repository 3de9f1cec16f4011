using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The maximal ones of points of the plane in any order: sort, then sweep.</summary>
internal static class PlanarMaxima
{
    // Below this, the histograms of a radix sort cost more than they save.
    private const int RadixSize = 256;

    /// <summary>The staircase of rows of two numbers, none negative.</summary>
    public static Stairs<T> Of<T>(ReadOnlySpan<T> rows)
        where T : struct, IBinaryInteger<T>
    {
        int count = rows.Length / 2;
        if (IsStairs(rows, 0, 2) || IsStairs(rows, rows.Length - 2, -2))
        {
            return Stairs(rows, rows[0] >= rows[^2]);
        }

        int[] order = ArrayPool<int>.Shared.Rent(count);
        if (typeof(T) == typeof(long) && count >= RadixSize)
        {
            RadixOrder.Descending(MemoryMarshal.Cast<T, long>(rows), 2, order.AsSpan(0, count));
        }
        else
        {
            Order(rows, order.AsSpan(0, count));
        }

        Stairs<T> stairs = Swept(rows, order.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(order);
        return stairs;
    }

    private static bool IsStairs<T>(ReadOnlySpan<T> rows, int start, int step)
        where T : struct, IBinaryInteger<T>
    {
        for (int i = start + step; i >= 0 && i < rows.Length; i += step)
        {
            if (rows[i - step] <= rows[i] || rows[i - step + 1] >= rows[i + 1])
            {
                return false;
            }
        }

        return true;
    }

    private static Stairs<T> Stairs<T>(ReadOnlySpan<T> rows, bool isForward)
        where T : struct, IBinaryInteger<T>
    {
        var first = new T[rows.Length / 2];
        var second = new T[first.Length];
        for (int i = 0; i < first.Length; i++)
        {
            int row = 2 * (isForward ? i : first.Length - 1 - i);
            first[i] = rows[row];
            second[i] = rows[row + 1];
        }

        return new Stairs<T>(first, second);
    }

    // The rows are few, or of a type that only comparison sorts.
    private static void Order<T>(ReadOnlySpan<T> rows, Span<int> order)
        where T : struct, IBinaryInteger<T>
    {
        var keys = new T[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            keys[i] = -rows[2 * i];
            order[i] = i;
        }

        keys.AsSpan().Sort(order);
    }

    /// <summary>The staircase of rows whose first numbers descend in the given order; of equal ones the largest second counts.</summary>
    private static Stairs<T> Swept<T>(ReadOnlySpan<T> rows, ReadOnlySpan<int> order)
        where T : struct, IBinaryInteger<T>
    {
        var builder = new StairBuilder<T>(order.Length, order.Length);
        T first = -T.One;
        T second = -T.One;
        foreach (int row in order)
        {
            T x = rows[2 * row];
            T y = rows[(2 * row) + 1];
            if (y <= second)
            {
                continue;
            }

            if (x != first && !T.IsNegative(second))
            {
                builder.TryAdd(first, second);
            }

            first = x;
            second = y;
        }

        builder.TryAdd(first, second);
        Stairs<T> stairs = builder.ToStairs();
        builder.Dispose();
        return stairs;
    }
}
