using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Maximal points of the plane as a staircase: first coordinates strictly descending, second coordinates strictly ascending.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class Stairs<T>(T[] first, T[] second) : MaximalSet<T>
    where T : struct, IBinaryInteger<T>
{
    public T[] First { get; } = first;

    public T[] Second { get; } = second;

    public override int Count => First.Length;

    public override bool Contains(ReadOnlySpan<T> vector)
    {
        int place = LastAtLeast(vector[0]);
        return place >= 0 && First[place] == vector[0] && Second[place] == vector[1];
    }

    public override bool Reaches(ReadOnlySpan<T> target)
    {
        int place = LastAtLeast(target[0]);
        return place >= 0 && Second[place] >= target[1];
    }

    public override void CopyTo(Span<T> rows)
    {
        for (int i = 0; i < First.Length; i++)
        {
            rows[2 * i] = First[i];
            rows[(2 * i) + 1] = Second[i];
        }
    }

    /// <summary>The staircase moved by a vector.</summary>
    public Stairs<T> Moved(T first, T second) =>
        T.IsZero(first) && T.IsZero(second)
            ? this
            : new Stairs<T>(Array.ConvertAll(First, x => x + first), Array.ConvertAll(Second, y => y + second));

    /// <summary>The place of the last point whose first coordinate is not below <paramref name="bound"/>; -1 without one.</summary>
    private int LastAtLeast(T bound)
    {
        int low = -1;
        int high = First.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (First[middle] >= bound)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
