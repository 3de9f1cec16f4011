using Entente.Numbers;

namespace Entente.Strategies.Whole;

/// <summary>The normal distribution, with the same bits on every machine.</summary>
internal static class NormalDistribution
{
    /// <summary>The probability of a value of at most so many standard deviations above the mean, to 1e-7.</summary>
    /// <remarks>Abramowitz and Stegun 1964, 7.1.26.</remarks>
    public static double Below(double deviations)
    {
        double size = Math.Abs(deviations) / 1.4142135623730951;
        double t = 1 / (1 + (0.3275911 * size));
        double polynomial =
            t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        double tail = size > 6 ? 0 : polynomial * StableMath.Exp(-size * size) / 2;
        return deviations < 0 ? tail : 1 - tail;
    }
}
