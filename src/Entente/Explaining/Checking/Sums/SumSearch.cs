namespace Entente.Explaining.Checking.Sums;

/// <summary>Says whether one row of every part can be chosen so that every sum is at least 0.</summary>
/// <remarks>
/// That it cannot is shown by bounds: however sums are weighed, the best rows by that weight bound what can be had, and where the bound is below 0 nothing is left. The weights are
/// looked for by going against the sums that come out too low (Lagrangian relaxation); any weights give a valid bound, so that rounding them does no harm. What the bound leaves open is settled part by part: of the
/// sums so far those are kept that can still reach 0 by every bound and that no other is at least as good as.
/// </remarks>
/// <param name="start">By sum, of which there is at least one: what it begins with.</param>
/// <param name="tables">By part, by row, sums side by side: what the row adds.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class SumSearch(Int128[] start, Int128[][] tables, CancellationToken cancellation)
{
    /// <summary>How many sums may stand beside each other.</summary>
    public const int MostSums = 20_000;

    private const long MostComparisons = 40_000_000;
    private const int Steps = 60;
    private const double Fineness = 1 << 16;

    private readonly int width = start.Length;
    private long comparisons;

    /// <summary>Whether there is such a choice; null when too many sums stand beside each other to say.</summary>
    public bool? Exists()
    {
        if (tables.Any(table => table.Length == 0))
        {
            return false;
        }

        var best = new SumBounds(tables, width);
        for (int sum = 0; sum < width; sum++)
        {
            if (start[sum] + best.Most(0, sum) < 0)
            {
                return false;
            }
        }

        Int128[] weights = Weights(best, out bool? known);
        return known ?? Search(best, new WeightedBounds(tables, width, weights));
    }

    // Weights under which as little as possible can be had, and the answer where they give it.
    private Int128[] Weights(SumBounds best, out bool? known)
    {
        double[] spans = [.. Enumerable.Range(0, width).Select(sum => (double)best.Span(sum) + 1)];
        double largest = spans.Max();
        var shares = new double[width];
        Array.Fill(shares, 1.0 / width);
        var weights = new Int128[width];
        var tightest = new Int128[width];
        double least = double.PositiveInfinity;
        var sums = new Int128[width];
        for (int step = 0; step < Steps; step++)
        {
            for (int sum = 0; sum < width; sum++)
            {
                weights[sum] = (Int128)Math.Round(shares[sum] * Fineness * largest / spans[sum]);
            }

            var weighted = new WeightedBounds(tables, width, weights);
            start.CopyTo(sums, 0);
            weighted.AddBest(0, sums);
            if (Array.TrueForAll(sums, sum => sum >= 0))
            {
                known = true;
                return weights;
            }

            if (weighted.Of(start) + weighted.Most(0) < 0)
            {
                known = false;
                return weights;
            }

            double reached = (double)(weighted.Of(start) + weighted.Most(0)) / weights.Sum(weight => (double)weight);
            if (reached < least)
            {
                least = reached;
                weights.CopyTo(tightest, 0);
            }

            double norm = 0;
            for (int sum = 0; sum < width; sum++)
            {
                norm = Math.Max(norm, Math.Abs((double)sums[sum] / spans[sum]));
            }

            double total = 0;
            for (int sum = 0; sum < width; sum++)
            {
                double move = norm == 0 ? 0 : (double)sums[sum] / spans[sum] / norm / (step + 2);
                shares[sum] = Math.Max(0, shares[sum] - move);
                total += shares[sum];
            }

            for (int sum = 0; sum < width; sum++)
            {
                shares[sum] = total == 0 ? 1.0 / width : shares[sum] / total;
            }
        }

        known = null;
        return tightest;
    }

    private bool? Search(SumBounds best, WeightedBounds weighted)
    {
        List<Int128[]> kept = [start];
        var completed = new Int128[width];
        for (int part = 0; part < tables.Length; part++)
        {
            var next = new List<Int128[]>();
            Int128[] table = tables[part];
            foreach (Int128[] sums in kept)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int row = 0; row < table.Length; row += width)
                {
                    Int128[]? reached = Reached(sums, table.AsSpan(row, width), part + 1, best, weighted);
                    if (reached is null)
                    {
                        continue;
                    }

                    reached.CopyTo(completed, 0);
                    weighted.AddBest(part + 1, completed);
                    if (Array.TrueForAll(completed, sum => sum >= 0))
                    {
                        return true;
                    }

                    next.Add(reached);
                    if (next.Count >= 16 * MostSums)
                    {
                        return null;
                    }
                }
            }

            kept = Needed(next);
            if (kept.Count > MostSums || comparisons > MostComparisons)
            {
                return null;
            }
        }

        return kept.Count > 0;
    }

    private Int128[]? Reached(
        Int128[] sums,
        ReadOnlySpan<Int128> row,
        int next,
        SumBounds best,
        WeightedBounds weighted
    )
    {
        for (int sum = 0; sum < width; sum++)
        {
            if (sums[sum] + row[sum] + best.Most(next, sum) < 0)
            {
                return null;
            }
        }

        if (weighted.Of(sums) + weighted.Of(row) + weighted.Most(next) < 0)
        {
            return null;
        }

        var reached = new Int128[width];
        for (int sum = 0; sum < width; sum++)
        {
            reached[sum] = sums[sum] + row[sum];
        }

        return reached;
    }

    // Those than which no other is at least as much in every sum, the first sum falling.
    private List<Int128[]> Needed(List<Int128[]> all)
    {
        all.Sort(
            (one, other) =>
            {
                int order = 0;
                for (int sum = 0; sum < width && order == 0; sum++)
                {
                    order = other[sum].CompareTo(one[sum]);
                }

                return order;
            }
        );
        var kept = new List<Int128[]>();
        foreach (Int128[] each in all)
        {
            // With two sums the last one kept has the largest second, with more all of them may tell.
            int from = width <= 2 ? Math.Max(0, kept.Count - 1) : 0;
            bool isNeeded = true;
            for (int i = kept.Count - 1; i >= from && isNeeded; i--)
            {
                isNeeded = !IsAtLeast(kept[i], each);
                comparisons++;
            }

            if (comparisons > MostComparisons)
            {
                return kept;
            }

            if (isNeeded)
            {
                kept.Add(each);
            }
        }

        return kept;
    }

    private bool IsAtLeast(Int128[] one, Int128[] other)
    {
        for (int sum = 1; sum < width; sum++)
        {
            if (one[sum] < other[sum])
            {
                return false;
            }
        }

        return true;
    }
}
