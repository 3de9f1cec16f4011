using System.Globalization;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Reporting.Languages;

/// <summary>A language that reports are written in, with its way of writing numbers and lists.</summary>
/// <remarks>Every phrase stands once in the code, in all languages side by side, so that none can be forgotten.</remarks>
public sealed class Language
{
    private const string Minus = "−";
    private const int MostDigits = 15;
    private const int MostDecimals = 6;
    private const long LargestExact = 1L << 49;

    private readonly NumberFormatInfo numbers;
    private readonly string and;
    private readonly bool isDutch;

    private Language(string tag, string decimalPoint, string thousands, string and)
    {
        Tag = tag;
        this.and = and;
        isDutch = tag == "nl";
        numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        numbers.NumberDecimalSeparator = decimalPoint;
        numbers.NumberGroupSeparator = thousands;
        numbers.NegativeSign = Minus;
    }

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", ".", ",", "and");

    /// <summary>Dutch.</summary>
    public static Language Dutch { get; } = new("nl", ",", ".", "en");

    /// <summary>The tag by which files and options name it: <c>en</c>, <c>nl</c>.</summary>
    public string Tag { get; }

    /// <summary>The language of a tag or locale (<c>nl</c>, <c>nl_NL.UTF-8</c>, <c>en-GB</c>); null when it is not spoken here.</summary>
    public static Language? Of(string? locale)
    {
        string tag = (locale ?? "").Split('_', '-', '.', '@')[0];
        return tag.Equals("nl", StringComparison.OrdinalIgnoreCase) ? Dutch
            : tag.Equals("en", StringComparison.OrdinalIgnoreCase) ? English
            : null;
    }

    /// <summary>The phrase in this language.</summary>
    public string Say(string english, string dutch) => isDutch ? dutch : english;

    /// <summary>Several counts in a few words: the one that they all are, or from the fewest to the most.</summary>
    /// <param name="counts">The counts, at least one.</param>
    public string FewestToMost(IEnumerable<int> counts)
    {
        int[] all = [.. counts];
        return all.Min() == all.Max()
            ? Count(all.Min())
            : Say($"{Count(all.Min())} to {Count(all.Max())}", $"{Count(all.Min())} tot {Count(all.Max())}");
    }

    /// <summary>A whole number with its thousands set apart; beyond 10¹⁵ as a power of ten.</summary>
    public string Count(BigInteger count)
    {
        if (BigInteger.Abs(count) < BigInteger.Pow(10, MostDigits))
        {
            return ((long)count).ToString("N0", numbers);
        }

        string digits = BigInteger.Abs(count).ToString(CultureInfo.InvariantCulture);
        string sign = count.Sign < 0 ? Minus : "";
        int exponent = digits.Length - 1;
        bool isPower = digits[0] == '1' && digits.AsSpan(1).IndexOfAnyExcept('0') < 0;
        return isPower
            ? $"{sign}10{Raised(exponent)}"
            : $"{sign}{digits[0]}{numbers.NumberDecimalSeparator}{digits[1]} × 10{Raised(exponent)}";
    }

    /// <summary>An exact number as a fraction or whole number (<c>−1/3</c>), with the minus sign of all numbers for people.</summary>
    public static string Exact(Rational number) =>
        number < Rational.Zero ? Minus + (-number).ToString() : number.ToString();

