using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Forecasts;

/// <summary>What the offers of a session say, one after the other: numbered as in the log, and told under the table.</summary>
internal sealed class LearningBlocks(ForecastWords words, Language language)
{
    private readonly ImmutableArray<LearningStep> steps = words.Forecast.Learning;

    public IEnumerable<Block> Blocks()
    {
        int first = Math.Max(0, steps.Length - ForecastWords.MostSteps);
        yield return new Block.Tabular(TableOf(first));
        yield return new Block.Bullets([
            .. Enumerable
                .Range(first, steps.Length - first)
                .Select(i => (RichText)$"{Name(i)} – {words.Package(steps[i].Offer)}."),
        ]);
        yield return new Block.Paragraph(RichText.Faint(Reading(first)));
    }

    private Table TableOf(int first) =>
        new(
            [
                new Column(Say("After event", "Na gebeurtenis")),
                new Column(Say("chance of a deal", "kans op een akkoord"), true),
                new Column(Say("its fallback", "terugvaloptie"), true),
                new Column(Say("what counts most to it", "wat er het zwaarst telt")),
                new Column(Say("worlds left", "werelden over"), true),
            ],
            [
                .. Enumerable
                    .Range(first, steps.Length - first)
                    .Select(i =>
                        (ImmutableArray<Cell>)
                            [
                                Name(i),
                                words.Chance(steps[i].Deal),
                                $"{words.Percent(steps[i].Fallback.Middle)} ({words.Percent(steps[i].Fallback.Low)}–{words.Percent(steps[i].Fallback.High)})",
                                Heaviest(steps[i]),
                                language.Count((int)steps[i].EffectiveWorlds),
                            ]
                    ),
            ]
        )
        {
            Caption = Say(
                "What the offers say of who made them, one after the other",
                "Wat de voorstellen zeggen over wie ze deed, een voor een"
            ),
        };

    private string Name(int step)
    {
        string who = words.PartyAt(steps[step].Party);
        string number = language.Count(steps[step].Event + 1);
        return steps[step] switch
        {
            { IsAgreement: true } => Say($"{number}. {who}: agreed", $"{number}. {who}: akkoord"),
            { IsAcceptance: true } => Say($"{number}. {who} accepts", $"{number}. {who} aanvaardt"),
            _ => $"{number}. {who}",
        };
    }

    private string Heaviest(LearningStep step)
    {
        int most = Enumerable.Range(0, step.Weights.Length).MaxBy(issue => step.Weights[issue]);
        return $"{words.Names.OfIssue(most)} ({words.Percent(step.Weights[most])})";
    }

    private string Reading(int first)
    {
        string worlds = language.Count(words.Forecast.Worlds);
        string earlier =
            first == 0
                ? ""
                : Say(
                    $" The {language.Count(first)} rows before these are in the JSON.",
                    $" De {language.Count(first)} regels daarvoor staan in de JSON."
                );
        return Say(
                $"Events are numbered as in the log, from 1; an offer that repeats the one before it by the same party says nothing, and has no row. 'Its fallback': what no deal is thought to be worth to who made the offer, from its worst package (0%) to its best (100%), and between which ends it lies with a chance of 80%. 'What counts most': the issue, and its share of all weights (100%). 'Worlds left': how many of the {worlds} worlds still speak after the offer.",
                $"Gebeurtenissen zijn genummerd als in het verslag, vanaf 1; een voorstel dat het vorige van dezelfde partij herhaalt zegt niets en heeft geen regel. ‘Terugvaloptie’: wat geen akkoord vermoedelijk waard is voor wie het voorstel deed, van het slechtste pakket (0%) tot het beste (100%), en tussen welke grenzen dat met 80% kans ligt. ‘Wat het zwaarst telt’: het onderwerp, en zijn deel van alle gewichten (100%). ‘Werelden over’: hoeveel van de {worlds} werelden na het voorstel nog spreken."
            ) + earlier;
    }

    private string Say(string english, string dutch) => language.Say(english, dutch);
}
