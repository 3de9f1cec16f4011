using System.Globalization;
using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>Answers in closed form, in a few sentences.</summary>
internal static class ClosedForms
{
    public static IEnumerable<Block> Of(TheoryWords words) =>
        [
            .. words.Answer.Problem.Question switch
            {
                Question.OfOffers or Question.OfRates => Offers(words),
                Question.OfSealedTrade trade => Trade(words, trade),
                Question.OfBids { Bids: var bids } => Bids(words, bids),
                Question.OfConflict conflict => Conflict(words, conflict),
                Question.OfCommitment { Problem: var problem } => Commitment(words, problem),
                Question.OfTrust trust => Trust(words, trust),
                Question.OfStages { Concession: var concession } => Stages(words, concession),
                _ => [],
            },
            .. words.Sources(),
        ];

    private static IEnumerable<Block> Offers(TheoryWords words)
    {
        string first;
        string second;
        if (words.Answer.Share is { } share)
        {
            first = words.Share(share);
            second = words.Share(Rational.One - share);
        }
        else
        {
            var rates = (Question.OfRates)words.Answer.Problem.Question;
            double part = OfferGame.OfRates(
                rates.FirstRate.ToDouble(),
                rates.SecondRate.ToDouble(),
                rates.Period!.Value.ToDouble()
            );
            first = words.Decimal(part * 100) + "%";
            second = words.Decimal((1 - part) * 100) + "%";
        }

        yield return TheoryWords.Lead(
            words.Say(
                $"{words.Parties[0]} offers first and gets {first}; {words.Parties[1]} gets {second}.",
                $"{first} voor {words.Parties[0]}, met het eerste bod; {second} voor {words.Parties[1]}."
            )
        );
        yield return TheoryWords.Faint(
            words.Say(
                "They agree at once if both know all this and reckon on: whoever offers leaves the other just what waiting, or leaving, would be worth. Who is more patient, or has something better elsewhere, gets more; something elsewhere that is worth less than going on changes nothing.",
                "Zij worden het meteen eens als beide dit alles weten en doorrekenen: wie biedt, laat de ander precies wat wachten, of weggaan, waard zou zijn. Wie meer geduld heeft, of elders iets beters, krijgt meer; iets elders dat minder waard is dan doorgaan verandert niets."
            )
        );
    }

    private static IEnumerable<Block> Trade(TheoryWords words, Question.OfSealedTrade trade)
    {
        DoubleAuction auction = trade.Auction;
        yield return TheoryWords.Lead(
            words.Say(
                $"They trade in {words.Share(auction.TradeChance)} of cases and realise {words.Share(auction.Efficiency)} of what could be gained.",
                $"Zij handelen in {words.Share(auction.TradeChance)} van de gevallen en halen {words.Share(auction.Efficiency)} van wat te winnen was."
            )
        );
        yield return TheoryWords.Text(
            words.Say(
                $"{words.Parties[0]} bids {words.Number(auction.BidSlope)} times its value plus {words.Number(auction.BidStart)}; {words.Parties[1]} asks {words.Number(auction.AskSlope)} times its cost plus {words.Number(auction.AskStart)}.",
                $"Het bod van {words.Parties[0]}: {words.Number(auction.BidSlope)} keer de waarde plus {words.Number(auction.BidStart)}; de vraagprijs van {words.Parties[1]}: {words.Number(auction.AskSlope)} keer de kosten plus {words.Number(auction.AskStart)}."
            )
        );
        if (trade is { Value: { } value, Cost: { } cost })
        {
            string bid = words.Number(auction.Bid(value));
            string ask = words.Number(auction.Ask(cost));
            yield return TheoryWords.Text(
                auction.Price(value, cost) is { } price
                    ? words.Say(
                        $"Here the bid is {bid} and the ask {ask}: they trade at {words.Number(price)}.",
                        $"Hier is het bod {bid} en de vraagprijs {ask}: zij handelen voor {words.Number(price)}."
                    )
                    : words.Say(
                        $"Here the bid is {bid} and the ask {ask}: no trade{(value > cost ? ", although there was something to gain" : "")}.",
                        $"Hier is het bod {bid} en de vraagprijs {ask}: geen handel{(value > cost ? ", hoewel er iets te winnen was" : "")}."
                    )
            );
        }

        yield return TheoryWords.Faint(
            words.Say(
                "Value and cost lie anywhere between 0 and 1, each known to one side alone. No rule does better than 84.375% while nobody is forced, nobody gains by lying and nobody pays in: some good trades fail only because neither can prove what it knows.",
                "Waarde en kosten liggen ergens tussen 0 en 1, elk maar aan één kant bekend. Geen regel haalt meer dan 84,375% zolang niemand gedwongen wordt, niemand wint door te liegen en niemand bijbetaalt: sommige goede ruil mislukt alleen omdat geen van beide kan bewijzen wat hij weet."
            )
        );
    }

