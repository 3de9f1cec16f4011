using Entente.Forecasting;
using Entente.Outcomes;
using Entente.Reporting.Composition;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Forecasts;

/// <summary>The words by which a forecast speaks of packages, numbers and chances.</summary>
internal sealed class ForecastWords
{
    /// <summary>So many of the last offers are told.</summary>
    public const int MostSteps = 12;

    private readonly Forecast forecast;
    private readonly Language language;
    private readonly Dictionary<Outcome, string> names = [];
    private readonly List<PackageLetter> letters = [];

    public ForecastWords(Forecast forecast, Language language)
    {
        this.forecast = forecast;
        this.language = language;
        Names = new Naming(forecast.Scenario, language);
        foreach (PackageForecast package in forecast.Packages.Where(each => each.IsStatusQuo || each.Name.Length > 0))
        {
            names.TryAdd(
                package.Outcome,
                package.IsStatusQuo ? Say("How things stand", "Zoals het is") : Names.OfPackage(package.Name)
            );
        }

        foreach (
            Outcome outcome in forecast
                .Packages.Select(each => each.Outcome)
                .Where(outcome => !names.ContainsKey(outcome))
                .Distinct()
        )
        {
            letters.Add(new PackageLetter(LetterOf(letters.Count), outcome));
        }
    }

    public Forecast Forecast => forecast;

    public Naming Names { get; }

    /// <summary>The packages without a name: each is called by a letter.</summary>
    public IReadOnlyList<PackageLetter> Letters => letters;

    public string Say(string english, string dutch) => language.Say(english, dutch);

    public string Percent(double share) => language.Percent(share);

    public string PartyAt(int party) => Names.OfParty(forecast.Scenario.Parties[party].Name);

    /// <summary>A chance with its interval: <c>62% (61–63%)</c>.</summary>
    public string Chance(Chance chance) => $"{Percent(chance.Share)} ({Percent(chance.Low)}–{Percent(chance.High)})";

    /// <summary>A package of the forecast by its name, else by its letter.</summary>
    public string Package(PackageForecast package) =>
        package.IsStatusQuo ? names[package.Outcome]
        : package.Name.Length > 0 ? Names.OfPackage(package.Name)
        : Package(package.Outcome);

    /// <summary>A package by its name, else by its letter (<c>package A</c>), else, where the list of packages does not have it, by what it says.</summary>
    public string Package(Outcome outcome)
    {
        if (names.TryGetValue(outcome, out string? name))
        {
            return name;
        }

        return letters.Find(each => each.Outcome.Equals(outcome)) is { } own
            ? Say($"Package {own.Letter}", $"Pakket {own.Letter}")
            : Content(outcome);
    }

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

    // A to Z, then AA, AB and so on.
    private static string LetterOf(int number) =>
        (number < 26 ? "" : LetterOf((number / 26) - 1)) + (char)('A' + (number % 26));

    private string Value(UncertainInput input) => Names.OfValue(input.Issue, IssueValue.At(input.Value));
}
