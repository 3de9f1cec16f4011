using System.Collections.Immutable;
using Entente.Explaining;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Explanations;

/// <summary>What came of doing the arithmetic a second time, said once for all readings.</summary>
internal sealed class CheckedWords(ImmutableArray<ExplainedReading> readings, Language language)
{
    /// <summary>The statement: how much was checked and holds, the first that does not, or that nothing was checked.</summary>
    public RichText Statement() => Outcome() + Steps() + LeftOut();

    /// <summary>The same in as few words as can be.</summary>
    public RichText Brief()
    {
        ExplanationCheck[] done = [.. readings.Select(reading => reading.Check).OfType<ExplanationCheck>()];
        return
            done.Length < readings.Length
            || done.Any(check => !check.Refuted.IsEmpty)
            || done.Any(check => !check.Open.IsEmpty)
            || IsNarrowed
            ? Statement()
            : RichText.Faint(
                Say(
                    $"Double-checked: {language.Count(done.Sum(check => check.Claims))} statements.",
                    $"Nagerekend: {language.Count(done.Sum(check => check.Claims))} uitspraken."
                )
            ) + Steps();
    }

    private RichText Outcome()
    {
        ExplanationCheck[] done = [.. readings.Select(reading => reading.Check).OfType<ExplanationCheck>()];
        if (done.Length < readings.Length)
        {
            return RichText.Faint(
                ExplanationChecker.CombinationsOf(readings[0].Explanation) <= ExplanationChecker.MostCombinations
                    ? Say(
                        $"Not checked a second time: there are {Packages} {Kind} (see --check).",
                        $"Niet nog eens nagerekend: er zijn {Packages} {Kind} (zie --check)."
                    )
                    : Say(
                        $"Not checked a second time: there are {Packages} {Kind}, and too much hangs together among them.",
                        $"Niet nog eens nagerekend: er zijn {Packages} {Kind}, en te veel hangt daarin samen."
                    )
            );
        }

        int claims = done.Sum(check => check.Claims);
        string[] refuted = [.. Sentences(check => check.Refuted)];
        return refuted.Length == 0
            ? RichText.Faint(Confirmed(done, language.Count(claims)) + Open([.. Sentences(check => check.Open)]))
            : RichText.Of(
                Say(
                    $"{refuted.Length} of {claims} statements do not hold when they are checked: {refuted[0]}",
                    $"{refuted.Length} van {claims} uitspraken kloppen niet bij het narekenen: {refuted[0]}"
                ),
                Tone.Bad
            );
    }

    private string Packages => language.Count(readings[0].Explanation.Analysis.Outcomes ?? 0);

    private string Kind =>
        readings.All(reading => reading.Explanation.IsExact)
            ? Say("possible packages", "mogelijke pakketten")
            : Say("packages looked at", "bekeken pakketten");

    private bool IsNarrowed => readings.Any(reading => !reading.Explanation.Superfluous.IsEmpty);

    private string Confirmed(ExplanationCheck[] done, string claims) =>
        done[0].AreListed && IsNarrowed
            ? Say(
                $"A second calculation, over the {language.Count(done[0].Outcomes)} packages that are left, confirms {claims} statements. The scores themselves it does not test.",
                $"Een tweede berekening, over de {language.Count(done[0].Outcomes)} pakketten die overblijven, bevestigt {claims} uitspraken. De scores zelf toetst zij niet."
            )
        : done[0].AreListed
            ? Say(
                $"A second calculation, over all {language.Count(done[0].Outcomes)} {Kind}, confirms {claims} statements. The scores themselves it does not test.",
                $"Een tweede berekening, over alle {language.Count(done[0].Outcomes)} {Kind}, bevestigt {claims} uitspraken. De scores zelf toetst zij niet."
            )
        : Say(
            $"A second calculation, by what the issues can add up to in all {Packages} {Kind}, confirms {claims} statements. The scores themselves it does not test.",
            $"Een tweede berekening, met wat de onderwerpen in alle {Packages} {Kind} samen kunnen opleveren, bevestigt {claims} uitspraken. De scores zelf toetst zij niet."
        );

    private IEnumerable<string> Sentences(Func<ExplanationCheck, ImmutableArray<ExplanationClaim>> which) =>
        readings
            .Where(reading => reading.Check is not null)
            .SelectMany(reading =>
                which(reading.Check!).Select(new ClaimWords(new ExplanationWords(reading.Explanation, language)).Of)
            );

    private string Open(string[] open) =>
        open.Length switch
        {
            0 => "",
            1 => Say(
                $" One statement could not be calculated a second time: {open[0]}",
                $" Eén uitspraak kon niet een tweede keer worden berekend: {open[0]}"
            ),
            _ => Say(
                $" {open.Length} statements could not be calculated a second time (the JSON says which).",
                $" {open.Length} uitspraken konden niet een tweede keer worden berekend (de JSON zegt welke)."
            ),
        };

    private RichText Steps() =>
        readings.All(reading => reading.Explanation.IsExact)
            ? RichText.Empty
            : RichText.Faint(
                Say(
                    $" Issues without steps were looked at in {Numbers} numbers each, evenly spaced and those on which a deal turns{(IsZoneExact ? "; whether there is any deal was found out for all numbers, the rest is so to within what lies between two of them." : ". What lies between them was not looked at.")}",
                    $" Onderwerpen zonder stappen zijn bekeken in elk {Numbers} getallen, gelijk verdeelde en die waar een akkoord op hangt{(IsZoneExact ? "; of er een akkoord mogelijk is, is uitgezocht voor alle getallen, de rest klopt op wat tussen twee ervan ligt na." : ". Wat ertussen ligt, is niet bekeken.")}"
                )
            );

    private bool IsZoneExact => readings.All(reading => reading.Explanation.IsZoneExact);

    private string Numbers => language.FewestToMost(readings.SelectMany(reading => reading.Explanation.Numbers.Values));

    // What is not said because values were left out, and why.
    private RichText LeftOut() =>
        IsNarrowed
            ? RichText.Faint(
                Say(
                    $" Too much hangs together here to look at every value: {language.Count(Superfluous)} were left out, in place of each of which another value of the same issue is at least as good for all sides, whatever the rest is. That changes none of the above; what is not said is whether such a value is in any deal, what it would have to be worth, stages to it and gains by it (the JSON names them).",
                    $" Er hangt hier te veel samen om elke waarde te bekijken: {language.Count(Superfluous)} zijn weggelaten, omdat in de plaats van elk daarvan een andere waarde van hetzelfde onderwerp voor alle partijen minstens zo goed is, wat de rest ook is. Dat verandert niets aan het bovenstaande; niet gezegd wordt of zo'n waarde in een akkoord zit, wat zij waard zou moeten zijn, stappen ernaartoe en winst ermee (de JSON noemt ze)."
                )
            )
            : RichText.Empty;

    private int Superfluous => readings.Max(reading => reading.Explanation.Superfluous.Sum(values => values.Length));

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
