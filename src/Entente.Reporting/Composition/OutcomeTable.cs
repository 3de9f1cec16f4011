using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>Outcomes side by side: what each is worth, then issue by issue; what is the same in all stands back.</summary>
internal static class OutcomeTable
{
    public static Table Of(Subject subject, ImmutableArray<NamedOutcome> outcomes)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        for (int party = 0; party < subject.Analysis.Parties.Length; party++)
        {
            if (subject.Analysis.Parties[party].HasScores)
            {
                int index = party;
                rows.Add([
                    RichText.Strong(subject.PartyAt(party)),
                    .. outcomes.Select(outcome => Worth(subject, index, outcome.Point.Utilities[index])),
                ]);
            }
        }

        int parties = rows.Count;
        for (int issue = 0; issue < subject.Analysis.Scenario.Space.Issues.Length; issue++)
        {
            int index = issue;
            IssueValue[] values = [.. outcomes.Select(outcome => outcome.Point.Outcome.Values[index])];
            bool differs = values.Any(value => value != values[0]);
            Tone tone = differs || values.Length == 1 ? Tone.Plain : Tone.Faint;
            rows.Add([
                RichText.Of(subject.Names.OfIssue(issue), tone),
                .. values.Select(
                    (value, i) => (Cell)RichText.Of(subject.Names.OfValue(index, value), ToneOf(values, i, tone))
                ),
            ]);
        }

        return new Table(
            [new(""), .. outcomes.Select(outcome => new Column(RichText.Strong(outcome.Name)))],
            rows.ToImmutable()
        )
        {
            Caption = subject.Say("Outcomes side by side", "Uitkomsten naast elkaar"),
            RowsAboveLine = parties,
        };
    }

    // What differs from the first column is what the eye should find.
    private static Tone ToneOf(IssueValue[] values, int i, Tone tone) =>
        tone == Tone.Faint ? Tone.Faint
        : values[i] != values[0] ? Tone.Accent
        : Tone.Plain;

    private static Cell Worth(Subject subject, int party, Rational? utility)
    {
        RichText value = RichText.Strong(subject.Scales.Value(party, utility));
        bool isShort = utility < subject.Analysis.Parties[party].Reservation;
        return isShort ? value + RichText.Of(subject.Say(" below fallback", " onder terugval"), Tone.Bad)
            : subject.Scales.GainShare(party, utility) is { } share
                ? value + RichText.Faint($" ({subject.Language.Percent(share)})")
            : value;
    }
}
