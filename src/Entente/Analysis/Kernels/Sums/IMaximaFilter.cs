namespace Entente.Analysis.Kernels.Sums;

/// <summary>Tells which of the vectors that come in descending lexicographic order are maximal: those that no earlier one is at least as large as in every coordinate.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal interface IMaximaFilter<T>
{
    /// <summary>Looks at the next vector; true when it is maximal.</summary>
    bool IsMaximal(ReadOnlySpan<T> vector);
}