    private static IEnumerable<Block> Bids(TheoryWords words, SealedBids bids)
    {
        yield return TheoryWords.Lead(
            words.Say(
                $"Each buyer bids {words.Share(bids.BidShare)} of what it is worth to it.",
                $"Elke koper biedt {words.Share(bids.BidShare)} van wat het hem waard is."
            )
        );
        yield return TheoryWords.Text(
            words.Say(
                $"On average a buyer gains {words.Number(bids.BuyerGain)} and the seller {words.Number(bids.SellerGain)}, of a highest worth of 1.",
                $"Gemiddeld wint een koper {words.Number(bids.BuyerGain)} en de verkoper {words.Number(bids.SellerGain)}, van een hoogste waarde van 1."
            )
        );
    }

    private static IEnumerable<Block> Conflict(TheoryWords words, Question.OfConflict of)
    {
        CostlyConflict conflict = of.Conflict;
        (string a, string b) = (words.Parties[0], words.Parties[1]);
        if (of.OtherCost is { } other)
        {
            yield return TheoryWords.Lead(
                words.Say(
                    $"Any division that gives {a} between {words.Number(conflict.LeastShare)} and {words.Number(conflict.MostShare(other))} is better for both than fighting.",
                    $"Elke verdeling die {a} tussen {words.Number(conflict.LeastShare)} en {words.Number(conflict.MostShare(other))} geeft, is voor beide beter dan vechten."
                )
            );
            foreach (string cut in Cut(words, conflict, other))
            {
                yield return TheoryWords.Text(cut);
            }
        }
        else if (of.HighestCost is { } highest)
        {
            RiskyDemand risky = conflict.RiskAndReturn(highest);
            yield return TheoryWords.Lead(
                words.Say(
                    $"{a} does best to demand {words.Number(risky.Demand)}, at a risk of war of {words.Share(risky.WarChance)}.",
                    $"Het beste voor {a} is {words.Number(risky.Demand)} te eisen, met een kans op oorlog van {words.Share(risky.WarChance)}."
                )
            );
            yield return TheoryWords.Text(
                words.Say(
                    $"It then expects {words.Number(risky.Expected)}; asking {words.Number(conflict.Chance)} would be safe. What {b} stands to lose is known to {b} alone, and {b} has reason to play it down.",
                    $"Te verwachten is dan {words.Number(risky.Expected)}; {words.Number(conflict.Chance)} vragen zou veilig zijn. Wat er voor {b} te verliezen is, is alleen bij {b} bekend, met reden om het klein te maken."
                )
            );
        }

        yield return TheoryWords.Faint(
            words.Say(
                "Fighting costs both something, so that a deal that both prefer always exists; it fails when costs or strength are hidden, when no promise holds, or when the prize cannot be split.",
                "Vechten kost beide iets, zodat er altijd een akkoord is dat beide verkiezen; het mislukt als kosten of kracht verborgen zijn, als geen belofte houdt, of als de inzet niet te splitsen is."
            )
        );
    }

    // Where a side would rather have nothing than fight, the range ends at what there is to divide.
    private static IEnumerable<string> Cut(TheoryWords words, CostlyConflict conflict, Rational other)
    {
        (string a, string b) = (words.Parties[0], words.Parties[1]);
        if (conflict.Least.Sign < 0)
        {
            yield return words.Say(
                $"The range is cut at 0: fighting is worth {words.Number(conflict.Least)} to {a}, so it would rather have nothing than fight.",
                $"Het bereik is afgekapt op 0: vechten is {a} {words.Number(conflict.Least)} waard, dus liever niets dan vechten."
            );
        }

        if (conflict.Most(other) > Rational.One)
        {
            yield return words.Say(
                $"The range is cut at 1, the whole: fighting is worth {words.Number(Rational.One - conflict.Most(other))} to {b}, so it would rather have nothing than fight.",
                $"Het bereik is afgekapt op 1, het geheel: vechten is {b} {words.Number(Rational.One - conflict.Most(other))} waard, dus liever niets dan vechten."
            );
        }
    }

