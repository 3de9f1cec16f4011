using System.Buffers;
using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Sorts many whole numbers digit by digit from the lowest, each with a small number that goes with it.</summary>
internal static class RadixOrder
{
    /// <summary>How many bits the small number may have.</summary>
    public const int ItemBits = 31;

    /// <summary>How many bits of a number are told apart.</summary>
    public const int KeyBits = 3 * DigitBits;

    private const int DigitBits = 11;

    private const int Digits = 1 << DigitBits;

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

        // The leading digits tell nearly all apart, unless numbers are set against it: runs that they leave equal are sorted by comparison.
        int bits = 64 - BitOperations.LeadingZeroCount((ulong)all);
        int dropped = Math.Max(0, bits - KeyBits);
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            keys[i] = Key(numbers[i * stride] >>> dropped, i, bits - dropped);
        }

        Sort(ref keys, order.Length, bits - dropped);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = Item(keys[i]);
        }

        if (dropped > 0)
        {
            SortRuns(keys, numbers, stride, order);
        }

        ArrayPool<ulong>.Shared.Return(keys);
    }

    /// <summary>A number of at most so many bits and a small number as a key that comes the earlier the larger the number is.</summary>
    public static ulong Key(long number, long item, int bits) =>
        ((ulong)((1L << bits) - 1 - number) << ItemBits) | (ulong)item;

    /// <summary>The number of a key.</summary>
    public static long Number(ulong key, int bits) => (1L << bits) - 1 - (long)(key >>> ItemBits);

    /// <summary>The small number of a key.</summary>
    public static int Item(ulong key) => (int)key & int.MaxValue;

    /// <summary>Sorts keys by their numbers, the largest first. The array may become another, of the shared pool.</summary>
    public static void Sort(ref ulong[] keys, int count, int bits)
    {
        ulong[] target = ArrayPool<ulong>.Shared.Rent(count);
        Span<int> places = stackalloc int[Digits];
        for (int shift = ItemBits; shift < ItemBits + bits; shift += DigitBits)
        {
            Pass(keys.AsSpan(0, count), target, shift, places);
            (keys, target) = (target, keys);
        }

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
            while (end < order.Length && keys[end] >>> ItemBits == keys[start] >>> ItemBits)
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
