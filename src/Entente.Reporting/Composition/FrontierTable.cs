using Entente.Analysis;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>The efficient outcomes as a table, for who cannot see the picture or would rather read.</summary>
internal static class FrontierTable
{
    /// <summary>The table, folded away.</summary>
    /// <param name="subject">What the report is about.</param>
    /// <param name="most">How many rows there are at most.</param>
    public static Block Of(Subject subject, int most)
    {
        Frontier frontier = subject.Analysis.Frontier;
        int shown = Math.Min(most, frontier.Count);
        string summary = subject.Say(
            shown < frontier.Count
                ? $"The first {subject.Language.Count(shown)} of {subject.Language.Count(frontier.Count)} efficient outcomes as a table"
                : "The efficient outcomes as a table",
            shown < frontier.Count
                ? $"De eerste {subject.Language.Count(shown)} van {subject.Language.Count(frontier.Count)} efficiënte uitkomsten als tabel"
                : "De efficiënte uitkomsten als tabel"
        );
        return new Block.Details(summary, [new Block.Tabular(Table(subject, shown))]);
    }

    private static Table Table(Subject subject, int shown)
    {
        int[] scored =
        [
            .. Enumerable
                .Range(0, subject.Analysis.Parties.Length)
                .Where(party => subject.Analysis.Parties[party].HasScores),
        ];
        int issues = subject.Analysis.Scenario.Space.Issues.Length;
        return new Table(
            [
                new(""),
                .. scored.Select(party => new Column(subject.PartyAt(party), IsNumeric: true)),
                .. Enumerable.Range(0, issues).Select(issue => new Column(subject.Names.OfIssue(issue))),
            ],
            [
                .. Enumerable
                    .Range(0, shown)
                    .Select(i => subject.Analysis.Frontier[i])
                    .Select(
                        (point, i) =>
                            (System.Collections.Immutable.ImmutableArray<Cell>)
                                [
                                    subject.Language.Count(i + 1),
                                    .. scored.Select(party =>
                                        (Cell)subject.Scales.Value(party, point.Utilities[party])
                                    ),
                                    .. Enumerable
                                        .Range(0, issues)
                                        .Select(issue =>
                                            (Cell)subject.Names.OfValue(issue, point.Outcome.Values[issue])
                                        ),
                                ]
                    ),
            ]
        )
        {
            Caption = subject.Say(
                "Efficient outcomes: what each is worth to whom, and what it holds",
                "Efficiënte uitkomsten: wat elk waard is voor wie, en wat het inhoudt"
            ),
        };
    }
}
