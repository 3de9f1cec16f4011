namespace Entente.Numbers;

/// <summary>Powers, logarithms and exponentials that have the same bits on every machine.</summary>
/// <remarks>
/// The functions of the platform differ in the last place between x64 and Arm, and between versions. These use IEEE 754 additions, multiplications, divisions
/// and square roots alone, none of them fused, and compute with about 106 bits: results are the nearest double but for rare cases that lie within 2^-9 of a last place of the middle
/// between two. Special values (zeros, infinities, NaN) are those of the platform's functions.
/// </remarks>
public static class StableMath
{
    private const int Steps = 64;
    private const int FirstLog = 45;
    private const int LastLog = 91;
    private const int MostExp = 24;
    private const int Terms = 32;
    private const long ExponentBias = 1023;
    private const int MantissaBits = 52;
    private const double RootOfTwo = 1.4142135623730951;
    private const double Overflow = 710;
    private const double Underflow = -746;

    // ln 2 to 107 bits: the nearest double, and the nearest double to the rest.
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    // ln(i / 64) for i from 45 to 91, and exp(j / 64) for j from -24 to 24, each by its series.
    private static readonly DoubleDouble[] Logs =
    [
        .. Enumerable.Range(FirstLog, LastLog - FirstLog + 1).Select(i => LogSeries(i / (double)Steps)),
    ];

    private static readonly DoubleDouble[] Exps =
    [
        .. Enumerable.Range(-MostExp, (2 * MostExp) + 1).Select(j => ExpSeries(j / (double)Steps)),
    ];

    /// <summary>The exponential <c>e^value</c>.</summary>
    public static double Exp(double value) =>
        double.IsNaN(value) ? value
        : value > Overflow ? double.PositiveInfinity
        : value < Underflow ? 0
        : ExpOf(new DoubleDouble(value, 0));

    /// <summary>The natural logarithm; NaN below 0, negative infinity at 0.</summary>
    public static double Log(double value) =>
        double.IsNaN(value) || value < 0 ? double.NaN
        : value == 0 ? double.NegativeInfinity
        : double.IsPositiveInfinity(value) ? value
        : LogOf(value).Value;

    /// <summary>The power <c>value^exponent</c>; NaN for a negative value and an exponent that is not whole.</summary>
    public static double Pow(double value, double exponent)
    {
        if (exponent == 0 || value == 1)
        {
            return 1;
        }

        if (exponent == 1 || double.IsNaN(value) || double.IsNaN(exponent))
        {
            return double.IsNaN(exponent) ? exponent : value;
        }

        if (value == 0 || double.IsInfinity(value) || double.IsInfinity(exponent))
        {
            return PowOfExtremes(value, exponent);
        }

        if (exponent == 0.5)
        {
            return Math.Sqrt(value) + 0.0;
        }

        if (value < 0)
        {
            bool isWhole = Math.Floor(exponent) == exponent;
            double size = isWhole ? PowOf(-value, exponent) : double.NaN;
            return isWhole && IsOdd(exponent) ? -size : size;
        }

        return PowOf(value, exponent);
    }

    private static double PowOf(double value, double exponent)
    {
        DoubleDouble log = LogOf(value);
        double size = log.High * exponent;
        return size == 0 ? 1
            : size > Overflow ? double.PositiveInfinity
            : size < Underflow ? 0
            : Math.Abs(exponent) < 1e-250 ? 1
            : ExpOf(log * new DoubleDouble(exponent, 0));
    }

    private static double PowOfExtremes(double value, double exponent)
    {
        bool isOdd = IsOdd(exponent);
        if (value == 0)
        {
            double size = exponent > 0 ? 0 : double.PositiveInfinity;
            return isOdd && double.IsNegative(value) ? -size : size;
        }

        if (double.IsInfinity(exponent))
        {
            double magnitude = Math.Abs(value);
            return magnitude == 1 ? 1
                : magnitude > 1 == exponent > 0 ? double.PositiveInfinity
                : 0;
        }

        double grown = exponent > 0 ? double.PositiveInfinity : 0;
        return isOdd && value < 0 ? -grown : grown;
    }

