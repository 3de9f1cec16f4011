using System.Buffers;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Collects the points of a staircase in rented memory that grows up to a budget.</summary>
internal ref struct StairBuilder<T>(int capacity, int maxPoints) : IDisposable
    where T : struct, System.Numerics.IBinaryInteger<T>
{
    private T[] first = ArrayPool<T>.Shared.Rent(Math.Max(capacity, 16));
    private T[] second = ArrayPool<T>.Shared.Rent(Math.Max(capacity, 16));

    public int Count { get; private set; }

    /// <summary>Adds a point; false when that would pass the budget.</summary>
    public bool TryAdd(T x, T y)
    {
        int count = Count;
        if (count == maxPoints)
        {
            return false;
        }

        if (count == first.Length || count == second.Length)
        {
            first = Larger(first, count);
            second = Larger(second, count);
        }

        first[count] = x;
        second[count] = y;
        Count = count + 1;
        return true;
    }

    public readonly Stairs<T> ToStairs() => new(first[..Count], second[..Count]);

    public readonly void Dispose()
    {
        ArrayPool<T>.Shared.Return(first);
        ArrayPool<T>.Shared.Return(second);
    }

    private static T[] Larger(T[] array, int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(2 * count);
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        return larger;
    }
}
