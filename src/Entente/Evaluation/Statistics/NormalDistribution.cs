using Entente.Numbers;

namespace Entente.Evaluation.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    private const double Split = 2.5;
    private const int Terms = 60;
    private const int Fractions = 120;
    private const double RootOfTwoPi = 2.5066282746310002;

    /// <summary>The chance of a value above <paramref name="z"/>, to about 14 digits.</summary>
    /// <param name="z">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="z"/> is not a number.</exception>
    /// <remarks>Near the middle by the power series of the distribution, in the tail by Laplace's continued fraction; both are in Abramowitz and Stegun (26.2.10, 26.2.14).</remarks>
    public static double Above(double z)
    {
        if (double.IsNaN(z))
        {
            throw new ArgumentOutOfRangeException(nameof(z), z, "The value must be a number.");
        }

        if (z < 0)
        {
            return 1 - Above(-z);
        }

        double density = StableMath.Exp(-z * z / 2) / RootOfTwoPi;
        return z < Split ? 0.5 - Middle(z, density) : density / Fraction(z);
    }

    // density * (z + z^3 / 3 + z^5 / (3 * 5) + ...): all terms are positive, so that nothing cancels.
    private static double Middle(double z, double density)
    {
        double term = z;
        double sum = 0;
        for (int i = 1; i <= Terms; i++)
        {
            sum += term;
            term *= z * z / ((2 * i) + 1);
        }

        return density * sum;
    }

    // z + 1 / (z + 2 / (z + 3 / ...)), from the inside.
    private static double Fraction(double z)
    {
        double value = z;
        for (int i = Fractions; i > 0; i--)
        {
            value = z + (i / value);
        }

        return value;
    }
}
