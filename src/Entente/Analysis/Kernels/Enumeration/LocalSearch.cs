using Entente.Randomness;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Finds good outcomes of a component that is too large to look at: from random ones, value by value, as long as a weighted sum of the utilities rises.</summary>
/// <remarks>The same outcomes every time. They are a beginning, not a guarantee.</remarks>
internal static class LocalSearch
{
    private const int Weights = 17;
    private const int StartsPerWeight = 6;

    /// <summary>Outcomes that no rule and no deal-breaker forbids, and of them those that no other found dominates.</summary>
    /// <param name="task">The outcomes.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="from">An outcome to begin at; null for random ones.</param>
    public static ParetoArchive Find(EnumerationTask task, CancellationToken cancellation, int[]? from = null)
    {
        var archive = new ParetoArchive(task.Terms.Length);
        double[] scales = Scales(task);
        for (int start = 0; start < Weights * StartsPerWeight; start++)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new RandomSequence(0, (ulong)start);
            double[] weights = [.. scales.Select((scale, party) => WeightOf(party, start % Weights, random) / scale)];
            int[] values = from is null
                ? [.. task.Shape.Sizes.Select(size => (int)random.Below((ulong)size))]
                : [.. from];
            Climb(task, weights, values);
            long[] utilities = task.Worths(values);
            if (IsAllowed(task, values) && !archive.Covers(utilities))
            {
                archive.Add(utilities, [.. values]);
            }
        }

        return archive;
    }

    // Two parties: from one extreme to the other; more: at random.
    private static double WeightOf(int party, int step, RandomSequence random) =>
        party switch
        {
            0 => (step + 0.5) / Weights,
            1 => 1 - ((step + 0.5) / Weights),
            _ => (random.NextBits() >> 11) * (1.0 / (1L << 53)),
        };

    private static void Climb(EnumerationTask task, double[] weights, int[] values)
    {
        double best = Worth(task, weights, values);
        bool hasRisen = true;
        while (hasRisen)
        {
            hasRisen = false;
            for (int position = 0; position < values.Length; position++)
            {
                int kept = values[position];
                for (int value = 0; value < task.Shape.Sizes[position]; value++)
                {
                    values[position] = value;
                    double worth = Worth(task, weights, values);
                    if (worth > best)
                    {
                        best = worth;
                        kept = value;
                        hasRisen = true;
                    }
                }

                values[position] = kept;
            }
        }
    }

    // Forbidden outcomes are worth less than all others.
    private static double Worth(EnumerationTask task, double[] weights, int[] values)
    {
        if (!IsAllowed(task, values))
        {
            return double.MinValue;
        }

        long[] utilities = task.Worths(values);
        double worth = 0;
        for (int party = 0; party < weights.Length; party++)
        {
            worth += weights[party] * utilities[party];
        }

        return worth;
    }

    private static bool IsAllowed(EnumerationTask task, int[] values) =>
        ValueBox.AnyContains(task.Forbidden, values.Length, values) == false;

    private static double[] Scales(EnumerationTask task)
    {
        int[] none = new int[task.Shape.Sizes.Length];
        return
        [
            .. task.Terms.Select(terms =>
            {
                long low = 0;
                long high = 0;
                foreach (EnumeratedTerm term in terms)
                {
                    term.Bound(0, none, ref low, ref high);
                }

                return Math.Max(1.0, (double)high - low);
            }),
        ];
    }
}
