using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Maximal vectors of any length as rows, in descending lexicographic order.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class RowSet<T>(T[] rows, int width) : MaximalSet<T>
    where T : struct, IBinaryInteger<T>
{
    // A group of rows is passed over when not even its largest numbers reach a target.
    private const int GroupSize = 32;

    private T[]? groupMaxima;

    public T[] Rows { get; } = rows;

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; } = width;

    public override int Count => Rows.Length / Width;

    private T[] GroupMaxima => groupMaxima ??= MaximaOfGroups();

    public override bool Contains(ReadOnlySpan<T> vector)
    {
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = vector.SequenceCompareTo(Row(middle));
            if (order == 0)
            {
                return true;
            }

            (low, high) = order > 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    public override bool Reaches(ReadOnlySpan<T> target)
    {
        T[] maxima = GroupMaxima;
        for (int group = 0; group * GroupSize < Count; group++)
        {
            if (!IsAtLeast(maxima.AsSpan(group * Width, Width), target))
            {
                continue;
            }

            int end = Math.Min(Count, (group + 1) * GroupSize);
            for (int i = group * GroupSize; i < end; i++)
            {
                if (IsAtLeast(Row(i), target))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override void CopyTo(Span<T> rows) => Rows.CopyTo(rows);

    private ReadOnlySpan<T> Row(int index) => Rows.AsSpan(index * Width, Width);

    private T[] MaximaOfGroups()
    {
        var maxima = new T[(Count + GroupSize - 1) / GroupSize * Width];
        for (int i = 0; i < Rows.Length; i++)
        {
            ref T most = ref maxima[(i / Width / GroupSize * Width) + (i % Width)];
            most = T.Max(most, Rows[i]);
        }

        return maxima;
    }

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
