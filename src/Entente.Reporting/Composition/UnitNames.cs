using System.Collections.Frozen;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Composition;

/// <summary>Units as people read them: a unit is one text for all languages in a file, so the everyday ones are translated here.</summary>
internal static class UnitNames
{
    private static readonly FrozenDictionary<string, string> Dutch = new Dictionary<string, string>
    {
        ["points"] = "punten",
        ["minutes"] = "minuten",
        ["hours"] = "uur",
        ["days"] = "dagen",
        ["weeks"] = "weken",
        ["months"] = "maanden",
        ["years"] = "jaar",
        ["days a week"] = "dagen per week",
        ["coins"] = "munten",
        ["thousand"] = "duizend",
        ["thousand EUR"] = "duizend EUR",
        ["million EUR"] = "miljoen EUR",
        ["billion a year"] = "miljard per jaar",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A unit of a file, in the language of the report where it is a common one.</summary>
    public static string Of(string unit, Language language) =>
        PlainText.Of(language.Say(unit, Dutch.GetValueOrDefault(unit, unit)));
}
