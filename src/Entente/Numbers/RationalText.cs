using System.Globalization;
using System.Numerics;
using System.Text;

namespace Entente.Numbers;

/// <summary>How exact quotients are read and written.</summary>
internal static class RationalText
{
    private const int LongestText = 1000;
    private const int LargestExponent = 1000;
    private const int MostPlaces = 40;

    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = Rational.Zero;
        text = text.Trim();
        if (text.IsEmpty || text.Length > LongestText)
        {
            return false;
        }

        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseDecimal(text, out value);
        }

        if (
            !TryParseDecimal(text[..slash].TrimEnd(), out Rational above)
            || !TryParseDecimal(text[(slash + 1)..].TrimStart(), out Rational below)
            || below.Sign == 0
        )
        {
            return false;
        }

        value = above / below;
        return true;
    }

    public static string Format(Rational value)
    {
        BigInteger denominator = value.Denominator;
        if (denominator.IsOne)
        {
            return value.Numerator.ToString(CultureInfo.InvariantCulture);
        }

        int places = DecimalPlaces(denominator);
        if (places < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{denominator}");
        }

        BigInteger scaled = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places) / denominator;
        string digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var text = new StringBuilder(digits.Length + 2);
        if (value.Sign < 0)
        {
            text.Append('-');
        }

        return text.Append(digits, 0, digits.Length - places)
            .Append('.')
            .Append(digits, digits.Length - places, places)
            .ToString();
    }

    /// <summary>The nearest double, ties to even, of a quotient of any size.</summary>
    public static double NearestDouble(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        bool negative = numerator.Sign < 0;
        numerator = BigInteger.Abs(numerator);

        // Scale so that the quotient has 54 or 55 bits: 53 for the double, the rest to round by; a lost remainder is "sticky".
        int shift = 55 - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        int leastExponent = -1074 - 2;
        shift = Math.Min(shift, -leastExponent);
        BigInteger above = shift >= 0 ? numerator << shift : numerator;
        BigInteger below = shift >= 0 ? denominator : denominator << -shift;
        BigInteger quotient = BigInteger.DivRem(above, below, out BigInteger remainder);
        if (!remainder.IsZero && quotient.IsEven)
        {
            quotient |= BigInteger.One;
        }

        // Halve with stickiness until 53 bits (or the subnormal grid) are left to round to.
        ulong bits = (ulong)quotient;
        int exponent = -shift;
        int excess = Math.Max(64 - BitOperations.LeadingZeroCount(bits) - 53, -1074 - exponent);
        if (excess > 0)
        {
            ulong half = 1UL << (excess - 1);
            ulong rest = bits & ((1UL << excess) - 1);
            bits >>= excess;
            exponent += excess;
            if (rest > half || (rest == half && (bits & 1) == 1))
            {
                bits++;
            }
        }

        double result = Math.ScaleB(bits, exponent);
        return negative ? -result : result;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = Rational.Zero;
        int exponent = 0;
        int mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (
                !int.TryParse(
                    text[(mark + 1)..],
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out exponent
                )
                || Math.Abs((long)exponent) > LargestExponent
            )
            {
                return false;
            }

            text = text[..mark];
        }

        int point = text.IndexOf('.');
        int places = point < 0 ? 0 : text.Length - point - 1;
        Span<char> digits = stackalloc char[text.Length];
        int count = 0;
        bool anyDigit = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i == point)
            {
                continue;
            }

            bool sign = i == 0 && c is '-' or '+';
            if (!(sign && i == 0) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            anyDigit |= char.IsAsciiDigit(c);
            digits[count++] = c;
        }

        if (!anyDigit)
        {
            return false;
        }

        int scale = exponent - places;
        ReadOnlySpan<char> whole = digits[..count];
        BigInteger number =
            count <= 18
                ? long.Parse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : BigInteger.Parse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        value =
            scale >= 0
                ? (Rational)(number * BigInteger.Pow(10, scale))
                : Rational.Of(number, BigInteger.Pow(10, -scale));
        return true;
    }

    private static int DecimalPlaces(BigInteger denominator)
    {
        int twos = 0;
        int fives = 0;
        while (twos <= MostPlaces && denominator.IsEven)
        {
            denominator >>= 1;
            twos++;
        }

        while (fives <= MostPlaces && (denominator % 5).IsZero)
        {
            denominator /= 5;
            fives++;
        }

        int places = Math.Max(twos, fives);
        return denominator.IsOne && places <= MostPlaces ? places : -1;
    }
}
