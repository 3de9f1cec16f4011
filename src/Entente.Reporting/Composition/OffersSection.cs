using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>How things stand and what lies on the table: what each is worth, who would accept it, and what is better for all.</summary>
internal static class OffersSection
{
    public static Section? Of(Subject subject)
    {
        ScenarioAnalysis analysis = subject.Analysis;
        ImmutableArray<OutcomeReport> reports =
        [
            .. analysis.StatusQuo is { } current ? [current] : ImmutableArray<OutcomeReport>.Empty,
            .. analysis.Packages,
        ];
        if (reports.IsEmpty)
        {
            return null;
        }

        var table = new Table(
            [
                new(""),
                .. analysis.Parties.Select((_, i) => new Column(RichText.Strong(subject.PartyAt(i)), IsNumeric: true)),
                new(subject.Say("acceptable to", "aanvaardbaar voor")),
                new(subject.Say("efficient", "efficiënt")),
                new(subject.Say("better for all", "beter voor allen"), IsNumeric: true),
            ],
            [.. reports.Select(report => Row(subject, report))]
        )
        {
            Caption = subject.Say("Status quo and packages", "Status quo en pakketten"),
        };
        ImmutableArray<RichText> better = [.. reports.SelectMany(report => Better(subject, report))];
        return new Section(
            "offers",
            subject.Say("How things stand, and what is on the table", "Hoe het ervoor staat, en wat er op tafel ligt"),
            better.IsEmpty ? [new Block.Tabular(table)] : [new Block.Tabular(table), new Block.Bullets(better)]
        );
    }

    private static string NameOf(Subject subject, OutcomeReport report) =>
        report.Name.Length == 0 ? subject.Say("Status quo", "Status quo") : subject.Names.OfPackage(report.Name);

    private static string InText(Subject subject, OutcomeReport report) =>
        report.Name.Length == 0
            ? subject.Say("the status quo", "de status quo")
            : subject.Quoted(subject.Names.OfPackage(report.Name));

    private static ImmutableArray<Cell> Row(Subject subject, OutcomeReport report) =>
        [
            RichText.Strong(NameOf(subject, report)),
            .. report.Utilities.Select((utility, i) => (Cell)subject.Scales.Value(i, utility)),
            AcceptableTo(subject, report),
            report.IsEfficient ? RichText.Of(subject.Say("yes", "ja"), Tone.Good) : subject.Say("no", "nee"),
            report.ImprovementCount.IsZero ? "–" : subject.Language.Count(report.ImprovementCount),
        ];

    private static RichText AcceptableTo(Subject subject, OutcomeReport report)
    {
        if (!subject.Analysis.Scenario.Space.Allows(report.Outcome))
        {
            return RichText.Of(subject.Say("against the rules", "tegen de regels"), Tone.Bad);
        }

        string[] names =
        [
            .. report
                .AcceptableTo.Select((acceptable, i) => acceptable == true ? subject.PartyAt(i) : "")
                .Where(name => name.Length > 0),
        ];
        return names.Length == 0 ? RichText.Of(subject.Say("nobody", "niemand"), Tone.Bad)
            : names.Length == report.AcceptableTo.Length ? RichText.Of(subject.Say("all", "allen"), Tone.Good)
            : subject.Language.List(names);
    }

    private static IEnumerable<RichText> Better(Subject subject, OutcomeReport report)
    {
        if (report.Improvements.IsEmpty)
        {
            yield break;
        }

        UtilityPoint point = report.Improvements[report.Improvements.Length / 2];
        string[] changes =
        [
            .. Enumerable
                .Range(0, point.Outcome.Values.Length)
                .Where(issue => point.Outcome.Values[issue] != report.Outcome.Values[issue])
                .Select(issue =>
                    $"{subject.Names.OfIssue(issue)}: {subject.Names.OfValue(issue, point.Outcome.Values[issue])}"
                ),
        ];
        string[] worth =
        [
            .. point.Utilities.Select((utility, i) => $"{subject.PartyAt(i)} {subject.Scales.WithUnit(i, utility)}"),
        ];
        yield return RichText.Strong(
            subject.Say(
                $"Better for everyone than {InText(subject, report)}",
                $"Beter voor iedereen dan {InText(subject, report)}"
            )
        )
            + subject.Say(
                $": for example with {string.Join("; ", changes)} ({subject.Language.List(worth)}).",
                $": bijvoorbeeld met {string.Join("; ", changes)} ({subject.Language.List(worth)})."
            );
    }
}
