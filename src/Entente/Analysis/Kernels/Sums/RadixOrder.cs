using System.Buffers;
using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The order of many whole numbers, found digit by digit from the lowest.</summary>
internal static class RadixOrder
{
    private const int DigitBits = 11;

    private const int Digits = 1 << DigitBits;

    // Three digits tell nearly all apart, unless numbers are set against it: runs that they leave equal are sorted by comparison.
    private const int KeyBits = 3 * DigitBits;

    /// <summary>Writes the places of the numbers, the largest number first.</summary>
    /// <param name="numbers">None negative; every <paramref name="stride"/>-th counts.</param>
    /// <param name="stride">How far numbers are apart.</param>
    /// <param name="order">As many as there are numbers.</param>
    public static void Descending(ReadOnlySpan<long> numbers, int stride, Span<int> order)
    {
        long all = 0;
        for (int i = 0; i < numbers.Length; i += stride)
        {
            all |= numbers[i];
        }

        int bits = 64 - BitOperations.LeadingZeroCount((ulong)all);
        int dropped = Math.Max(0, bits - KeyBits);
        long complement = (1L << (bits - dropped)) - 1;
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(order.Length);
        ulong[] target = ArrayPool<ulong>.Shared.Rent(order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            keys[i] = ((ulong)(complement - (numbers[i * stride] >>> dropped)) << 31) | (uint)i;
        }

        Span<int> places = stackalloc int[Digits];
        for (int shift = 31; shift < 31 + bits - dropped; shift += DigitBits)
        {
            Pass(keys.AsSpan(0, order.Length), target, shift, places);
            (keys, target) = (target, keys);
        }

        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (int)keys[i] & int.MaxValue;
        }

        if (dropped > 0)
        {
            SortRuns(keys, numbers, stride, order);
        }

        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<ulong>.Shared.Return(target);
    }

    private static void Pass(ReadOnlySpan<ulong> keys, Span<ulong> target, int shift, Span<int> places)
    {
        places.Clear();
        foreach (ulong key in keys)
        {
            places[(int)(key >>> shift) & (Digits - 1)]++;
        }

        int sum = 0;
        foreach (ref int place in places)
        {
            int size = place;
            place = sum;
            sum += size;
        }

        foreach (ulong key in keys)
        {
            target[places[(int)(key >>> shift) & (Digits - 1)]++] = key;
        }
    }

    private static void SortRuns(ReadOnlySpan<ulong> keys, ReadOnlySpan<long> numbers, int stride, Span<int> order)
    {
        for (int start = 0; start < order.Length; )
        {
            int end = start + 1;
            while (end < order.Length && keys[end] >>> 31 == keys[start] >>> 31)
            {
                end++;
            }

            if (end - start > 1)
            {
                var run = new long[end - start];
                for (int i = start; i < end; i++)
                {
                    run[i - start] = -numbers[order[i] * stride];
                }

                run.AsSpan().Sort(order[start..end]);
            }

            start = end;
        }
    }
}
