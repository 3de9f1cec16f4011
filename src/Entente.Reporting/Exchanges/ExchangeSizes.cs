using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>What smaller steps do, of equal and of different sizes, or why none would.</summary>
internal static class ExchangeSizes
{
    /// <summary>The division to show: that of the fewest steps, the equal one where it has as few; null where there is none.</summary>
    public static Remedy? Shown(ExchangePlan plan) =>
        plan.UnequalSteps is { } sized && sized.Count != plan.SmallerSteps?.Schedule.Order.Length
            ? sized
            : plan.SmallerSteps;

    public static IEnumerable<RichText> Of(ExchangeWords words)
    {
        ExchangePlan plan = words.Plan;
        if (plan.Obstacle is { } obstacle)
        {
            yield return words.Say(
                $"Smaller steps do not help, however small and however many: {Why(words, obstacle)}.",
                $"Kleinere stappen helpen niet, hoe klein ook en hoeveel ook: {Why(words, obstacle)}."
            );
            yield break;
        }

        yield return Equal(words);
        if (plan.UnequalSteps is { } sized)
        {
            yield return Sized(words, sized);
        }
        else if (plan.StepsRefuted > plan.Exchange.Steps.Length)
        {
            yield return words.Say(
                $"Steps of any other size do not help either, up to {plan.StepsRefuted} steps.",
                $"Stappen van een andere grootte helpen ook niet, tot en met {plan.StepsRefuted} stappen."
            );
        }
    }

    private static RichText Equal(ExchangeWords words) =>
        words.Plan.SmallerSteps is { } smaller
            ? words.Say(
                $"Smaller steps: everything that can be divided in {smaller.Parts} equal parts, {smaller.Schedule.Order.Length} steps in all.",
                $"Kleinere stappen: alles wat deelbaar is in {smaller.Parts} gelijke delen, {smaller.Schedule.Order.Length} stappen in totaal."
            )
        : words.Plan.PartsTried == 1
            ? words.Say(
                "Smaller steps: nothing more can be divided here.",
                "Kleinere stappen: hier valt niets verder te delen."
            )
        : words.Say(
            $"Smaller steps of equal size alone do not help, up to {words.Plan.PartsTried} parts.",
            $"Kleinere stappen van gelijke grootte alleen helpen niet, tot en met {words.Plan.PartsTried} delen."
        );

    private static RichText Sized(ExchangeWords words, Remedy.UnequalSteps sized)
    {
        if (sized.Count == words.Plan.SmallerSteps?.Schedule.Order.Length)
        {
            return sized.IsFewest
                ? words.Say(
                    $"Steps of any size: fewer than these {sized.Count} are not enough, whatever their sizes.",
                    $"Stappen van vrije grootte: minder dan deze {sized.Count} zijn niet genoeg, hoe groot ook."
                )
                : words.Say(
                    $"Steps of any size: no fewer than these {sized.Count} were found; fewer than {sized.AtLeast} are not enough, whatever their sizes, and what lies between was not settled.",
                    $"Stappen van vrije grootte: minder dan deze {sized.Count} zijn niet gevonden; minder dan {sized.AtLeast} zijn niet genoeg, hoe groot ook, en wat daartussen ligt is niet uitgemaakt."
                );
        }

        // More than are known to be needed are only ever equal parts.
        return words.Say(
            $"Steps of any size: {sized.Count} are enough, fewer are not: {Parts(words, sized)}.",
            $"Stappen van vrije grootte: {sized.Count} zijn genoeg, minder niet: {Parts(words, sized)}."
        );
    }

    // Each step with the shares of its parts.
    private static string Parts(ExchangeWords words, Remedy.UnequalSteps sized) =>
        string.Join(
            "; ",
            sized
                .Schedule.Exchange.Steps.GroupBy(step => step.TitleIn(words.Language.Tag))
                .Select(parts =>
                    parts.Count() == 1
                        ? words.Say($"'{parts.Key}' at once", $"'{parts.Key}' ineens")
                        : words.Say(
                            $"'{parts.Key}' in parts of {words.Language.List([.. parts.Select(part => words.Share(part.Share))])}",
                            $"'{parts.Key}' in delen van {words.Language.List([.. parts.Select(part => words.Share(part.Share))])}"
                        )
                )
        );

    private static string Why(ExchangeWords words, SizeObstacle obstacle)
    {
        Exchange exchange = words.Plan.Exchange;
        return obstacle switch
        {
            SizeObstacle.NeverSeen => Unseen(
                words,
                exchange.Steps.First(step => step.Cost.Sign > 0 && step.Detection.Sign == 0)
            ),
            SizeObstacle.NotWorthBeginning => Unwilling(
                words,
                words.Plan.Unwilling.First(each => exchange.Parties[each.Party].Discount == Rational.One).Party
            ),
            SizeObstacle.FirstPart => words.Say(
                "right after a first part, however small, somebody would do better by stopping",
                "meteen na een eerste deel, hoe klein ook, is iemand beter af door te stoppen"
            ),
            _ => words.Say(
                "something comes last, and right before a last part, however small, somebody would do better by stopping or by keeping it back",
                "iets komt het laatst, en vlak voor een laatste deel, hoe klein ook, is iemand beter af door te stoppen of het achter te houden"
            ),
        };
    }

    private static string Unseen(ExchangeWords words, ExchangeStep step) =>
        words.Say(
            $"nobody ever sees whether '{words.Step(step)}' is kept back, so no part of it would be made",
            $"niemand ziet ooit of '{words.Step(step)}' achterblijft, dus geen deel ervan zou gebeuren"
        );

    private static string Unwilling(ExchangeWords words, int party) =>
        words.Say(
            $"all of it together is worth less than nothing to {words.Party(party)}, which would not begin",
            $"alles samen is voor {words.Party(party)} minder dan niets waard, dus die begint er niet aan"
        );
}
