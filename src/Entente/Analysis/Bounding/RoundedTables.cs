using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Kernels;

namespace Entente.Analysis.Bounding;

/// <summary>The tables of a scenario in coarse steps, so that their frontier of sums is short: from below every sum, or from above.</summary>
internal sealed class RoundedTables<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[] steps;
    private readonly T[][] lows;

    private RoundedTables(SumFrontier<long> frontier, T[] steps, T[][] lows)
    {
        Frontier = frontier;
        this.steps = steps;
        this.lows = lows;
    }

    /// <summary>The frontier of the coarse sums.</summary>
    public SumFrontier<long> Frontier { get; }

    /// <summary>By party: how much a sum can lose by rounding, in units.</summary>
    public ImmutableArray<T> Loss => [.. steps.Select(step => (step - T.One) * T.CreateChecked(lows.Length))];

    /// <summary>The finest steps, powers of two to a party's range, with at most so many points in every partial frontier.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="isUp">Whether sums are rounded up.</param>
    /// <param name="most">How many points there may be; at least 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static RoundedTables<T> Of(IntegerScenario<T> scenario, bool isUp, int most, CancellationToken cancellation)
    {
        T[][] lows = [.. scenario.Tables.Select(table => Extremes(table, scenario.Parties, T.Min))];
        T[] ranges = new T[scenario.Parties];
        for (int k = 0; k < lows.Length; k++)
        {
            T[] highs = Extremes(scenario.Tables[k], scenario.Parties, T.Max);
            for (int party = 0; party < ranges.Length; party++)
            {
                ranges[party] += highs[party] - lows[k][party];
            }
        }

        // Two parties cannot have more points than one of them has steps.
        long parts = scenario.Parties == 2 ? Math.Max(1, most - 1 - (isUp ? lows.Length : 0)) : Math.Min(most, 1 << 14);
        while (true)
        {
            T[] steps = [.. ranges.Select(range => T.Max(T.One, (range / T.CreateChecked(parts)) + T.One))];
            long[][] tables = [.. scenario.Tables.Select((table, k) => Rounded(table, lows[k], steps, isUp))];
            if (
                ParetoSums.Of(tables, scenario.Parties, parts == 1 ? int.MaxValue : most, progress: null, cancellation)
                is SumFrontierResult<long>.Complete { Frontier: var frontier }
            )
            {
                return new RoundedTables<T>(frontier, steps, lows);
            }

            parts = Math.Max(1, parts * 2 / 3);
        }
    }

    /// <summary>The coarse partial sums from a table on, as what they stand for: rows of one number per party.</summary>
    public double[] SumsFrom(int firstTable)
    {
        long[] rows = Frontier.RowsFrom(firstTable);
        var sums = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            int party = i % steps.Length;
            T sum = T.CreateChecked(rows[i]) * steps[party];
            for (int k = firstTable; k < lows.Length; k++)
            {
                sum += lows[k][party];
            }

            sums[i] = double.CreateChecked(sum);
        }

        return sums;
    }

    private static long[] Rounded(T[] table, T[] lows, T[] steps, bool isUp)
    {
        var rounded = new long[table.Length];
        for (int i = 0; i < table.Length; i++)
        {
            T step = steps[i % steps.Length];
            T above = table[i] - lows[i % steps.Length] + (isUp ? step - T.One : T.Zero);
            rounded[i] = long.CreateChecked(above / step);
        }

        return rounded;
    }

    private static T[] Extremes(T[] table, int parties, Func<T, T, T> choose)
    {
        T[] extremes = table[..parties];
        for (int i = 0; i < table.Length; i++)
        {
            extremes[i % parties] = choose(extremes[i % parties], table[i]);
        }

        return extremes;
    }
}
