namespace Entente.Forecasting;

/// <summary>A mean gain over worlds, in the units of the party, with the interval in which the true one lies.</summary>
/// <remarks>
/// The interval is that of Student's t at 95 %, as of <see cref="Average"/>. A gain has no ends of its own: of fewer than three independent worlds there is no interval. It says how far the sample can be
/// trusted, not whether the ranges in the scenario are right.
/// </remarks>
public readonly record struct MeanGain
{
    private MeanGain(double mean, double? low, double? high)
    {
        Mean = mean;
        Low = low;
        High = high;
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The low end of the interval; null for none.</summary>
    public double? Low { get; }

    /// <summary>The high end of the interval; null for none.</summary>
    public double? High { get; }

    /// <summary>The same of a gain that cannot be below 0.</summary>
    internal MeanGain AtLeastNothing =>
        new(Math.Max(0, Mean), Low is { } low ? Math.Max(0, low) : null, High is { } high ? Math.Max(0, high) : null);

    /// <summary>A mean between two ends.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="low">The low end of the interval, at most the mean; null for none.</param>
    /// <param name="high">The high end, at least the mean; null for none.</param>
    internal static MeanGain Between(double mean, double? low, double? high) => new(mean, low, high);

    /// <summary>The mean that some worlds speak for.</summary>
    /// <param name="mean">The mean of the gains.</param>
    /// <param name="variance">The mean of the squares of their distances from it.</param>
    /// <param name="worlds">How many worlds there are; of worlds that are not independent, how many independent ones they are worth.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mean that is no number, or a variance or number of worlds below 0.</exception>
    public static MeanGain Of(double mean, double variance, double worlds)
    {
        if (!double.IsFinite(mean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean gain is a number.");
        }

        if (!(variance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "A variance is at least 0.");
        }

        if (!(worlds >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(worlds), worlds, "There are at least 0 worlds.");
        }

        double half = worlds < 3 ? 0 : Average.HalfWidth(variance, worlds);
        return worlds < 3 ? new MeanGain(mean, null, null) : new MeanGain(mean, mean - half, mean + half);
    }
}
