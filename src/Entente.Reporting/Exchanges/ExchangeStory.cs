using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Exchanges;

/// <summary>The answer, and the schedule it speaks of.</summary>
internal static class ExchangeStory
{
    public static string TooLarge(Language language) =>
        language.Say(
            "There are too many ways to order these steps; say which wait for which ('after'), or take fewer.",
            "Er zijn te veel manieren om deze stappen te ordenen; zeg welke op welke wachten ('after'), of neem er minder."
        );

    public static IEnumerable<Block> Answer(ExchangeWords words)
    {
        ExchangePlan plan = words.Plan;
        yield return new Block.Lead(
            plan.Verdict switch
            {
                ExchangeVerdict.Safe => words.Say(
                    "Yes: in the order below neither side gains by stopping or cheating at any point. Neither has to trust the other.",
                    "Ja: in de volgorde hieronder wint geen van beide er ooit bij te stoppen of vals te spelen. Geen van beide hoeft de ander te vertrouwen."
                ),
                ExchangeVerdict.SafeUntilDone => words.Say(
                    "Until all is done, yes: in the order below neither side gains by stopping or cheating before that. Afterwards one of them does better by taking back what can be undone.",
                    "Tot alles gedaan is, ja: in de volgorde hieronder wint geen van beide er daarvoor bij te stoppen of vals te spelen. Daarna is een van beide beter af door terug te draaien wat ongedaan te maken is."
                ),
                ExchangeVerdict.Unsafe => words.Say(
                    "No: whatever the order of these steps, there comes a point at which one side does better by not going on.",
                    "Nee: in welke volgorde ook, er komt een punt waarop een van beide beter af is door niet verder te gaan."
                ),
                _ => TooLarge(words.Language),
            }
        );
        foreach (UnwillingParty unwilling in plan.Unwilling)
        {
            yield return new Block.Paragraph(Unwilling(words, unwilling));
        }

        foreach (Block block in ExchangeAfterwards.Of(words))
        {
            yield return block;
        }

        foreach (SwapRisk risk in plan.OneSwap)
        {
            string first = words.Party(1 - risk.Last);
            string last = words.Party(risk.Last);
            string loses =
                risk.Exposure.Sign > 0
                    ? words.Say(
                        $" and {first} is left {words.Number(risk.Exposure)} worse off than before",
                        $" en voor {first} {words.Number(risk.Exposure)} verlies tegen daarvoor"
                    )
                    : "";
            yield return new Block.Paragraph(
                risk.IsSafe
                    ? words.Say(
                        $"All in one go, {first} first: {last} then gives too.",
                        $"Alles in één keer, {first} eerst: dan komt ook het deel van {last}."
                    )
                    : words.Say(
                        $"All in one go, {first} first: {last} then gains {words.Number(risk.Temptation)} by keeping its part back{loses}.",
                        $"Alles in één keer, {first} eerst: dan is niets terugdoen {words.Number(risk.Temptation)} winst voor {last}{loses}."
                    )
            );
        }

        if (plan.Verdict == ExchangeVerdict.Unsafe && plan.LastSteps.All(last => last.Temptation.Sign > 0))
        {
            string[] steps =
            [
                .. plan.LastSteps.Select(last =>
                    words.Say(
                        $"'{words.Step(plan.Exchange.Steps[last.Step])}' ({words.Party(last.Party)} gains {words.Number(last.Temptation)})",
                        $"'{words.Step(plan.Exchange.Steps[last.Step])}' ({words.Number(last.Temptation)} winst voor {words.Party(last.Party)})"
                    )
                ),
            ];
            yield return new Block.Paragraph(
                words.Say(
                    $"Something has to come last, and each step that could tempts somebody to leave it out: {words.Language.List(steps)}.",
                    $"Iets moet het laatst komen, en elke stap die dat kan zijn verleidt iemand om hem achterwege te laten: {words.Language.List(steps)}."
                )
            );
        }
    }