    private static bool IsOdd(double exponent) =>
        Math.Abs(exponent) < 1L << 53 && Math.Floor(exponent) == exponent && ((long)exponent & 1) != 0;

    // value = 2^k m with m from sqrt(1/2) to sqrt(2); c the nearest 64th: ln m = ln c + 2 artanh((m - c) / (m + c)).
    private static DoubleDouble LogOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int extra = 0;
        if (bits >> MantissaBits == 0)
        {
            bits = BitConverter.DoubleToInt64Bits(value * (1L << 54));
            extra = -54;
        }

        int exponent = (int)((bits >> MantissaBits) - ExponentBias) + extra;
        double mantissa = BitConverter.Int64BitsToDouble(
            (bits & ((1L << MantissaBits) - 1)) | (ExponentBias << MantissaBits)
        );
        if (mantissa > RootOfTwo)
        {
            mantissa /= 2;
            exponent++;
        }

        int step = (int)Math.Floor((mantissa * Steps) + 0.5);
        double near = step / (double)Steps;
        DoubleDouble s = new DoubleDouble(mantissa - near, 0) / DoubleDouble.Sum(mantissa, near);
        DoubleDouble square = s * s;
        double tail = square.High * square.High * (0.2 + (square.High * ((1.0 / 7) + (square.High * (1.0 / 9)))));
        DoubleDouble series =
            s + (s * (square * new DoubleDouble(1.0 / 3, 1.850371707708594e-17))) + new DoubleDouble(s.High * tail, 0);
        DoubleDouble whole = Ln2 * new DoubleDouble(exponent, 0);
        return whole + (Logs[step - FirstLog] + (series + series));
    }

    // value = k ln 2 + j / 64 + r with r at most 1/128: 2^k e^(j / 64) (1 + r + r^2 / 2 + ...).
    private static double ExpOf(DoubleDouble value)
    {
        double k = Math.Floor((value.High / Ln2.High) + 0.5);
        DoubleDouble rest = value + (Ln2 * new DoubleDouble(-k, 0));
        int step = (int)Math.Floor((rest.High * Steps) + 0.5);
        rest += new DoubleDouble(-step / (double)Steps, 0);
        double r = rest.High;
        double tail =
            r * r * r * ((1.0 / 6) + (r * ((1.0 / 24) + (r * ((1.0 / 120) + (r * ((1.0 / 720) + (r / 5040))))))));
        DoubleDouble half = rest * rest * new DoubleDouble(0.5, 0);
        DoubleDouble grown = new DoubleDouble(1, 0) + (rest + (half + new DoubleDouble(tail, 0)));
        return Scaled((grown * Exps[step + MostExp]).Value, (int)k);
    }

    // In two steps, so that neither power of two is out of range.
    private static double Scaled(double value, int power)
    {
        int first = power / 2;
        return value * TwoTo(first) * TwoTo(power - first);
    }

    private static double TwoTo(int power) => BitConverter.Int64BitsToDouble((power + ExponentBias) << MantissaBits);

    private static DoubleDouble LogSeries(double value)
    {
        DoubleDouble s = new DoubleDouble(value - 1, 0) / new DoubleDouble(value + 1, 0);
        DoubleDouble square = s * s;
        DoubleDouble sum = default;
        for (int i = Terms; i >= 0; i--)
        {
            sum = (sum * square) + (new DoubleDouble(2, 0) / new DoubleDouble((2 * i) + 1, 0));
        }

        return sum * s;
    }

    private static DoubleDouble ExpSeries(double value)
    {
        var sum = new DoubleDouble(1, 0);
        for (int i = Terms; i > 0; i--)
        {
            sum = (sum * new DoubleDouble(value, 0) / new DoubleDouble(i, 0)) + new DoubleDouble(1, 0);
        }

        return sum;
    }
}
