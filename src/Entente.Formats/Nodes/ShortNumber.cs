using System.Globalization;
using System.Numerics;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Formats.Nodes;

/// <summary>A number in a message: in full where that is short, else with its first digits and how many there are.</summary>
internal static class ShortNumber
{
    private const int Longest = 40;
    private const int Shown = 6;

    public static Sentence Of(Rational number)
    {
        string text = number.ToString();
        if (text.Length <= Longest)
        {
            return Sentence.AsIs(text);
        }

        double near = number.ToDouble();
        return near != 0 && double.IsFinite(near)
                ? new(
                    $"about {near.ToString("G6", CultureInfo.InvariantCulture)}",
                    $"ongeveer {near.ToString("G6", CultureInfo.InvariantCulture)}"
                )
            : number.IsWhole ? FirstDigits(number.Numerator)
            : new($"a fraction of {text.Length - 1} digits", $"een breuk van {text.Length - 1} cijfers");
    }

    private static Sentence FirstDigits(BigInteger whole)
    {
        string digits = BigInteger.Abs(whole).ToString(CultureInfo.InvariantCulture);
        string sign = whole.Sign < 0 ? "-" : "";
        return new(
            $"about {sign}{digits[0]}.{digits[1..Shown]}E+{digits.Length - 1}",
            $"ongeveer {sign}{digits[0]}.{digits[1..Shown]}E+{digits.Length - 1}"
        );
    }
}
