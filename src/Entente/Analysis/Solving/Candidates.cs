namespace Entente.Analysis.Solving;

/// <summary>Narrows many items to those that can have the largest value, by doubles with a margin; exact comparison decides among the rest.</summary>
internal static class Candidates
{
    // Values are computed with a handful of roundings of 2^-53 each; the margin is far above what they can add up to.
    private const double Margin = 1e-9;

    // Below this, doubles lose digits: values so small are left to exact comparison.
    private const double Smallest = 1e-290;

    /// <summary>The places of the items that can have the largest value.</summary>
    /// <param name="values">By item a value within a relative error of 1e-10 of its magnitude.</param>
    /// <param name="magnitudes">What the errors of the values are relative to; at least the sizes of the values.</param>
    public static List<int> ForLargest(ReadOnlySpan<double> values, ReadOnlySpan<double> magnitudes)
    {
        double best = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            best = Math.Max(best, values[i] - (Margin * magnitudes[i]) - Smallest);
        }

        var candidates = new List<int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] + (Margin * magnitudes[i]) + Smallest < best))
            {
                candidates.Add(i);
            }
        }

        return candidates;
    }

    /// <summary>Of some candidates, those with the largest exact value.</summary>
    public static List<int> Largest<TValue>(List<int> candidates, Func<int, TValue> exact, out TValue? largest)
        where TValue : struct, IComparable<TValue>
    {
        var best = new List<int>();
        largest = null;
        foreach (int candidate in candidates)
        {
            TValue value = exact(candidate);
            int order = largest is { } known ? value.CompareTo(known) : 1;
            if (order > 0)
            {
                best.Clear();
                largest = value;
            }

            if (order >= 0)
            {
                best.Add(candidate);
            }
        }

        return best;
    }
}
