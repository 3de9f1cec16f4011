using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Explanations;

/// <summary>What came of doing the arithmetic a second time, said once for all readings.</summary>
internal sealed class CheckedWords(ImmutableArray<ExplainedReading> readings, Language language)
{
    /// <summary>The statement: how much was checked and holds, the first that does not, or that nothing was checked.</summary>
    public RichText Statement() => Outcome() + Steps();

    private RichText Outcome()
    {
        ExplanationCheck[] done = [.. readings.Select(reading => reading.Check).OfType<ExplanationCheck>()];
        if (done.Length < readings.Length)
        {
            string count = language.Count(readings[0].Explanation.Analysis.Outcomes ?? 0);
            return RichText.Faint(
                Say(
                    $"Not checked a second time: there are {count} possible packages (see --check).",
                    $"Niet nog eens nagerekend: er zijn {count} mogelijke pakketten (zie --check)."
                )
            );
        }

        int claims = done.Sum(check => check.Claims);
        string[] refuted = [.. done.SelectMany(check => check.Refuted)];
        return refuted.Length == 0
            ? RichText.Faint(
                Say(
                    $"A second calculation, over all {language.Count(done[0].Outcomes)} possible packages, confirms {language.Count(claims)} statements. The scores themselves it does not test.",
                    $"Een tweede berekening, over alle {language.Count(done[0].Outcomes)} mogelijke pakketten, bevestigt {language.Count(claims)} uitspraken. De scores zelf toetst zij niet."
                )
            )
            : RichText.Of(
                Say(
                    $"{refuted.Length} of {claims} statements do not hold when they are checked: {refuted[0]}",
                    $"{refuted.Length} van {claims} uitspraken kloppen niet bij het narekenen: {refuted[0]}"
                ),
                Tone.Bad
            );
    }

    private RichText Steps() =>
        readings.All(reading => reading.Explanation.IsExact)
            ? RichText.Empty
            : RichText.Faint(
                Say(
                    " Issues without steps were looked at in evenly spaced numbers.",
                    " Onderwerpen zonder stappen zijn bekeken in gelijk verdeelde getallen."
                )
            );

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
