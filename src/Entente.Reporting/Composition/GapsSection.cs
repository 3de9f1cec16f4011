using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>Why there is no deal, and what the least change is that would make one.</summary>
internal static class GapsSection
{
    public static Section? Of(Subject subject)
    {
        ScenarioAnalysis analysis = subject.Analysis;
        if (analysis.Zone.Exists != false || analysis.FallbackGaps is not { } gaps)
        {
            return null;
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(
            new Block.Bullets([.. gaps.Parties.Select((gap, i) => Gap(subject, gap, i)), .. Joint(subject, gaps)])
        );
        ImmutableArray<NamedOutcome> nearest =
        [
            .. subject.Outcomes.Where(outcome => outcome.Kinds is [MarkKind.Nearest]),
            .. subject.Outcomes.Where(outcome => outcome.Kinds is [MarkKind.StatusQuo]),
        ];
        if (!analysis.Nearest.IsEmpty)
        {
            blocks.Add(
                new Block.Paragraph(
                    RichText.Strong(
                        subject.Say(
                            "The outcomes that come nearest:",
                            "De uitkomsten die het dichtst in de buurt komen:"
                        )
                    )
                )
            );
            blocks.Add(new Block.Tabular(OutcomeTable.Of(subject, nearest)));
        }

        return new Section(
            "gaps",
            subject.Say("Why there is no deal", "Waarom er geen akkoord is"),
            blocks.ToImmutable()
        );
    }

    private static RichText Gap(Subject subject, FallbackGap gap, int party)
    {
        string name = subject.PartyAt(party);
        string reservation = subject.Scales.WithUnit(party, gap.Reservation);
        RichText strong = RichText.Strong(name);
        if (gap.BestOffered is not { } best)
        {
            return strong
                + subject.Say(
                    $" has {reservation} without a deal; nothing at all is acceptable to the others.",
                    $" heeft {reservation} zonder akkoord; niets is aanvaardbaar voor de anderen."
                );
        }

        string offered = subject.Scales.WithUnit(party, best);
        string lacking = subject.Scales.WithUnit(party, gap.Reservation - best);
        return strong
            + subject.Say(
                $" has {reservation} without a deal, and the most that the others would accept to give it is {offered}: ",
                $" heeft {reservation} zonder akkoord, en het meeste dat de anderen zouden willen geven is {offered}: "
            )
            + RichText.Of(subject.Say($"{lacking} short.", $"{lacking} te weinig."), Tone.Bad);
    }

    private static IEnumerable<RichText> Joint(Subject subject, FallbackGaps gaps)
    {
        if (gaps.Joint is not { Sign: > 0 } joint)
        {
            return [];
        }

        string share = subject.Language.Percent(joint.ToDouble());
        return
        [
            subject.Say(
                $"If every party lowered its fallback by {share} of its own scale (best minus worst outcome), there would be a deal.",
                $"Als elke partij haar terugvaloptie met {share} van haar eigen schaal (beste min slechtste uitkomst) zou verlagen, was er een akkoord."
            ),
        ];
    }
}
