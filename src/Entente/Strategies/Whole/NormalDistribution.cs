using Entente.Numbers;

namespace Entente.Strategies.Whole;

/// <summary>The normal distribution, with the same bits on every machine.</summary>
internal static class NormalDistribution
{
    private const int Steps = 512;
    private const int Most = 8;

    // The upper tail at every 512th of a deviation: a forecast asks for thousands, and an exponential for each would be most of its time.
    private static readonly double[] Tails =
    [
        .. Enumerable.Range(0, (Steps * Most) + 1).Select(i => TailOf(i / (double)Steps)),
    ];

    /// <summary>The probability of a value of at most so many standard deviations above the mean, to 1e-6.</summary>
    /// <remarks>Abramowitz and Stegun 1964, 7.1.26, between whose values at every 512th of a deviation the straight line is taken.</remarks>
    public static double Below(double deviations)
    {
        double place = Math.Abs(deviations) * Steps;
        double tail = 0;
        if (place < Steps * Most)
        {
            int before = (int)place;
            tail = Tails[before] + ((Tails[before + 1] - Tails[before]) * (place - before));
        }

        return deviations < 0 ? tail : 1 - tail;
    }

    private static double TailOf(double deviations)
    {
        double size = deviations / 1.4142135623730951;
        double t = 1 / (1 + (0.3275911 * size));
        double polynomial =
            t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        return polynomial * StableMath.Exp(-size * size) / 2;
    }
}
