using Entente.Forecasting;
using Entente.Numbers;
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

    /// <summary>A chance with its interval: <c>62% (61%–63%)</c>; at the upper end of the scale what it is at least.</summary>
    /// <remarks>As many decimals as it takes for the interval to have a width.</remarks>
    public string Chance(Chance chance)
    {
        string share = Percent(chance.Share);
        string low = Percent(chance.Low);
        string high = Percent(chance.High);
        if (chance.Low == chance.High)
        {
            return share;
        }

        if (low == high)
        {
            // Nearly sure, or nearly impossible: what is certain about it at least, or at most.
            if (chance.Share > NearlyAll && chance.Low > NearlyAll)
            {
                string least = language.PercentAtMost(Rational.FromShortest(chance.Low), 1);
                return Say($"{share} (at least {least})", $"{share} (minstens {least})");
            }

            int decimals = Decimals(chance);
            return $"{language.Number(100 * chance.Share, decimals)}% ({language.Number(100 * chance.Low, decimals)}%–{language.Number(100 * chance.High, decimals)}%)";
        }

        return chance.High == 1 || (share == high && chance.Share > NearlyAll)
            ? Say($"{share} (at least {low})", $"{share} (minstens {low})")
            : $"{share} ({low}–{high})";
    }

    private const double NearlyAll = 0.999;
    private const int MostDecimals = 4;

    private static int Decimals(Chance chance) =>
        Enumerable
            .Range(1, MostDecimals)
            .FirstOrDefault(
                decimals => Math.Round(100 * chance.Low, decimals) < Math.Round(100 * chance.High, decimals),
                MostDecimals
            );

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

    /// <summary>What sets a package with a letter apart from the others with one: where it answers otherwise than most of them, the shortest first; empty where nothing does.</summary>
    /// <param name="outcome">The package.</param>
    public string Apart(Outcome outcome)
    {
        Outcome[] all = [.. letters.Select(each => each.Outcome)];
        return string.Join(
            "; ",
            Enumerable
                .Range(0, outcome.Values.Length)
                .Where(issue =>
                    outcome.Values[issue] != all.GroupBy(each => each.Values[issue]).MaxBy(same => same.Count())!.Key
                )
                .Select(issue => Answer(issue, outcome.Values[issue]))
                .OrderBy(answer => answer.Length)
        );
    }

    private string Answer(int issue, IssueValue value)
    {
        string name = Names.OfValue(issue, value);
        return name == Say("yes", "ja") ? Names.OfIssue(issue) : $"{Names.OfIssue(issue)}: {name}";
    }

    /// <summary>What a number was in the fifth of the worlds in which it was lowest, or highest: of a wish the way that it goes.</summary>
    /// <param name="input">The number.</param>
    /// <param name="isHigh">Whether the highest.</param>
    public string End(UncertainInput input, bool isHigh) =>
        (input.Kind, isHigh) switch
        {
            (UncertainKind.Direction, _) when Ends(input) is { First: var first, Last: var last } => Say(
                $"where it likes ‘{(isHigh ? last : first)}’ best",
                $"waar die het liefst ‘{(isHigh ? last : first)}’ wil"
            ),
            (UncertainKind.Direction, false) => Say("where it wants that low", "waar die dat laag wil"),
            (UncertainKind.Direction, true) => Say("where it wants that high", "waar die dat hoog wil"),
            (_, false) => Say("where it is low", "waar dat laag is"),
            _ => Say("where it is high", "waar het hoog is"),
        };

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
            UncertainKind.Direction when Ends(input) is { First: var first, Last: var last } => Say(
                $"{party}: whether it likes ‘{first}’ or ‘{last}’ best on ‘{issue}’",
                $"{party}: of die bij ‘{issue}’ het liefst ‘{first}’ of ‘{last}’ wil"
            ),
            UncertainKind.Direction => Say(
                $"{party}: whether it wants ‘{issue}’ low or high",
                $"{party}: of die ‘{issue}’ laag of hoog wil"
            ),
            _ => Say($"{party}: score {input.Number + 1}", $"{party}: score {input.Number + 1}"),
        };
    }

    /// <summary>The same in a picture, where it is said that it is about worths: <c>United States: Test moratorium: In writing</c>.</summary>
    public string InputBriefly(UncertainInput input) =>
        input is { Kind: UncertainKind.Score, Issue: >= 0, Value: >= 0 }
            ? $"{PartyAt(input.Party)}: {Names.OfIssue(input.Issue)}: {Value(input)}"
            : Input(input);

    // A to Z, then AA, AB and so on.
    private static string LetterOf(int number) =>
        (number < 26 ? "" : LetterOf((number / 26) - 1)) + (char)('A' + (number % 26));

    // Of named options nobody knows which is low: the first and the last are named; null of an issue whose values have an order of their own.
    private (string First, string Last)? Ends(UncertainInput input) =>
        Forecast.Scenario.Space.Issues[input.Issue] is Issue.Choice choice
            ? (
                Names.OfValue(input.Issue, IssueValue.At(0)),
                Names.OfValue(input.Issue, IssueValue.At(choice.Options.Length - 1))
            )
            : null;

    private string Value(UncertainInput input) => Names.OfValue(input.Issue, IssueValue.At(input.Value));
}
