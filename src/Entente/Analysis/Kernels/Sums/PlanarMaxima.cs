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

        return typeof(T) == typeof(long) && count >= RadixSize
            ? (Stairs<T>)(object)OfMany(MemoryMarshal.Cast<T, long>(rows))
            : OfFew(rows);
    }

    private static Stairs<long> OfMany(ReadOnlySpan<long> rows)
    {
        int count = rows.Length / 2;
        long firsts = 0;
        long seconds = 0;
        for (int i = 0; i < rows.Length; i += 2)
        {
            firsts |= rows[i];
            seconds |= rows[i + 1];
        }

        int bits = 64 - BitOperations.LeadingZeroCount((ulong)firsts);
        var sweep = new StairSweeper<long>(count);
        if (bits <= RadixOrder.KeyBits && seconds >>> RadixOrder.ItemBits == 0)
        {
            ulong[] keys = ArrayPool<ulong>.Shared.Rent(count);
            for (int i = 0; i < count; i++)
            {
                keys[i] = RadixOrder.Key(rows[2 * i], rows[(2 * i) + 1], bits);
            }

            RadixOrder.Sort(ref keys, count, bits);
            foreach (ulong key in keys.AsSpan(0, count))
            {
                sweep.Add(RadixOrder.Number(key, bits), RadixOrder.Item(key));
            }

            ArrayPool<ulong>.Shared.Return(keys);
        }
        else
        {
            int[] order = ArrayPool<int>.Shared.Rent(count);
            RadixOrder.Descending(rows, 2, order.AsSpan(0, count));
            foreach (int row in order.AsSpan(0, count))
            {
                sweep.Add(rows[2 * row], rows[(2 * row) + 1]);
            }

            ArrayPool<int>.Shared.Return(order);
        }

        return sweep.ToStairs();
    }

    private static Stairs<T> OfFew<T>(ReadOnlySpan<T> rows)
        where T : struct, IBinaryInteger<T>
    {
        var keys = new T[rows.Length / 2];
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            keys[i] = -rows[2 * i];
            order[i] = i;
        }

        Array.Sort(keys, order);
        var sweep = new StairSweeper<T>(order.Length);
        foreach (int row in order)
        {
            sweep.Add(rows[2 * row], rows[(2 * row) + 1]);
        }

        return sweep.ToStairs();
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
}
