namespace Entente.Strategies.Whole;

/// <summary>A series freed of its noise by wavelets, and carried on by a smoothing spline.</summary>
/// <remarks>
/// Chen and Weiss 2012. The series, mirrored at its end so that it closes, is decomposed by Daubechies' wavelet with four coefficients (Daubechies 1992); what the finest levels hold is taken out. A natural cubic spline that
/// minimises the squared distances plus its squared curvature (Reinsch 1967) is laid through the rest; behind the last value it is a straight line. Takes time and space in proportion to the length.
/// </remarks>
internal sealed class SmoothedTrend
{
    private const int Levels = 3;
    private const double Root2 = 1.4142135623730951;
    private const double Root3 = 1.7320508075688772;

    private static readonly double[] Low =
    [
        (1 + Root3) / (4 * Root2),
        (3 + Root3) / (4 * Root2),
        (3 - Root3) / (4 * Root2),
        (1 - Root3) / (4 * Root2),
    ];

    private readonly double[] values;
    private readonly double slope;

    private SmoothedTrend(double[] values, double slope)
    {
        this.values = values;
        this.slope = slope;
    }

    /// <summary>The trend of a series.</summary>
    /// <param name="series">The values at 0, 1, 2 and so on; at least one.</param>
    /// <param name="stiffness">How much curvature counts against distance; 0 or more.</param>
    public static SmoothedTrend Of(ReadOnlySpan<double> series, double stiffness = 1) =>
        Spline(WithoutNoise(series), stiffness);

    /// <summary>The value at a place, from 0 to wherever the series is carried on to.</summary>
    /// <remarks>Between two places of the series it is taken on the straight line between them.</remarks>
    public double At(double place)
    {
        int last = values.Length - 1;
        if (place >= last)
        {
            return values[last] + (slope * (place - last));
        }

        int before = Math.Max(0, (int)place);
        return values[before] + ((values[before + 1] - values[before]) * (Math.Max(0, place) - before));
    }

    /// <summary>The series without what the finest levels of its decomposition hold.</summary>
    internal static double[] WithoutNoise(ReadOnlySpan<double> series)
    {
        int half = 1;
        while (half < series.Length)
        {
            half *= 2;
        }

        var mirrored = new double[half * 2];
        for (int i = 0; i < half; i++)
        {
            mirrored[i] = series[Math.Min(i, series.Length - 1)];
            mirrored[(half * 2) - 1 - i] = mirrored[i];
        }

        var coarse = new List<double[]> { mirrored };
        while (coarse.Count <= Levels && coarse[^1].Length >= 8)
        {
            coarse.Add(Coarser(coarse[^1]));
        }

        double[] smooth = coarse[^1];
        while (smooth.Length < mirrored.Length)
        {
            smooth = Finer(smooth);
        }

        return smooth[..series.Length];
    }

    private static double[] Coarser(double[] signal)
    {
        var result = new double[signal.Length / 2];
        for (int i = 0; i < result.Length; i++)
        {
            for (int tap = 0; tap < Low.Length; tap++)
            {
                result[i] += Low[tap] * signal[((2 * i) + tap) % signal.Length];
            }
        }

        return result;
    }

    // The inverse with nothing for the details.
    private static double[] Finer(double[] signal)
    {
        var result = new double[signal.Length * 2];
        for (int i = 0; i < signal.Length; i++)
        {
            for (int tap = 0; tap < Low.Length; tap++)
            {
                result[((2 * i) + tap) % result.Length] += Low[tap] * signal[i];
            }
        }

        return result;
    }

    // (R + c Q'Q) g = Q'y with second differences Q and the spline's own R (2/3 and 1/6): second derivatives g, then values y - c Q g.
    internal static SmoothedTrend Spline(double[] y, double stiffness)
    {
        int inner = y.Length - 2;
        if (inner < 1)
        {
            return new SmoothedTrend(y, y.Length > 1 ? y[1] - y[0] : 0);
        }

        var main = new double[inner];
        var first = new double[inner];
        var second = new double[inner];
        var bends = new double[inner];
        for (int i = 0; i < inner; i++)
        {
            double left = i > 0 ? first[i - 1] : 0;
            double farLeft = i > 1 ? second[i - 2] : 0;
            main[i] = (2.0 / 3) + (6 * stiffness);
            main[i] -= (i > 0 ? left * left * main[i - 1] : 0) + (i > 1 ? farLeft * farLeft * main[i - 2] : 0);
            double crossed = i > 0 ? left * second[i - 1] * main[i - 1] : 0;
            first[i] = ((1.0 / 6) - (4 * stiffness) - crossed) / main[i];
            second[i] = stiffness / main[i];
            bends[i] = y[i] - (2 * y[i + 1]) + y[i + 2];
            bends[i] -= (i > 0 ? left * bends[i - 1] : 0) + (i > 1 ? farLeft * bends[i - 2] : 0);
        }

        for (int i = inner - 1; i >= 0; i--)
        {
            bends[i] /= main[i];
            bends[i] -= (i + 1 < inner ? first[i] * bends[i + 1] : 0) + (i + 2 < inner ? second[i] * bends[i + 2] : 0);
        }

        var values = (double[])y.Clone();
        for (int i = 0; i < inner; i++)
        {
            values[i] -= stiffness * bends[i];
            values[i + 1] += 2 * stiffness * bends[i];
            values[i + 2] -= stiffness * bends[i];
        }

        return new SmoothedTrend(values, values[^1] - values[^2] + (bends[^1] / 6));
    }
}
