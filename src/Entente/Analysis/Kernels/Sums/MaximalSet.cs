namespace Entente.Analysis.Kernels.Sums;

/// <summary>Distinct vectors of whole numbers of which none is at least as large as another in every coordinate.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal abstract class MaximalSet<T>
{
    /// <summary>How many vectors there are.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the vector is one of them.</summary>
    public abstract bool Contains(ReadOnlySpan<T> vector);

    /// <summary>Whether one of them is at least the target in every coordinate.</summary>
    public abstract bool Reaches(ReadOnlySpan<T> target);

    /// <summary>Writes the vectors side by side, in descending lexicographic order.</summary>
    public abstract void CopyTo(Span<T> rows);
}
