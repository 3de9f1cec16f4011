using System.Globalization;
using Entente.Annotations;

namespace Entente.Web.Library;

/// <summary>Finds scenarios by words, in whatever language they were asked for.</summary>
internal static class ScenarioSearch
{
    private const int MostWords = 10;

    /// <summary>The scenarios that hold every word, the ones for beginners' first look on top: the summits, then by title.</summary>
    /// <param name="all">The shelf.</param>
    /// <param name="query">The words; null or empty for all.</param>
    /// <param name="parties">How many parties: <c>2</c>, or <c>more</c>; anything else for any number.</param>
    public static IEnumerable<ShelvedScenario> In(IEnumerable<ShelvedScenario> all, string? query, string? parties)
    {
        string[] words = (query ?? "").Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return all.Where(each => Fits(each, parties))
            .Where(each => words.Take(MostWords).All(word => Holds(each, word)))
            .OrderBy(each => each.Scenario.Readings.Length > 1 ? 0 : 1)
            .ThenBy(each => each.Scenario.Title.In("en"), StringComparer.Ordinal);
    }

    private static bool Fits(ShelvedScenario each, string? parties) =>
        parties switch
        {
            "2" => each.Scenario.Parties.Length == 2,
            "more" => each.Scenario.Parties.Length > 2,
            _ => true,
        };

    private static bool Holds(ShelvedScenario each, string word) =>
        Texts(each)
            .Any(text =>
                CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.OrdinalIgnoreCase) >= 0
            );

    // What is for hosts alone is found by its name and by nothing in it.
    private static IEnumerable<string> Texts(ShelvedScenario each)
    {
        IEnumerable<LocalizedText> texts = each.Scenario.IsHostOnly
            ? [each.Scenario.Title]
            :
            [
                each.Scenario.Title,
                each.Scenario.About,
                .. each.Scenario.Parties.Select(party => party.Title),
                .. each.Scenario.Space.Issues.Select(issue => issue.Title),
            ];
        return texts.SelectMany(text => text.ByLanguage.Values).Append(each.Id);
    }
}
