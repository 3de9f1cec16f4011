using Entente.Exchanges;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>How far each would have to trust the other, how far it does, and what that is based on.</summary>
internal static class ExchangeTrust
{
    public static IEnumerable<Block> Of(ExchangeWords words)
    {
        foreach (TrustNeed need in words.Plan.Schedule?.Trusts ?? [])
        {
            if (words.Plan.Verdict == ExchangeVerdict.Unsafe)
            {
                yield return new Block.Paragraph(Sentence(words, need));
            }
        }

        if (words.Plan is { Verdict: ExchangeVerdict.Safe, Schedule: { } safe })
        {
            for (int party = 0; party < 2; party++)
            {
                yield return new Block.Paragraph(Patience(words, safe.NeededPatience(party)));
            }
        }

        for (int party = 0; party < 2; party++)
        {
            if (words.Plan.Exchange.Parties[party].Record is { } record)
            {
                yield return new Block.Paragraph(
                    words.Say(
                        $"{words.Party(party)} kept {record.Kept} of {record.Commitments.Length} earlier commitments. Supposing {words.Number(record.PriorKept)} kept and {words.Number(record.PriorBroken)} broken before any were seen, the next is kept with a chance of {words.Chance(record.NextKept)}.",
                        $"{words.Party(party)} hield zich aan {record.Kept} van {record.Commitments.Length} eerdere toezeggingen. Verondersteld {words.Number(record.PriorKept)} gehouden en {words.Number(record.PriorBroken)} gebroken voordat er iets gezien was, is de kans dat de volgende gehouden wordt {words.Chance(record.NextKept)}."
                    )
                );
                yield return new Block.Bullets([
                    .. record.Commitments.Select(each =>
                        (RichText)(
                            each.What.In(words.Language.Tag)
                            + (each.IsKept ? words.Say(": kept", ": gehouden") : words.Say(": broken", ": gebroken"))
                        )
                    ),
                ]);
            }
        }
    }

    private static string Patience(ExchangeWords words, PatienceNeed need)
    {
        string party = words.Party(need.Party);
        if (need.Least is not { } least)
        {
            return words.Say(
                $"Did {party} count what comes later like what comes now, it would not go on.",
                $"Telde {party} wat later komt als wat nu komt, dan ging die niet door."
            );
        }

        if (least.Sign == 0)
        {
            return words.Say(
                $"{party} would go on however little it counted what comes later.",
                $"{party} zou doorgaan hoe weinig het ook telde wat later komt."
            );
        }

        return words.Say(
            $"{party} goes on at every step as long as a step later leaves at least {words.Number(least)} of a worth; it is put at {words.Number(need.Stated)}.",
            $"{party} gaat bij elke stap door zolang een stap later minstens {words.Number(least)} van een waarde overlaat; het is gesteld op {words.Number(need.Stated)}."
        );
    }

    private static string Sentence(ExchangeWords words, TrustNeed need)
    {
        string party = words.Party(need.Party);
        string other = words.Party(1 - need.Party);
        if (need.Needed is not { } needed)
        {
            return words.Say(
                $"No trust is enough for {party}: in this order it is itself better off not going on.",
                $"Geen vertrouwen is genoeg voor {party}: in deze volgorde is die zelf beter af door niet verder te gaan."
            );
        }

        if (needed.Sign == 0)
        {
            return words.Say($"{party} needs no trust in {other}.", $"{party} hoeft {other} niet te vertrouwen.");
        }

        string verdict = need.IsMet
            ? words.Say("that is enough", "dat is genoeg")
            : words.Say("that is too little", "dat is te weinig");
        return words.Say(
            $"In this order {party} takes part only if the chance that {other} goes on to the end is, in its own eyes, at least {words.Chance(needed)}; at stake is {words.Number(need.AtRisk)}. It is put at {words.Chance(need.Stated)}: {verdict}.",
            $"In deze volgorde doet {party} alleen mee als de kans dat {other} tot het eind doorgaat, naar eigen oordeel, minstens {words.Chance(needed)} is; er staat {words.Number(need.AtRisk)} op het spel. Die kans is gesteld op {words.Chance(need.Stated)}: {verdict}."
        );
    }
}
