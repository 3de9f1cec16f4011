using Entente.Exchanges;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>The least of each thing that would make an order safe.</summary>
internal static class ExchangeRemedies
{
    public static IEnumerable<Block> Of(ExchangeWords words)
    {
        ExchangePlan plan = words.Plan;
        if (plan.Verdict == ExchangeVerdict.SafeUntilDone)
        {
            yield return new Block.Paragraph(Intro(words));
            yield return new Block.Bullets([Deposits(words), Futures(words)]);
            yield break;
        }

        if (plan.Verdict != ExchangeVerdict.Unsafe)
        {
            yield break;
        }

        if (plan.IsCut)
        {
            yield return new Block.Bullets([
                words.Say(
                    $"No deposit and no verification helps: not beginning stays better for {Unwilling(words)}.",
                    $"Geen borg en geen controle helpt: niet beginnen blijft beter voor {Unwilling(words)}."
                ),
                words.Say(
                    "What else would do was not looked for: there are too many ways to order these steps; say which wait for which ('after'), or take fewer.",
                    "Wat verder zou volstaan is niet gezocht: er zijn te veel manieren om deze stappen te ordenen; zeg welke op welke wachten ('after'), of neem er minder."
                ),
            ]);
            yield break;
        }

        yield return new Block.Paragraph(Intro(words));
        yield return new Block.Bullets([
            .. ExchangeSizes.Of(words),
            Verification(words),
            Deposits(words),
            Futures(words),
        ]);
        Remedy? shown = ExchangeSizes.Shown(plan) ?? plan.Verification ?? plan.Remedies.FirstOrDefault();
        if (shown is not null)
        {
            yield return new Block.Paragraph(
                shown is Remedy.SmallerSteps
                    ? words.Say("In smaller steps it goes like this:", "In kleinere stappen gaat het zo:")
                : shown is Remedy.UnequalSteps
                    ? words.Say(
                        "In steps of these sizes it goes like this:",
                        "In stappen van deze grootte gaat het zo:"
                    )
                : words.Say(
                    "With the first of these that helps it goes like this:",
                    "Met het eerste hiervan dat helpt gaat het zo:"
                )
            );
            foreach (Block block in ExchangeStory.Schedule(words, shown.Schedule))
            {
                yield return block;
            }
        }
    }

    // Smaller steps and verification do nothing about what happens once all is done; deposits and futures are such that they do.
    private static string Intro(ExchangeWords words) =>
        words.Plan is { Verdict: ExchangeVerdict.Unsafe, Afterwards.IsEmpty: false }
            ? words.Say(
                "Each by itself, all else as it is; the least that does it, exactly. Of sizes and verification that is until all is done; a deposit or a future holds afterwards, too:",
                "Elk op zichzelf, al het andere gelijk; het minste dat volstaat, precies. Voor de grootte van stappen en controle is dat tot alles gedaan is; een borg of een toekomst houdt ook daarna:"
            )
            : words.Say(
                "Each by itself, all else as it is; the least that does it, exactly:",
                "Elk op zichzelf, al het andere gelijk; het minste dat volstaat, precies:"
            );

    private static RichText Verification(ExchangeWords words) =>
        words.Plan.Verification is { } better
            ? words.Say(
                $"Verification: who cheats must be found out with a chance of at least {words.ChanceAtLeast(better.Chance)}.",
                $"Controle: wie vals speelt moet met een kans van minstens {words.ChanceAtLeast(better.Chance)} betrapt worden."
            )
        : !words.Plan.Unwilling.IsEmpty
            ? words.Say(
                $"Verification does not help, however good: not beginning stays better for {Unwilling(words)}.",
                $"Controle helpt niet, hoe goed ook: niet beginnen blijft beter voor {Unwilling(words)}."
            )
        : words.Say(
            "Verification alone does not help, however good: somebody would stop in the open.",
            "Controle alleen helpt niet, hoe goed ook: iemand zou openlijk stoppen."
        );

    private static RichText Deposits(ExchangeWords words)
    {
        if (words.Plan.Deposits.IsEmpty)
        {
            return words.Plan.Unwilling.IsEmpty
                ? words.Say("No deposit helps.", "Geen borg helpt.")
                : words.Say(
                    $"No deposit helps: not beginning stays better for {Unwilling(words)}.",
                    $"Geen borg helpt: niet beginnen blijft beter voor {Unwilling(words)}."
                );
        }

        string[] ways = [.. words.Plan.Deposits.Select(deposit => Amounts(words, deposit.Amounts))];
        return words.Say(
            $"A deposit, lost by who breaks: {Either(words, ways)}.",
            $"Een borg, verloren door wie breekt: {Either(words, ways)}."
        );
    }

    private static RichText Futures(ExchangeWords words)
    {
        if (words.Plan.Futures.IsEmpty)
        {
            return words.Say("No future to lose helps.", "Geen toekomst die te verliezen is helpt.");
        }

        string[] ways = [.. words.Plan.Futures.Select(future => Amounts(words, future.Amounts))];
        return words.Say(
            $"A future to lose: the relationship afterwards worth more, {Either(words, ways)}.",
            $"Een toekomst die te verliezen is: de relatie daarna meer waard, {Either(words, ways)}."
        );
    }

    private static string Unwilling(ExchangeWords words) =>
        words.Language.List([.. words.Plan.Unwilling.Select(each => words.Party(each.Party))]);

    private static string Either(ExchangeWords words, string[] ways) => string.Join(words.Say("; or ", "; of "), ways);

    private static string Amounts(ExchangeWords words, ExchangeAmounts amounts)
    {
        string[] parts =
        [
            .. Enumerable
                .Range(0, 2)
                .Where(party => amounts[party].Sign > 0)
                .Select(party =>
                    words.Say(
                        $"{words.NumberAtLeast(amounts[party])} for {words.Party(party)}",
                        $"{words.NumberAtLeast(amounts[party])} voor {words.Party(party)}"
                    )
                ),
        ];
        return words.Language.List(parts);
    }
}
