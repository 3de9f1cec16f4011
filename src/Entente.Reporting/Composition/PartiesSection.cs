using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>Who has to agree, on what scale each measures, and what each has without a deal.</summary>
internal static class PartiesSection
{
    public static Section Of(Subject subject)
    {
        ImmutableArray<PartySummary> parties = subject.Analysis.Parties;
        ImmutableArray<Column> columns =
        [
            new(""),
            new(subject.Say("worst outcome", "slechtste uitkomst"), IsNumeric: true),
            new(subject.Say("best outcome", "beste uitkomst"), IsNumeric: true),
            new(subject.Say("without a deal", "zonder akkoord"), IsNumeric: true),
            new(subject.Say("best acceptable", "beste aanvaardbare"), IsNumeric: true),
            new(subject.Say("unit", "eenheid")),
        ];
        bool hasUnits = parties.Any(party => party.Unit.Length > 0);
        ImmutableArray<ImmutableArray<Cell>> rows =
        [
            .. parties.Select(
                (party, i) =>
                    Row(subject, party, i).Take(hasUnits ? columns.Length : columns.Length - 1).ToImmutableArray()
            ),
        ];
        var table = new Table([.. columns.Take(hasUnits ? columns.Length : columns.Length - 1)], rows)
        {
            Caption = subject.Say("The parties and their scales", "De partijen en hun schalen"),
        };
        return new Section(
            "parties",
            subject.Say("Who has to agree", "Wie het eens moeten worden"),
            [new Block.Tabular(table), new Block.Paragraph(RichText.Faint(Scales(subject)))]
        );
    }

    private static ImmutableArray<Cell> Row(Subject subject, PartySummary party, int i)
    {
        RichText name = RichText.Strong(subject.PartyAt(i));
        if (!party.HasScores)
        {
            string why = party.IsKnown
                ? subject.Say("orders outcomes, without scores", "ordent uitkomsten, zonder scores")
                : subject.Say("unknown", "onbekend");
            return [name, RichText.Faint(why), "", "", "", ""];
        }

        return
        [
            name,
            subject.Scales.Value(i, party.Min),
            subject.Scales.Value(i, party.Max),
            subject.Scales.Value(i, party.Reservation),
            subject.Scales.Value(i, party.BestAcceptable),
            UnitNames.Of(party.Unit, subject.Language),
        ];
    }

    private static string Scales(Subject subject) =>
        subject.Analysis.Parties.Length == 1
            ? ""
            : subject.Say(
                "Each party measures on its own scale; numbers of different parties cannot be compared.",
                "Elke partij meet op haar eigen schaal; getallen van verschillende partijen zijn niet te vergelijken."
            );
}
