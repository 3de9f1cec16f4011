namespace Entente.Numbers;

/// <summary>A number as the sum of two doubles, the second at most half a last place of the first: about 106 bits.</summary>
/// <remarks>
/// Error-free sums and products after Dekker 1971 and Knuth 1997, from additions and multiplications alone, so that every machine with IEEE 754 doubles
/// gives the same bits. For magnitudes between 2^-900 and 2^900.
/// </remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private const double Splitter = (1 << 27) + 1;

    public double Value => High + Low;

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble high = Sum(left.High, right.High);
        DoubleDouble low = Sum(left.Low, right.Low);
        DoubleDouble first = Ordered(high.High, high.Low + low.High);
        return Ordered(first.High, first.Low + low.Low);
    }

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble product = Product(left.High, right.High);
        return Ordered(product.High, product.Low + ((left.High * right.Low) + (left.Low * right.High)));
    }

    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        double first = left.High / right.High;
        DoubleDouble rest = left + (right * new DoubleDouble(-first, 0));
        double second = rest.High / right.High;
        rest += right * new DoubleDouble(-second, 0);
        return Ordered(first, second) + new DoubleDouble(rest.High / right.High, 0);
    }

    /// <summary>The sum of two doubles, exactly.</summary>
    public static DoubleDouble Sum(double left, double right)
    {
        double sum = left + right;
        double part = sum - left;
        return new(sum, left - (sum - part) + (right - part));
    }

    /// <summary>The product of two doubles, exactly.</summary>
    public static DoubleDouble Product(double left, double right)
    {
        double product = left * right;
        double scaled = left * Splitter;
        double leftHigh = scaled - (scaled - left);
        double leftLow = left - leftHigh;
        scaled = right * Splitter;
        double rightHigh = scaled - (scaled - right);
        double rightLow = right - rightHigh;
        double error = leftHigh * rightHigh - product;
        error += leftHigh * rightLow;
        error += leftLow * rightHigh;
        return new(product, error + (leftLow * rightLow));
    }

    private static DoubleDouble Ordered(double larger, double smaller)
    {
        double sum = larger + smaller;
        return new(sum, smaller - (sum - larger));
    }
}