    public static IEnumerable<Block> Schedule(ExchangeWords words, ExchangeSchedule? schedule)
    {
        if (schedule is null)
        {
            yield break;
        }

        if (!schedule.IsSafe)
        {
            yield return new Block.Paragraph(
                // By how much deposit an order would take one is nearest; where none would do, none is.
                words.Plan.Deposits.IsEmpty
                    ? words.Say(
                        "The order of the file, and where it stops:",
                        "De volgorde van het bestand, en waar zij vastloopt:"
                    )
                    : words.Say(
                        "The order that comes nearest, and where it stops:",
                        "De volgorde die er het dichtst bij komt, en waar zij vastloopt:"
                    )
            );
        }

        yield return new Block.Tabular(TableOf(words, schedule));
        if (schedule.Blocked.Any())
        {
            yield return new Block.Bullets([
                .. schedule.Blocked.SelectMany(point => Stops(words, schedule, point)).Select(text => (RichText)text),
            ]);
        }

        yield return new Block.Paragraph(
            RichText.Faint(
                words.Say(
                    "'If the other stops' is where each then stands, against not having started; below 0 it has lost. Each counts on its own scale.",
                    "'Als de ander stopt' is waar elk dan staat, vergeleken met niet beginnen; onder 0 is er verlies. Elk telt op zijn eigen schaal."
                )
            )
        );
        foreach (Block block in ExchangeChoices.Of(words, schedule))
        {
            yield return block;
        }
    }

    private static string Unwilling(ExchangeWords words, UnwillingParty unwilling)
    {
        string party = words.Party(unwilling.Party);
        string worth = words.NumberAtMost(unwilling.Most);
        return words.Plan.Exchange.Parties[unwilling.Party].Discount == Rational.One
            ? words.Say(
                $"All of it together is worth less than nothing to {party}: {worth}, in whatever order. It does better by not beginning, so no order can help.",
                $"Alles samen is voor {party} minder dan niets waard: {worth}, in welke volgorde ook. Niet beginnen is dan beter, dus geen volgorde kan helpen."
            )
            : words.Say(
                $"All of it together is worth less than nothing to {party}: at most {worth}, in whatever order, as it counts what comes later. It does better by not beginning, so no order can help.",
                $"Alles samen is voor {party} minder dan niets waard: hoogstens {worth}, in welke volgorde ook, zoals daar telt wat later komt. Niet beginnen is dan beter, dus geen volgorde kan helpen."
            );
    }

    private static IEnumerable<string> Stops(ExchangeWords words, ExchangeSchedule schedule, ExchangePoint point)
    {
        string before = words.Step(schedule.Exchange.Steps[point.Step]);
        for (int party = 0; party < 2; party++)
        {
            if (point.Temptation(party).Sign == 0)
            {
                continue;
            }

            string gain = words.Number(point.Temptation(party));
            bool isCheating = party == point.By && point.IsCheatingBetter;
            yield return isCheating
                ? words.Say(
                    $"At '{before}' {words.Party(party)} gains {gain} on average by only seeming to do it.",
                    $"Bij '{before}' is maar doen alsof gemiddeld {gain} winst voor {words.Party(party)}."
                )
                : words.Say(
                    $"Before '{before}' {words.Party(party)} gains {gain} by stopping.",
                    $"Vóór '{before}' is stoppen {gain} winst voor {words.Party(party)}."
                );
        }
    }

    private static Table TableOf(ExchangeWords words, ExchangeSchedule schedule)
    {
        string stops = words.Say("if the other stops", "als de ander stopt");
        return new Table(
            [
                new Column("", IsNumeric: true),
                new Column(words.Say("step", "stap")),
                new Column(words.Say("by", "door")),
                new Column($"{words.Party(0)} {stops}", IsNumeric: true),
                new Column($"{words.Party(1)} {stops}", IsNumeric: true),
                new Column(words.Say("who is tempted", "wie komt in verleiding")),
            ],
            [
                .. schedule.Points.Select(point =>
                    ImmutableArray.Create<Cell>(
                        $"{point.Made + 1}",
                        words.Step(schedule.Exchange.Steps[point.Step]),
                        words.Party(point.By),
                        words.Number(point.Standing.First),
                        words.Number(point.Standing.Second),
                        Tempted(words, point)
                    )
                ),
            ]
        )
        {
            Caption = words.Say(
                "The order of the steps, and where each stands before each of them",
                "De volgorde van de stappen, en waar elk vóór elke stap staat"
            ),
        };
    }

    private static Cell Tempted(ExchangeWords words, ExchangePoint point)
    {
        string[] who = [.. Enumerable.Range(0, 2).Where(party => point.Temptation(party).Sign > 0).Select(words.Party)];
        return who.Length == 0
            ? RichText.Faint(words.Say("nobody", "niemand"))
            : RichText.Of(words.Language.List(who), Tone.Bad);
    }
}
