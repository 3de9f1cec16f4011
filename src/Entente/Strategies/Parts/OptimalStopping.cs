using Entente.Numbers;

namespace Entente.Strategies.Parts;

/// <summary>What it is worth to refuse an offer when the next may be accepted or refused in turn.</summary>
/// <remarks>
/// Baarslag and Hindriks 2013: with <c>v</c> the value of the talks after the next offer <c>X</c>, refusing is worth <c>E max(X, v)</c>, and to accept is right from that worth on. After the last offer, <c>v</c> is the fallback.
/// </remarks>
public static class OptimalStopping
{
    private const double RootOfTwoPi = 2.5066282746310002;

    // The coefficients of formula 26.2.17 of Abramowitz and Stegun 1964.
    private const double Scale = 0.2316419;
    private static readonly double[] Coefficients = [0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429];

    /// <summary>The value before an offer that is equally likely to be worth anything in a range.</summary>
    /// <param name="low">The least it may be worth.</param>
    /// <param name="high">The most it may be worth; at least <paramref name="low"/>.</param>
    /// <param name="value">The value of the talks after it.</param>
    public static double BeforeUniform(double low, double high, double value)
    {
        if (value >= high)
        {
            return value;
        }

        if (value <= low)
        {
            return (low + high) / 2;
        }

        // With v as a share of the range: v v + (1 - v)(1 + v) / 2 = 1/2 + v^2 / 2.
        double share = (value - low) / (high - low);
        return low + ((high - low) * (0.5 + (share * share / 2)));
    }

    /// <summary>The value before an offer that is normally distributed, cut off at the ends of a range.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation; at least 0.</param>
    /// <param name="low">What less is taken for.</param>
    /// <param name="high">What more is taken for.</param>
    /// <param name="value">The value of the talks after it.</param>
    /// <remarks>
    /// <c>m + the integral of 1 - F from m to high</c>, <c>m</c> being the larger of <c>low</c> and <c>v</c>, and <c>F</c> the normal distribution to 7 digits (Abramowitz and Stegun 1964).
    /// </remarks>
    public static double BeforeNormal(double mean, double deviation, double low, double high, double value)
    {
        double from = Math.Max(low, value);
        return from >= high ? Math.Max(high, value)
            : deviation > 0
                ? from + (deviation * (Excess((from - mean) / deviation) - Excess((high - mean) / deviation)))
            : Math.Max(Math.Clamp(mean, low, high), value);
    }

    // By how much a standard normal number exceeds z on average, nothing counting where it does not.
    private static double Excess(double z)
    {
        double size = Math.Abs(z);
        double density = StableMath.Exp(-0.5 * size * size) / RootOfTwoPi;
        double t = 1 / (1 + (Scale * size));
        double tail = 0;
        for (int i = Coefficients.Length - 1; i >= 0; i--)
        {
            tail = (tail + Coefficients[i]) * t;
        }

        double above = density - (size * density * tail);
        return z >= 0 ? above : above + size;
    }
}
