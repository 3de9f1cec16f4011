using System.Numerics;
using Entente.Analysis.Kernels.Sums;

namespace Entente.Analysis.Kernels;

/// <summary>Frontiers of sums, component by component from the last to the first: what is dominated is dropped at once, and outcomes are never enumerated.</summary>
internal static class ParetoSums
{
    // Sums that pass this many bits do not fit the fast number type with room for one more addition.
    private const int LongBits = 62;

    /// <summary>The maximal sums of one row from each table.</summary>
    /// <typeparam name="T">The number type; sums and differences of sums must fit it.</typeparam>
    /// <param name="tables">By component: rows of one number per party. Without components there is one sum, of zeros; with an empty one, none.</param>
    /// <param name="parties">How many numbers a row has; at least 1.</param>
    /// <param name="maxPoints">How many points a partial frontier may have.</param>
    /// <param name="progress">Told the share of components that are done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early, with an exception.</param>
    /// <returns>The frontier, or at which component it passed the budget. Which of the two does not depend on how sums are computed.</returns>
    public static SumFrontierResult<T> Of<T>(
        IReadOnlyList<T[]> tables,
        int parties,
        int maxPoints = 5_000_000,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 1);
        foreach (T[] table in tables)
        {
            if (table.Length % parties != 0)
            {
                throw new ArgumentException(
                    $"A table has {table.Length} numbers, not rows of {parties}.",
                    nameof(tables)
                );
            }

            if (table.Length == 0)
            {
                return new SumFrontierResult<T>.Complete(new EmptySumFrontier<T>(parties));
            }
        }

        var scale = new SumScale<T>(tables, parties);
        return scale.Bits <= LongBits
            ? SuffixSums<T, long>.Of(tables, scale, maxPoints, progress, cancellation)
            : SuffixSums<T, T>.Of(tables, scale, maxPoints, progress, cancellation);
    }
}
