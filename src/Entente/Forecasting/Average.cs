namespace Entente.Forecasting;

/// <summary>A mean of shares over worlds, with the interval in which the true one lies.</summary>
/// <remarks>
/// The interval is that of Student's t at 95 %: over repeated draws it holds the true mean about 95 times of 100 (measured in the tests). Of fewer than three worlds it is everything from 0 to 1. It
/// says how far the sample can be trusted, not whether the ranges in the scenario are right.
/// </remarks>
public readonly record struct Average
{
    private const double Deviations = 1.959963984540054;

    private Average(double mean, double low, double high)
    {
        Mean = mean;
        Low = low;
        High = high;
    }

    /// <summary>The mean, 0 to 1.</summary>
    public double Mean { get; }

    /// <summary>The low end of the interval, 0 to <see cref="Mean"/>.</summary>
    public double Low { get; }

    /// <summary>The high end of the interval, <see cref="Mean"/> to 1.</summary>
    public double High { get; }

    /// <summary>The mean that some worlds speak for.</summary>
    /// <param name="mean">The mean of the shares, 0 to 1.</param>
    /// <param name="variance">The mean of the squares of their distances from it.</param>
    /// <param name="worlds">How many worlds there are; of worlds that are not independent, how many independent ones they are worth.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mean outside of 0 to 1, or a variance or number of worlds below 0.</exception>
    public static Average Of(double mean, double variance, double worlds)
    {
        if (!(mean is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean of shares is from 0 to 1.");
        }

        if (!(variance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance is at least 0.");
        }

        if (!(worlds >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(worlds), worlds, "There are at least 0 worlds.");
        }

        if (worlds < 3)
        {
            return new Average(mean, 0, 1);
        }

        double half = HalfWidth(variance, worlds);
        return new Average(mean, Math.Max(0, mean - half), Math.Min(1, mean + half));
    }

    /// <summary>Half of the width of the interval, of three worlds or more.</summary>
    internal static double HalfWidth(double variance, double worlds) =>
        Student(worlds - 1) * Math.Sqrt(variance / (worlds - 1));

    // The quantile of Student's distribution by its expansion about the normal one (Fisher and Cornish 1960): within 1 % from two degrees of freedom on.
    private static double Student(double freedom)
    {
        const double Z = Deviations;
        const double Square = Z * Z;
        const double First = Z * (Square + 1) / 4;
        const double Second = Z * ((((5 * Square) + 16) * Square) + 3) / 96;
        const double Third = Z * ((((((3 * Square) + 19) * Square) + 17) * Square) - 15) / 384;
        const double Fourth =
            Z * ((((((((79 * Square) + 776) * Square) + 1482) * Square) - 1920) * Square) - 945) / 92160;
        return Z + ((First + ((Second + ((Third + (Fourth / freedom)) / freedom)) / freedom)) / freedom);
    }
}
