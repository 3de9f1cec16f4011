using Entente.Forecasting;
using Entente.Outcomes;
using Entente.Reporting.Composition;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Forecasts;

/// <summary>The words by which a forecast speaks of packages, numbers and chances.</summary>
internal sealed class ForecastWords(Forecast forecast, Language language)
{
    public Forecast Forecast => forecast;

    public Naming Names { get; } = new(forecast.Scenario, language);

    public string Say(string english, string dutch) => language.Say(english, dutch);

    public string Percent(double share) => language.Percent(share);

    public string PartyAt(int party) => Names.OfParty(forecast.Scenario.Parties[party].Name);

    /// <summary>A chance with its interval: <c>62% (61–63%)</c>.</summary>
    public string Chance(Chance chance) => $"{Percent(chance.Share)} ({Percent(chance.Low)}–{Percent(chance.High)})";

    /// <summary>A package by its name, else by what it changes.</summary>
    public string Package(PackageForecast package) =>
        package.IsStatusQuo ? Say("How things stand", "Zoals het is")
        : package.Name.Length > 0 ? Names.OfPackage(package.Name)
        : Content(package.Outcome);

    /// <summary>An outcome by what it changes of how things stand; all of it where that is not said.</summary>
    public string Content(Outcome outcome)
    {
        int[] changed =
        [
            .. Enumerable
                .Range(0, outcome.Values.Length)
                .Where(issue =>
                    forecast.Scenario.StatusQuo is not { } current || current.Values[issue] != outcome.Values[issue]
                ),
        ];
        return changed.Length == 0
            ? Say("everything as it is", "alles zoals het is")
            : string.Join(
                "; ",
                changed.Select(issue => $"{Names.OfIssue(issue)}: {Names.OfValue(issue, outcome.Values[issue])}")
            );
    }

    /// <summary>An uncertain number: <c>United States: what no deal is worth</c>.</summary>
    public string Input(UncertainInput input)
    {
        string party = PartyAt(input.Party);
        string issue = input.Issue >= 0 ? Names.OfIssue(input.Issue) : "";
        return input.Kind switch
        {
            UncertainKind.Fallback => Say($"{party}: what no deal is worth", $"{party}: wat geen akkoord waard is"),
            UncertainKind.Weight when issue.Length > 0 => Say(
                $"{party}: how much ‘{issue}’ counts",
                $"{party}: hoe zwaar ‘{issue}’ telt"
            ),
            UncertainKind.Weight => Say(
                $"{party}: how much issues together count",
                $"{party}: hoe zwaar onderwerpen samen tellen"
            ),
            UncertainKind.Score when input.Value >= 0 => Say(
                $"{party}: the worth of ‘{issue}: {Value(input)}’",
                $"{party}: de waarde van ‘{issue}: {Value(input)}’"
            ),
            UncertainKind.Score => Say($"{party}: the worth of ‘{issue}’", $"{party}: de waarde van ‘{issue}’"),
            UncertainKind.Direction => Say(
                $"{party}: which way it wants ‘{issue}’",
                $"{party}: welke kant zij op wil bij ‘{issue}’"
            ),
            _ => Say($"{party}: score {input.Number + 1}", $"{party}: score {input.Number + 1}"),
        };
    }

    private string Value(UncertainInput input) => Names.OfValue(input.Issue, IssueValue.At(input.Value));
}
