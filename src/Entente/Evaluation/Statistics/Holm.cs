using System.Collections.Immutable;

namespace Entente.Evaluation.Statistics;

/// <summary>Holm's step-down correction of p-values for several comparisons.</summary>
public static class Holm
{
    /// <summary>By comparison: the smallest chance of any false alarm at which it is significant.</summary>
    /// <param name="p">By comparison: its own p-value, 0 to 1.</param>
    /// <returns>The adjusted values, in the same order; never below their own and at most 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not from 0 to 1.</exception>
    /// <remarks>
    /// With <c>m</c> values in ascending order the adjusted value of the i-th (from 1) is the largest of <c>(m - j + 1) p_j</c> over <c>j &lt;= i</c>, at most 1.
    /// Valid however the comparisons depend on each other (Holm 1979).
    /// </remarks>
    public static ImmutableArray<double> Adjust(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        int[] order = [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ThenBy(i => i)];
        var adjusted = new double[p.Count];
        double least = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            double value = p[order[rank]];
            if (!(value is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(p), value, "A p-value lies between 0 and 1.");
            }

            least = Math.Max(least, Math.Min(1, value * (p.Count - rank)));
            adjusted[order[rank]] = least;
        }

        return [.. adjusted];
    }
}
