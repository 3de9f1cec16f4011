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
