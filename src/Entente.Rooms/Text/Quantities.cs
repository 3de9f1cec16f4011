using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Rooms.Text;

/// <summary>Numbers and what they count, as people write them: English and Dutch; every other language as English.</summary>
public static class Quantities
{
    private const int MostDecimals = 6;
    private const int Grouped = 3;

    private static readonly FrozenDictionary<string, Unit> Known = new Dictionary<string, Unit>
    {
        ["points"] = new("point", "punten", "punt"),
        ["coins"] = new("coin", "munten", "munt"),
        ["minutes"] = new("minute", "minuten", "minuut"),
        ["hours"] = new("hour", "uur", "uur"),
        ["days"] = new("day", "dagen", "dag"),
        ["days a week"] = new("day a week", "dagen per week", "dag per week"),
        ["weeks"] = new("week", "weken", "week"),
        ["months"] = new("month", "maanden", "maand"),
        ["years"] = new("year", "jaar", "jaar"),
        ["thousand"] = new("thousand", "duizend", "duizend"),
        ["thousand EUR"] = new("thousand EUR", "duizend EUR", "duizend EUR"),
        ["million EUR"] = new("million EUR", "miljoen EUR", "miljoen EUR"),
        ["billion a year"] = new("billion a year", "miljard per jaar", "miljard per jaar"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is counted, where it is an everyday word; else as the scenario has it.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="unit">The unit as the scenario has it.</param>
    /// <param name="isOne">Whether there is one of it: <c>1 day</c>.</param>
    public static string UnitIn(string language, string unit, bool isOne = false)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return !Known.TryGetValue(unit, out Unit? known) ? unit
            : IsDutch(language)
                ? isOne ? known.DutchOne
                    : known.Dutch
            : isOne ? known.One
            : unit;
    }

    /// <summary>A number exactly, thousands apart: <c>52,000</c>, <c>0.25</c>; as a fraction where it has more than six decimals.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="number">The number.</param>
    public static string NumberIn(string language, Rational number)
    {
        int decimals = 0;
        Rational scaled = number;
        for (; !scaled.IsWhole && decimals < MostDecimals; decimals++)
        {
            scaled *= 10;
        }

        if (!scaled.IsWhole)
        {
            return number.ToString();
        }

        string digits = BigInteger
            .Abs(scaled.Numerator)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals + 1, '0');
        string whole = digits[..^decimals];
        (char thousands, char point) = IsDutch(language) ? ('.', ',') : (',', '.');
        for (int at = whole.Length - Grouped; at > 0; at -= Grouped)
        {
            whole = whole.Insert(at, thousands.ToString());
        }

        return (number.Sign < 0 ? "-" : "") + whole + (decimals > 0 ? point + digits[^decimals..] : "");
    }

    /// <summary>A number and what it counts: <c>52,000 EUR</c>, <c>1 dag per week</c>.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit as the scenario has it; empty for none.</param>
    public static string In(string language, Rational number, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        string text = NumberIn(language, number);
        return unit.Length == 0 ? text
            : unit == "%" ? text + unit
            : $"{text} {UnitIn(language, unit, number == Rational.One)}";
    }

    private static bool IsDutch(string language) =>
        language.Equals("nl", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("nl-", StringComparison.OrdinalIgnoreCase);

    private sealed record Unit(string One, string Dutch, string DutchOne);
}
