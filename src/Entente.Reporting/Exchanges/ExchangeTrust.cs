using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>How far each would have to trust the other, how far it does, and what that is based on.</summary>
internal static class ExchangeTrust
{
    public static IEnumerable<Block> Of(ExchangeWords words)
    {
        foreach (TrustNeed need in words.Plan.Schedule?.Trusts ?? [])
        {
            if (words.Plan.Verdict is ExchangeVerdict.Unsafe or ExchangeVerdict.SafeUntilDone)
            {
                yield return new Block.Paragraph(Sentence(words, need));
            }
        }

        if (words.Plan is { Verdict: ExchangeVerdict.Safe or ExchangeVerdict.SafeUntilDone, Schedule: { } safe })
        {
            for (int party = 0; party < 2; party++)
            {
                PatienceNeed need = safe.NeededPatience(party);
                string more = need.Least is { Sign: > 0 } least
                    ? OtherOrders(words, words.Plan.Patience[party], least)
                    : "";
                yield return new Block.Paragraph(Patience(words, need) + more);
            }
        }

        if (words.Plan.Verdict == ExchangeVerdict.Unsafe && words.Plan.Patience.Any(each => IsAsked(words, each)))
        {
            yield return new Block.Bullets([
                .. words
                    .Plan.Patience.Where(each => IsAsked(words, each))
                    .Select(each => (RichText)MorePatience(words, each)),
            ]);
        }

        for (int party = 0; party < 2; party++)
        {
            if (words.Plan.Exchange.Parties[party].Record is { } record)
            {
                yield return new Block.Paragraph(
                    words.Say(
                        $"{words.Opening(party)} kept {record.Kept} of {record.Commitments.Length} earlier commitments. Supposing {words.Number(record.PriorKept)} kept and {words.Number(record.PriorBroken)} broken before any were seen, the next is kept with a chance of {words.Chance(record.NextKept)}.",
                        $"{words.Opening(party)} hield zich aan {record.Kept} van {record.Commitments.Length} eerdere toezeggingen. Verondersteld {words.Number(record.PriorKept)} gehouden en {words.Number(record.PriorBroken)} gebroken voordat er iets gezien was, is de kans dat de volgende gehouden wordt {words.Chance(record.NextKept)}."
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

    // Who counts what comes later like what comes now cannot be more patient.
    private static bool IsAsked(ExchangeWords words, OrderPatience patience) =>
        words
            .Plan.Exchange.Parties.Where((_, party) => (patience.Party ?? party) == party)
            .Any(party => party.Discount < 1);

    private static string MorePatience(ExchangeWords words, OrderPatience patience)
    {
        string who = patience.Party is { } party ? words.Party(party) : words.Say("both alike", "beide evenveel");
        if (patience.Least == Rational.One)
        {
            return words.Say(
                $"Patience of {who}: some order is safe only where what comes later counts like what comes now.",
                $"Geduld van {who}: een volgorde is pas veilig als wat later komt telt als wat nu komt."
            );
        }

        if (patience.Least is { } least)
        {
            return words.Say(
                $"Patience of {who}: with {words.Number(least)} left of a worth a step later, and with more, some order is safe.",
                $"Geduld van {who}: als een stap later {words.Number(least)} van een waarde overlaat, en bij meer, is een volgorde veilig."
            );
        }

        return patience.IsExact
            ? words.Say($"Patience of {who} does not help, however much.", $"Geduld van {who} helpt niet, hoeveel ook.")
            : words.Say(
                $"Whether patience of {who} would help was not worked out: there are too many orders.",
                $"Of geduld van {who} zou helpen is niet uitgerekend: er zijn te veel volgorden."
            );
    }

    private static string OtherOrders(ExchangeWords words, OrderPatience patience, Rational least)
    {
        if (!patience.IsExact)
        {
            return words.Say(
                " Whether another order asks for less was not worked out: there are too many.",
                " Of een andere volgorde minder vraagt is niet uitgerekend: er zijn er te veel."
            );
        }

        return patience.Least is { } other && other < least
            ? words.Say(
                $" Over all orders {words.Number(other)} would be enough.",
                $" Over alle volgorden zou {words.Number(other)} genoeg zijn."
            )
            : words.Say(" No order asks for less.", " Geen volgorde vraagt minder.");
    }

    private static string Patience(ExchangeWords words, PatienceNeed need)
    {
        string party = words.Party(need.Party);
        if (need.Least is not { } least)
        {
            return words.Say(
                $"{words.Opening(need.Party)} goes on because what comes later counts for less to it: did that count like what comes now, it would not.",
                $"Voor {party} loont doorgaan doordat wat later komt daar minder telt: telde dat als wat nu komt, dan loonde het niet."
            );
        }

        if (least.Sign == 0)
        {
            return words.Say(
                $"{words.Opening(need.Party)} would go on however little it counted what comes later.",
                $"Voor {party} loont doorgaan, hoe weinig wat later komt ook telt."
            );
        }

        return words.Say(
            $"{words.Opening(need.Party)} goes on at every step as long as a step later leaves at least {words.Number(least)} of a worth; it is put at {words.Number(need.Stated)}.",
            $"Voor {party} loont doorgaan bij elke stap zolang een stap later minstens {words.Number(least)} van een waarde overlaat; het is gesteld op {words.Number(need.Stated)}."
        );
    }

    private static string Sentence(ExchangeWords words, TrustNeed need)
    {
        string party = words.Party(need.Party);
        string other = words.Party(1 - need.Party);

        // Below it stands another order, in smaller steps or with a deposit, in which no trust is needed.
        ExchangeSchedule shown = words.Plan.Schedule!;
        string begins = words.Step(shown.Exchange.Steps[shown.Order[0]]);
        string order = words.Plan.Deposits.IsEmpty
            ? words.Say(
                $"in the order of the file, which begins with '{begins}',",
                $"in de volgorde van het bestand, die met '{begins}' begint,"
            )
            : words.Say(
                $"in the order that comes nearest, which begins with '{begins}',",
                $"in de volgorde die het dichtst in de buurt komt, die met '{begins}' begint,"
            );
        if (need.Needed is not { } needed)
        {
            return words.Say(
                $"No trust is enough for {party}: {order} it is itself better off not going on.",
                $"Geen vertrouwen is genoeg voor {party}: {order} is die zelf beter af door niet verder te gaan."
            );
        }

        if (needed.Sign == 0)
        {
            return words.Say(
                $"{words.Opening(need.Party)} needs no trust in {other}.",
                $"{words.Opening(need.Party)} hoeft {other} niet te vertrouwen."
            );
        }

        string verdict = need.IsMet
            ? words.Say("that is enough", "dat is genoeg")
            : words.Say("that is too little", "dat is te weinig");
        string stated =
            need.Stated.Sign == 0
                ? words.Say(
                    "No trust was given, which counts as 0%",
                    "Er is geen vertrouwen opgegeven, en dat telt als 0%"
                )
                : words.Say(
                    $"It is put at {words.Chance(need.Stated)}",
                    $"Die kans is gesteld op {words.Chance(need.Stated)}"
                );
        return words.Say(
            $"I{order[1..]} {party} takes part only if the chance that {other} goes on to the end is, in its own eyes, at least {words.ChanceAtLeast(needed)}; at stake is {words.Number(need.AtRisk)}. {stated}: {verdict}.",
            $"I{order[1..]} is meedoen voor {party} alleen de moeite waard als de kans op doorgaan tot het eind door {other}, naar eigen oordeel, minstens {words.ChanceAtLeast(needed)} is; er staat {words.Number(need.AtRisk)} op het spel. {stated}: {verdict}."
        );
    }
}
