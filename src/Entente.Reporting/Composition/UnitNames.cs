using System.Collections.Frozen;
using Entente.Preferences;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Composition;

/// <summary>Units as people read them: a unit is one text for all languages in a file, so the everyday ones are known here.</summary>
internal static class UnitNames
{
    private static readonly FrozenDictionary<string, Words> Known = new Dictionary<string, Words>
    {
        ["points"] = new("point", "punten", "punt"),
        ["coins"] = new("coin", "munten", "munt"),
        ["minutes"] = new("minute", "minuten", "minuut"),
        ["hours"] = new("hour", "uur", "uur"),
        ["days"] = new("day", "dagen", "dag"),
        ["weeks"] = new("week", "weken", "week"),
        ["months"] = new("month", "maanden", "maand"),
        ["years"] = new("year", "jaar", "jaar"),
        ["days a week"] = new("day a week", "dagen per week", "dag per week"),
        ["thousand"] = new("thousand", "duizend", "duizend"),
        ["thousand EUR"] = new("thousand EUR", "duizend EUR", "duizend EUR"),
        ["million EUR"] = new("million EUR", "miljoen EUR", "miljoen EUR"),
        ["billion a year"] = new("billion a year", "miljard per jaar", "miljard per jaar"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A unit of a file, in the language of the report where it is a common one.</summary>
    public static string Of(string unit, Language language) =>
        PlainText.Of(Known.TryGetValue(unit, out Words? words) ? language.Say(unit, words.Dutch) : unit);

    /// <summary>The unit of a party's scores as its file has it; empty for none.</summary>
    public static string OfParty(Party party) =>
        party.Preferences switch
        {
            PreferenceModel.Scores scores => scores.Unit,
            PreferenceModel.Listed listed => listed.Unit,
            _ => "",
        };

    /// <summary>A number with its unit; without one, the number.</summary>
    public static string Count(string number, string unit, Language language) =>
        unit.Length == 0 ? number
        : number == "1" && Known.TryGetValue(unit, out Words? words) ? $"1 {language.Say(words.One, words.DutchOne)}"
        : $"{number} {Of(unit, language)}";

    private sealed record Words(string One, string Dutch, string DutchOne);
}
