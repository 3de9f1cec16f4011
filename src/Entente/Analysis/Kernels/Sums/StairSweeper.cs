using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Keeps the steps of points that come by first coordinate descending; of equal ones the largest second coordinate counts.</summary>
/// <param name="capacity">How many points may come.</param>
internal ref struct StairSweeper<T>(int capacity)
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] firsts = GC.AllocateUninitializedArray<T>(capacity);
    private readonly T[] seconds = GC.AllocateUninitializedArray<T>(capacity);
    private int last = -1;

    /// <summary>Looks at the next point; no coordinate may be negative.</summary>
    public void Add(T first, T second)
    {
        if (last >= 0 && second <= seconds[last])
        {
            return;
        }

        if (last < 0 || first != firsts[last])
        {
            last++;
        }

        firsts[last] = first;
        seconds[last] = second;
    }

    /// <summary>The steps.</summary>
    public readonly Stairs<T> ToStairs() =>
        last + 1 == firsts.Length
            ? new Stairs<T>(firsts, seconds)
            : new Stairs<T>(firsts[..(last + 1)], seconds[..(last + 1)]);
}
