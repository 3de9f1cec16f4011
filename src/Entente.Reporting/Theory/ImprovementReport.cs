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

/// <summary>What would have been better for everybody than a deal, as a text to be read in a terminal.</summary>
public static class ImprovementReport
{
    /// <summary>The report, lines ended by line feeds.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="improvement">What would be better for everybody; null for nothing.</param>
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
            language.Say(
                "A deal, and what would be better for everybody",
                "Een akkoord, en wat voor iedereen beter zou zijn"
            ),
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
                    "No package is better for every party than this deal: each would leave somebody no better off.",
                    "Geen pakket is voor elke partij beter dan dit akkoord: bij elk gaat iemand er niet op vooruit."
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
            language.Say("Every party would gain by this change:", "Elke partij zou winnen bij deze wijziging:")
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
                (_, party) =>
                    (RichText)
                        language.Say(
                            $"{names.OfParty(scenario.Parties[party].Name)} gains {language.Percent(improvement.Gains[party].Share.ToDouble())} of its scale",
                            $"{names.OfParty(scenario.Parties[party].Name)} wint {language.Percent(improvement.Gains[party].Share.ToDouble())} van de eigen schaal"
                        )
            ),
        ]);
        yield return new Block.Paragraph(
            RichText.Faint(
                improvement.IsLargest
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
}