    private static string Raised(int exponent) =>
        (exponent < 0 ? "⁻" : "")
        + string.Concat(
            Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])
        );

    /// <summary>A number as two digits and a power of ten, rounded: <c>3.3 × 10⁻¹⁰</c>; 0 is <c>0</c>.</summary>
    public string Power(Rational value)
    {
        if (value.Sign == 0)
        {
            return "0";
        }

        Rational size = value < Rational.Zero ? -value : value;

        // The digits of the numbers above and below the line say it to within one.
        int exponent = Digits(size.Numerator) - Digits(size.Denominator);
        exponent -= size < OfTen(exponent) ? 1 : 0;
        int digits = (int)((size / OfTen(exponent - 1)) + Rational.Of(1, 2)).Floor();
        if (digits == 100)
        {
            (digits, exponent) = (10, exponent + 1);
        }

        string sign = value < Rational.Zero ? Minus : "";
        return digits == 10 ? $"{sign}10{Raised(exponent)}" : $"{sign}{Short(digits / 10.0)} × 10{Raised(exponent)}";
    }

    private static int Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private static Rational OfTen(int exponent) =>
        exponent >= 0 ? (Rational)BigInteger.Pow(10, exponent) : Rational.One / (Rational)BigInteger.Pow(10, -exponent);

    /// <summary>An exact number as text, decimals with the sign of this language: <c>0,000001</c>, <c>1/3</c>.</summary>
    public string ExactIn(Rational number) =>
        Exact(number).Replace(".", numbers.NumberDecimalSeparator, StringComparison.Ordinal);

    /// <summary>A number with so many decimals; below 0 with the minus sign, not a hyphen.</summary>
    public string Number(double value, int decimals)
    {
        string text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), numbers);
        bool isZero = text.AsSpan().IndexOfAnyInRange('1', '9') < 0;
        return isZero ? text.TrimStart(Minus[0]) : text;
    }

    /// <summary>A number at an axis: with so many decimals, and beyond 10¹⁵ as a power of ten, so that there is room for the picture.</summary>
    public string Mark(double value, int decimals) =>
        Math.Abs(value) < Math.Pow(10, MostDigits) ? Number(value, decimals) : Count(new BigInteger(value));

    /// <summary>An exact number with a number of decimals, however large: what a double cannot hold keeps all its digits.</summary>
    public string Number(Rational value, int decimals)
    {
        Rational scale = (Rational)BigInteger.Pow(10, decimals);
        BigInteger units = ((value < Rational.Zero ? -value : value) * scale).Floor();
        if (units < LargestExact)
        {
            return Number(value.ToDouble(), decimals);
        }

        Rational size = value < Rational.Zero ? -value : value;
        units = ((size * scale) + Rational.Of(1, 2)).Floor();
        BigInteger whole = BigInteger.DivRem(units, scale.Numerator, out BigInteger rest);
        string text = (value < Rational.Zero ? Minus : "") + whole.ToString("N0", numbers);
        return decimals == 0
            ? text
            : text
                + numbers.NumberDecimalSeparator
                + rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
    }

    /// <summary>A number in as few decimals as three significant digits take.</summary>
    public string Short(double value)
    {
        int decimals = DecimalsOf(value);
        string text = Number(value, decimals);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd(numbers.NumberDecimalSeparator[0]);
    }

    /// <summary>The same for a number of which it takes at least so much: rounded up.</summary>
    public string ShortAtLeast(Rational value) => Short(Rounded(value, scaled => scaled.Ceiling()).ToDouble());

    /// <summary>The same for a number of which it may be at most so much: rounded down.</summary>
    public string ShortAtMost(Rational value) => Short(Rounded(value, scaled => scaled.Floor()).ToDouble());

    private static Rational Rounded(Rational value, Func<Rational, BigInteger> round)
    {
        var scale = (Rational)BigInteger.Pow(10, DecimalsOf(value.ToDouble()));
        return (Rational)round(value * scale) / scale;
    }

    private static int DecimalsOf(double value)
    {
        double size = Math.Abs(value);
        return size == 0 || size >= 100 ? 0
            : size >= 10 ? 1
            : size >= 1 ? 2
            : Math.Min(6, 2 - (int)Math.Floor(Math.Log10(size)));
    }

    /// <summary>A share (0 to 1) as a percentage, which is 0 % or 100 % only when it is exactly that.</summary>
    public string Percent(double share)
    {
        double percent = share * 100;
        return percent switch
        {
            > 0 and < 0.1 => Say("under 0.1%", "minder dan 0,1%"),
            > 99.9 and < 100 => Say("over 99.9%", "meer dan 99,9%"),
            > 0 and < 9.95 or > 99 and < 100 => Number(percent, 1) + "%",
            _ => Number(percent, 0) + "%",
        };
    }

    /// <summary>A share (0 to 1) as a percentage of which it takes at least so much: rounded up, to 100 % only when it is exactly that.</summary>
    /// <param name="share">The share.</param>
    /// <param name="finer">How many more decimals to give.</param>
    public string PercentAtLeast(Rational share, int finer = 0) =>
        Threshold(share, finer, percent => (Rational)percent.Ceiling(), Rational.One);

    /// <summary>A share (0 to 1) as a percentage of which it may be at most so much: rounded down, to 0 % only when it is exactly that.</summary>
    /// <param name="share">The share.</param>
    /// <param name="finer">How many more decimals to give.</param>
    public string PercentAtMost(Rational share, int finer = 0) =>
        Threshold(share, finer, percent => (Rational)percent.Floor(), Rational.Zero);

    private string Threshold(Rational share, int finer, Func<Rational, Rational> round, Rational end)
    {
        double percent = share.ToDouble() * 100;
        int decimals = (percent is > 0 and < 9.95 or > 99 and < 100 ? 1 : 0) + finer;
        for (; ; decimals++)
        {
            var scale = (Rational)BigInteger.Pow(10, decimals + 2);
            Rational rounded = round(share * scale) / scale;

            // What is nearly sure, or nearly impossible, is not said to be.
            if (rounded != end || share == end || decimals >= MostDecimals)
            {
                return Number((rounded * 100).ToDouble(), Math.Max(decimals, 0)) + "%";
            }
        }
    }

    /// <summary>Several things in a sentence: <c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> things) =>
        things.Count switch
        {
            0 => "",
            1 => things[0],
            _ => $"{string.Join(", ", things.Take(things.Count - 1))} {and} {things[^1]}",
        };
}
