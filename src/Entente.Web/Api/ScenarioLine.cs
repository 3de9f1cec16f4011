using System.Collections.Immutable;
using Entente.Web.Library;

namespace Entente.Web.Api;

/// <summary>A scenario as the API lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, by language tag.</param>
/// <param name="Parties">The names of its parties.</param>
/// <param name="Issues">How many issues it has.</param>
/// <param name="Outcomes">How many outcomes its rules allow, in digits; null for a continuum, and where they are too many to count.</param>
/// <param name="Readings">The names of the readings of its evidence.</param>
/// <param name="IsOpen">Whether the caller may open it.</param>
internal sealed record ScenarioLine(
    string Id,
    ImmutableSortedDictionary<string, string> Title,
    ImmutableArray<string> Parties,
    int Issues,
    string? Outcomes,
    ImmutableArray<string> Readings,
    bool IsOpen
)
{
    public static ScenarioLine Of(ShelvedScenario shelved, bool isOpen) =>
        new(
            shelved.Id,
            shelved.Scenario.Title.ByLanguage,
            [.. shelved.Scenario.Parties.Select(party => party.Name)],
            shelved.Scenario.Space.Issues.Length,
            AllowedOutcomes.Of(shelved.Scenario.Space)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [.. shelved.Scenario.Readings.Select(reading => reading.Name)],
            isOpen
        );
}