    private static IEnumerable<Block> Commitment(TheoryWords words, CommitmentProblem problem)
    {
        (string a, string b) = (words.Parties[0], words.Parties[1]);
        string war = words.Number(problem.WarNow);
        string peace = words.Number(problem.BestPeace);
        yield return TheoryWords.Lead(
            problem.IsWar
                ? words.Say(
                    $"{b} fights now, whatever {a} offers: fighting is worth {war} to it, and the best that {a} can give is worth {peace}.",
                    $"Voor {b} is vechten nu beter dan elk bod van {a}: vechten is {b} {war} waard, en het beste bod {peace}."
                )
                : words.Say(
                    $"There is an offer that keeps {b} from fighting now: peace can be worth {peace} to it, fighting {war}.",
                    $"Er is een bod dat {b} ervan weerhoudt nu te vechten: vrede kan {b} {peace} waard zijn, vechten {war}."
                )
        );
        yield return TheoryWords.Faint(
            problem.Later > problem.Now
                ? words.Say(
                    $"{a} will be stronger later and cannot promise not to use it. What helps is anything that keeps strength from shifting, or that ties {a}'s hands.",
                    $"De kracht van {a} neemt toe, en een belofte die niet te gebruiken houdt geen stand. Wat helpt, is alles wat het verschuiven van kracht tegengaat of {a} de handen bindt."
                )
            : problem.Later == problem.Now
                ? words.Say(
                    $"{a} is as strong later as now, so that no strength shifts that it would have to promise not to use.",
                    $"De kracht van {a} is straks als nu: er verschuift niets waarvan beloofd zou moeten worden het niet te gebruiken."
                )
            : words.Say(
                $"{a} is weaker later than now, so that {b} loses nothing by waiting: no strength shifts to {a} that it would have to promise not to use.",
                $"De kracht van {a} neemt af, dus wachten kost {b} niets: er verschuift geen kracht naar {a} waarvan beloofd zou moeten worden die niet te gebruiken."
            )
        );
    }

    private static IEnumerable<Block> Trust(TheoryWords words, Question.OfTrust of)
    {
        yield return TheoryWords.Lead(
            of.Game.NeededTrust() is { Sign: 0 }
                ? words.Say(
                    "No trust is needed: cooperating is no worse whatever the other does.",
                    "Er is geen vertrouwen nodig: meewerken is niet slechter, wat de ander ook doet."
                )
            : of.Game.NeededTrust() is { } trust
                ? words.Say(
                    $"Cooperating pays when the other is believed to do so with a chance of at least {words.ShareAtLeast(trust)}.",
                    $"Meewerken loont als de ander dat naar verwachting met een kans van minstens {words.ShareAtLeast(trust)} ook doet."
                )
            : words.Say(
                "No trust is enough: cheating pays even if the other surely cooperates.",
                "Geen vertrouwen is genoeg: bedriegen loont ook als de ander zeker meewerkt."
            )
        );
        if (of.Inspected?.NeededTrust() is { } inspected)
        {
            yield return TheoryWords.Text(
                words.Say(
                    $"With inspection {words.ShareAtLeast(inspected)} is enough.",
                    $"Met inspectie is {words.ShareAtLeast(inspected)} genoeg."
                )
            );
        }

        yield return TheoryWords.Text(
            of.Game.NeededPatience() is { Sign: 0 }
                ? words.Say(
                    "While the other cooperates cheating does not tempt, so no future is needed to hold it up.",
                    "Zolang de ander meewerkt lokt bedriegen niet, zodat er geen toekomst nodig is om het overeind te houden."
                )
            : of.Game.NeededPatience() is { } patience
                ? words.Say(
                    $"If it goes on, and one breach ends it for good, cooperation holds when the next time counts for at least {words.ShareAtLeast(patience)} of this time.",
                    $"Als het doorgaat, en één schending er voorgoed een eind aan maakt, houdt samenwerking stand als de volgende keer voor minstens {words.ShareAtLeast(patience)} van deze keer telt."
                )
            : words.Say(
                "A future does not help either: cooperation is worth no more than what follows a breach.",
                "Ook een toekomst helpt niet: samenwerking is niet meer waard dan wat op een schending volgt."
            )
        );
    }

    private static IEnumerable<Block> Stages(TheoryWords words, StagedConcession concession)
    {
        yield return TheoryWords.Lead(
            concession.LeastParts is { } parts
                ? words.Say(
                    $"In {parts.ToString(CultureInfo.InvariantCulture)} equal parts or more it holds to the last: no part then costs more than {words.Number(concession.LargestPart)}, which is what the future is worth today.",
                    $"In {parts.ToString(CultureInfo.InvariantCulture)} gelijke delen of meer houdt het tot het laatst: geen deel kost dan meer dan {words.Number(concession.LargestPart)}, en dat is wat de toekomst vandaag waard is."
                )
                : words.Say(
                    "No splitting makes it hold: there is nothing to lose afterwards.",
                    "Geen splitsing laat het houden: er is daarna niets te verliezen."
                )
        );
    }
}
