using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Preferences;
using Entente.Randomness;

namespace Entente.Analysis.Robustness;

/// <summary>Draws of numbered estimates as whole numbers: each is so many units, a thousandth of its range being some.</summary>
internal sealed class WholeDraws
{
    private readonly long[] lows;
    private readonly long[] steps;
    private readonly double[] peaks;

    private WholeDraws(long[] lows, long[] steps, double[] peaks)
    {
        this.lows = lows;
        this.steps = steps;
        this.peaks = peaks;
    }

    public int Count => lows.Length;

    /// <summary>How many of them are drawn: one random number each.</summary>
    public int Ranges => steps.Count(step => step != 0);

    /// <summary>The least common unit, as one over this, of a thousandth of every range among some estimates.</summary>
    public static BigInteger UnitOf(IEnumerable<Estimate> estimates)
    {
        var common = new CommonDenominator();
        foreach (Estimate estimate in estimates)
        {
            common.Include(estimate.Low);
            common.Include((estimate.High - estimate.Low) / EstimateDraw.Steps);
        }

        return common.Value;
    }

    /// <summary>Draws of estimates, each in its own unit; null when a number of units does not fit.</summary>
    public static WholeDraws? Of(IReadOnlyList<Estimate> estimates, IReadOnlyList<BigInteger> units)
    {
        var lows = new long[estimates.Count];
        var steps = new long[estimates.Count];
        var peaks = new double[estimates.Count];
        for (int i = 0; i < estimates.Count; i++)
        {
            BigInteger low = estimates[i].Low.Times(units[i]);
            BigInteger step = ((estimates[i].High - estimates[i].Low) / EstimateDraw.Steps).Times(units[i]);
            if (BigInteger.Abs(low) + (step * EstimateDraw.Steps) > long.MaxValue)
            {
                return null;
            }

            lows[i] = (long)low;
            steps[i] = (long)step;
            peaks[i] = estimates[i].IsRange ? EstimateDraw.PeakOf(estimates[i]) : 0;
        }

        return new WholeDraws(lows, steps, peaks);
    }

    /// <summary>Draws all, in their order.</summary>
    public void Fill(Span<long> numbers, RandomSequence random)
    {
        for (int i = 0; i < lows.Length; i++)
        {
            numbers[i] = steps[i] == 0 ? lows[i] : lows[i] + (steps[i] * EstimateDraw.Step(peaks[i], random));
        }
    }

    /// <summary>All, in their order, those that are ranges where the coordinates say, each uniform from 0 to 1.</summary>
    public void Fill(Span<long> numbers, ReadOnlySpan<double> point)
    {
        int at = 0;
        for (int i = 0; i < lows.Length; i++)
        {
            numbers[i] = steps[i] == 0 ? lows[i] : lows[i] + (steps[i] * EstimateDraw.StepAt(peaks[i], point[at++]));
        }
    }
}
