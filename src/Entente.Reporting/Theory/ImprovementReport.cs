using System.Collections.Immutable;
using System.Text;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Scenarios;

namespace Entente.Reporting.Theory;

/// <summary>What would have been better for everybody than a deal, or for some at nobody's cost, as a text to be read in a terminal.</summary>
public static class ImprovementReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="improvement">What would be better for everybody, or else for some and worse for nobody; null for nothing.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="style">What the terminal can show.</param>
    public static string Write(
        Scenario scenario,
        Outcome deal,
        DealImprovement? improvement,
        Language language,
        TerminalStyle style
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        Document document = DocumentOf(scenario, deal, improvement, language);
        foreach (Line line in new DocumentLines(style, language).Lines(document))
        {
            line.WriteTo(text, style);
        }

        return text.ToString();
    }

    /// <summary>The report, before it is drawn for a terminal or a page.</summary>
    internal static Document DocumentOf(
        Scenario scenario,
        Outcome deal,
        DealImprovement? improvement,
        Language language
    ) =>
        new(
            improvement switch
            {
                { IsForAll: true } => language.Say(
                    "A deal, and what would be better for everybody",
                    "Een akkoord, en wat voor iedereen beter zou zijn"
                ),
                { } => language.Say(
                    "A deal, and what would be better for some at nobody's cost",
                    "Een akkoord, en wat voor sommigen beter zou zijn zonder iemand iets te kosten"
                ),
                null => language.Say("A deal that no other is better than", "Een akkoord waarvoor er geen beter is"),
            },
            scenario.Title.In(language.Tag),
            [
                new Section(
                    "improvement",
                    "",
                    [.. Blocks(scenario, deal, improvement, new Naming(scenario, language), language)]
                ),
            ]
        );

    private static IEnumerable<Block> Blocks(
        Scenario scenario,
        Outcome deal,
        DealImprovement? improvement,
        Naming names,
        Language language
    )
    {
        if (improvement is null)
        {
            yield return new Block.Lead(
                language.Say(
                    "No package is better for every party than this deal, nor better for one and worse for none: any other would cost somebody something, or change nothing for anybody.",
                    "Geen pakket is voor elke partij beter dan dit akkoord, en geen is voor één beter en voor niemand slechter: elk ander kost iemand iets, of verandert voor niemand iets."
                )
            );
            yield break;
        }

        ImmutableArray<Issue> issues = scenario.Space.Issues;
        IEnumerable<ImmutableArray<Cell>> changes = Enumerable
            .Range(0, issues.Length)
            .Where(issue => deal.Values[issue] != improvement.Package.Values[issue])
            .Select(issue =>
                ImmutableArray.Create<Cell>(
                    names.OfIssue(issue),
                    names.OfValue(issue, deal.Values[issue]),
                    names.OfValue(issue, improvement.Package.Values[issue])
                )
            );
        yield return new Block.Lead(
            improvement.IsForAll
                ? language.Say("Every party would gain by this change:", "Elke partij zou winnen bij deze wijziging:")
                : Harmless(scenario, improvement, names, language)
        );
        yield return new Block.Tabular(
            new Table(
                [
                    new Column(language.Say("issue", "onderwerp")),
                    new Column(language.Say("the deal", "het akkoord")),
                    new Column(language.Say("better", "beter")),
                ],
                [.. changes]
            )
        );
        yield return new Block.Bullets([
            .. scenario.Parties.Select(
                (party, i) => (RichText)Gain(names.OfParty(party.Name), improvement.Gains[i], language)
            ),
        ]);
        yield return new Block.Paragraph(
            RichText.Faint(
                improvement is { IsLargest: true, IsForAll: false }
                    ? language.Say(
                        "Of all packages that are worse for nobody this one has the largest sum of gains, each a share of its own scale. Each may refuse it; then the deal stands.",
                        "Van alle pakketten die voor niemand slechter zijn heeft dit de grootste som van winst, elk als deel van de eigen schaal. Elk mag weigeren; dan blijft het akkoord staan."
                    )
                : improvement.IsLargest
                    ? language.Say(
                        "Of all packages this one gains most for whoever gains least. Each may refuse it; then the deal stands.",
                        "Van alle pakketten wint dit het meest voor wie het minst wint. Elk mag weigeren; dan blijft het akkoord staan."
                    )
                : language.Say(
                    "There may be a better one: not all packages could be looked at.",
                    "Misschien is er een beter: niet alle pakketten konden worden bekeken."
                )
            )
        );
    }

    private static string Harmless(Scenario scenario, DealImprovement improvement, Naming names, Language language)
    {
        string gaining = language.List([
            .. scenario
                .Parties.Where((_, party) => improvement.Gains[party].Gain.Sign > 0)
                .Select(party => names.OfParty(party.Name)),
        ]);
        return language.Say(
            $"No package is better for every party than this deal. But this change would cost nobody anything, and be better for {gaining}:",
            $"Geen pakket is voor elke partij beter dan dit akkoord. Maar deze wijziging kost niemand iets, en is beter voor {gaining}:"
        );
    }

    private static string Gain(string name, ImprovementGain gain, Language language) =>
        gain.Gain.Sign == 0
            ? language.Say($"{name} loses nothing and gains nothing", $"geen verlies en geen winst voor {name}")
            : language.Say(
                $"{name} gains {language.Percent(gain.Share.ToDouble())} of its scale",
                $"winst voor {name}: {language.Percent(gain.Share.ToDouble())} van de eigen schaal"
            );
}
