using Entente.Randomness;

namespace Entente.Evaluation.Statistics;

/// <summary>Means over scenarios drawn with replacement: the same draws for every strategy, so that differences are paired.</summary>
/// <remarks>
/// Percentile intervals: of R resamples in ascending order the ends are those at places (R + 1) / 40 and 39 (R + 1) / 40, from 1, rounded to the nearest place (Davison and Hinkley 1997). Simple and
/// the same for every measure; for few scenarios they are somewhat too narrow.
/// </remarks>
internal sealed class ScenarioBootstrap
{
    private const double Tail = 0.025;

    private readonly int scenarios;
    private readonly int[] draws;

    public ScenarioBootstrap(int scenarios, int resamples, ulong seed)
    {
        this.scenarios = scenarios;
        Resamples = resamples;
        draws = new int[(long)resamples * scenarios];
        for (int resample = 0; resample < resamples; resample++)
        {
            var random = new RandomSequence(seed, (ulong)resample);
            for (int i = 0; i < scenarios; i++)
            {
                draws[(resample * scenarios) + i] = (int)random.Below((ulong)scenarios);
            }
        }
    }

    public int Resamples { get; }

    /// <summary>By resample: the mean over its scenarios; NaN when none of them has a value.</summary>
    /// <param name="values">By scenario: its value, NaN for none.</param>
    public double[] Means(ReadOnlySpan<double> values)
    {
        var means = new double[Resamples];
        for (int resample = 0; resample < Resamples; resample++)
        {
            double sum = 0;
            int count = 0;
            foreach (int scenario in draws.AsSpan(resample * scenarios, scenarios))
            {
                double value = values[scenario];
                if (!double.IsNaN(value))
                {
                    sum += value;
                    count++;
                }
            }

            means[resample] = sum / count;
        }

        return means;
    }

    /// <summary>How often each scenario was drawn in a resample.</summary>
    public int[] CountsOf(int resample)
    {
        var counts = new int[scenarios];
        foreach (int scenario in draws.AsSpan(resample * scenarios, scenarios))
        {
            counts[scenario]++;
        }

        return counts;
    }

    /// <summary>The ends of the 95 % interval of resampled means; null where fewer than half of them have a value.</summary>
    public static Interval? IntervalOf(double[] means)
    {
        double[] known = [.. means.Where(mean => !double.IsNaN(mean))];
        if (known.Length == 0 || known.Length < means.Length / 2)
        {
            return null;
        }

        int place = Math.Max(1, (int)Math.Round((known.Length + 1) * Tail));
        return new Interval(Selection.At(known, place - 1), Selection.At(known, known.Length - place));
    }
}
