namespace Entente.Forecasting;

/// <summary>A chance that was counted over worlds, with the interval in which the true one lies.</summary>
/// <remarks>
/// The interval is the score interval (Wilson 1927) at 95 %: over repeated counts it holds the true chance about 95 times of 100, on average over chances (measured in
/// the tests; near 0 and 1 a little less or more). It says how far the sample can be trusted, not whether the ranges in the scenario are right.
/// </remarks>
public readonly record struct Chance
{
    private const double Deviations = 1.959963984540054;

    private Chance(double share, double low, double high)
    {
        Share = share;
        Low = low;
        High = high;
    }

    /// <summary>The share of the worlds, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The low end of the interval, 0 to <see cref="Share"/>.</summary>
    public double Low { get; }

    /// <summary>The high end of the interval, <see cref="Share"/> to 1.</summary>
    public double High { get; }

    /// <summary>The chance that a share of so many worlds speaks for.</summary>
    /// <param name="share">The share of the worlds, 0 to 1.</param>
    /// <param name="worlds">How many there are; of weighted worlds, how many equal ones they are worth. Without any, the interval is everything.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside of 0 to 1, or fewer worlds than 0.</exception>
    public static Chance Of(double share, double worlds)
    {
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        }

        if (!(worlds >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(worlds), worlds, "There are at least 0 worlds.");
        }

        if (worlds == 0)
        {
            return new Chance(share, 0, 1);
        }

        return Of(share, worlds, Deviations * Deviations);
    }

    /// <summary>The chance in the worlds whose number is lowest, with the interval of that in the worlds below the true end of that part, which is not known.</summary>
    /// <remarks>
    /// How many of the worlds lie below the true end is a binomial count around the size of the part. The interval is made of all chances for which some such count explains what was seen: the squared
    /// deviation of the count, in standard deviations, and that of the worlds in which it is true among so many of the lowest (both by their score, Wilson 1927) add up to no more than that of 95 %. Where the chance at
    /// the end of the part is that within, it is the score interval; where it jumps there it is wider, by what the delta method finds.
    /// </remarks>
    /// <param name="isTrue">By world, the one with the lowest number first: whether it is true there.</param>
    /// <param name="size">How many of them are the part, fewer than all.</param>
    /// <param name="worth">How many independent worlds each is worth.</param>
    internal static Chance OfLowest(ReadOnlySpan<bool> isTrue, int size, double worth)
    {
        if (size == 0)
        {
            return Of(0, 0);
        }

        double square = Deviations * Deviations;
        double variance = size * (1 - ((double)size / isTrue.Length));
        if (worth * size * size / variance < square)
        {
            // Of so few it may be that none is below the true end, and then they say nothing.
            return new Chance((double)Count(isTrue[..size]) / size, 0, 1);
        }

        double share = 0;
        (double low, double high) = (1, 0);
        int sum = 0;
        for (int count = 1; count < isTrue.Length; count++)
        {
            sum += isTrue[count - 1] ? 1 : 0;
            double left = count == size ? square : square - (worth * (count - size) * (count - size) / variance);
            if (left > 0)
            {
                Chance one = Of((double)sum / count, count * worth, left);
                (low, high) = (Math.Min(low, one.Low), Math.Max(high, one.High));
                share = count == size ? one.Share : share;
            }
        }

        return new Chance(share, low, high);
    }

    private static int Count(ReadOnlySpan<bool> isTrue)
    {
        int sum = 0;
        foreach (bool each in isTrue)
        {
            sum += each ? 1 : 0;
        }

        return sum;
    }

    private static Chance Of(double share, double worlds, double square)
    {
        double shrink = 1 + (square / worlds);
        double middle = (share + (square / (2 * worlds))) / shrink;
        double half =
            Math.Sqrt(square) * Math.Sqrt((share * (1 - share) / worlds) + (square / (4 * worlds * worlds))) / shrink;

        // At the ends the formula gives 0 and 1 but for rounding.
        return new Chance(
            share,
            share == 0 ? 0 : Math.Max(0, Math.Min(share, middle - half)),
            share == 1 ? 1 : Math.Min(1, Math.Max(share, middle + half))
        );
    }
}
