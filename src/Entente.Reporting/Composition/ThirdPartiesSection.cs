using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>What the outcomes that matter do to those who have no say.</summary>
internal static class ThirdPartiesSection
{
    public static Section? Of(Subject subject)
    {
        ImmutableArray<ThirdPartyReport> thirds = subject.Analysis.ThirdParties;
        if (thirds.IsEmpty)
        {
            return null;
        }

        bool hasStatusQuo = subject.Analysis.StatusQuo is not null;
        ImmutableArray<NamedOutcome> shown =
        [
            .. subject.Outcomes.Where(outcome =>
                thirds[0].Effects.Any(effect => effect.Outcome.Equals(outcome.Point.Outcome))
            ),
        ];
        if (shown.IsEmpty)
        {
            return null;
        }

        var table = new Table(
            [new(""), .. shown.Select(outcome => new Column(RichText.Strong(outcome.Name), IsNumeric: true))],
            [.. thirds.Select(third => Row(subject, third, shown))]
        )
        {
            Caption = subject.Say("Effects on third parties", "Gevolgen voor derden"),
        };
        string note = hasStatusQuo
            ? subject.Say(
                "Change against the status quo, each on its own scale; none of them has a say at the table.",
                "Verandering ten opzichte van de status quo, elk op de eigen schaal; geen van hen beslist aan tafel mee."
            )
            : subject.Say(
                "Change against no agreement, each on its own scale; none of them has a say at the table.",
                "Verandering ten opzichte van geen akkoord, elk op de eigen schaal; geen van hen beslist aan tafel mee."
            );
        return new Section(
            "third-parties",
            subject.Say("What it does to others", "Wat het voor anderen betekent"),
            [new Block.Tabular(table), new Block.Paragraph(RichText.Faint(note)), .. Statements(subject, shown)]
        );
    }

    private static IEnumerable<Block> Statements(Subject subject, ImmutableArray<NamedOutcome> shown)
    {
        ImmutableArray<RichText> statements = new ThirdPartyStatements(subject, shown).All();
        return statements.IsEmpty ? [] : [new Block.Bullets(statements)];
    }

    private static ImmutableArray<Cell> Row(Subject subject, ThirdPartyReport third, ImmutableArray<NamedOutcome> shown)
    {
        string name = subject.Names.OfParty(third.Party.Name);
        return
        [
            RichText.Strong(
                third.Party.Unit.Length > 0 ? $"{name} ({UnitNames.Of(third.Party.Unit, subject.Language)})" : name
            ),
            .. shown.Select(outcome => (Cell)Change(subject, third, outcome)),
        ];
    }

    private static RichText Change(Subject subject, ThirdPartyReport third, NamedOutcome outcome)
    {
        ThirdPartyEffect? effect = third.Effects.FirstOrDefault(each => each.Outcome.Equals(outcome.Point.Outcome));
        if (effect?.Change is not { } change)
        {
            return RichText.Faint("?");
        }

        string size = subject.Language.Short(Math.Abs(change.ToDouble()));
        return change.Sign switch
        {
            > 0 => RichText.Of($"+{size}", Tone.Good),
            < 0 => RichText.Of($"−{size}", Tone.Bad),
            _ => RichText.Faint("0"),
        };
    }
}
