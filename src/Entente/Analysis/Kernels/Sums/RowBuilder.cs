using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Collects rows in memory that grows.</summary>
internal sealed class RowBuilder<T>(int width)
    where T : struct, IBinaryInteger<T>
{
    private T[] rows = new T[64 * width];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<T> this[int index] => rows.AsSpan(index * width, width);

    /// <summary>The rows side by side.</summary>
    public ReadOnlySpan<T> Rows => rows.AsSpan(0, Count * width);

    public void Add(ReadOnlySpan<T> row)
    {
        if (rows.Length < (Count + 1) * width)
        {
            Array.Resize(ref rows, 2 * rows.Length);
        }

        row.CopyTo(rows.AsSpan(Count * width));
        Count++;
    }

    /// <summary>Whether the row is the last that was added.</summary>
    public bool EndsWith(ReadOnlySpan<T> row) => Count > 0 && this[Count - 1].SequenceEqual(row);

    public void Clear() => Count = 0;

    public RowSet<T> ToSet() => new(Rows.ToArray(), width);
}
