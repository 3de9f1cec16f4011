using System.Globalization;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Formats.Nodes;

/// <summary>A number in a message: in full where that is short, else with its first digits and how many there are.</summary>
internal static class ShortNumber
{
    private const int Longest = 40;
    private const int Shown = 6;

    public static string Of(Rational number)
    {
        string text = number.ToString();
        if (text.Length <= Longest)
        {
            return text;
        }

        double near = number.ToDouble();
        return near != 0 && double.IsFinite(near) ? "about " + near.ToString("G6", CultureInfo.InvariantCulture)
            : number.IsWhole ? FirstDigits(number.Numerator)
            : $"a fraction of {text.Length - 1} digits";
    }

    private static string FirstDigits(BigInteger whole)
    {
        string digits = BigInteger.Abs(whole).ToString(CultureInfo.InvariantCulture);
        string sign = whole.Sign < 0 ? "-" : "";
        return $"about {sign}{digits[0]}.{digits[1..Shown]}E+{digits.Length - 1}";
    }
}
