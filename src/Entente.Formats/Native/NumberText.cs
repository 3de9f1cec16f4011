using System.Globalization;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Formats.Native;

/// <summary>Exact numbers as text that reads back as the same number.</summary>
internal static class NumberText
{
    private const int LongestText = 1_000;

    public static string Of(Rational number)
    {
        string text = number.ToString();
        return text.Length <= LongestText ? text
            : number.IsWhole ? Short(number.Numerator)
            : $"{Short(number.Numerator)}/{Short(number.Denominator)}";
    }

    // Zeros at the end become an exponent.
    private static string Short(BigInteger whole)
    {
        string digits = whole.ToString(CultureInfo.InvariantCulture);
        string rest = digits.TrimEnd('0');
        return digits.Length - rest.Length < 4 ? digits : $"{rest}e{digits.Length - rest.Length}";
    }
}
