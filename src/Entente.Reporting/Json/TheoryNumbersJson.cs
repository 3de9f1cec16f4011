using System.Globalization;
using System.Text.Json;
using Entente.Bargaining;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Reporting.Json;

/// <summary>Writes the numbers of questions that have one answer in closed form, each as the nearest double and exactly as text.</summary>
internal static class TheoryNumbersJson
{
    public static void Write(Utf8JsonWriter writer, Question question)
    {
        switch (question)
        {
            case Question.OfSealedTrade { Auction: var auction } trade:
                Number(writer, "bidSlope", auction.BidSlope);
                Number(writer, "bidStart", auction.BidStart);
                Number(writer, "askSlope", auction.AskSlope);
                Number(writer, "askStart", auction.AskStart);
                Number(writer, "gap", auction.Gap);
                Number(writer, "tradeChance", auction.TradeChance);
                Number(writer, "gains", auction.Gains);
                Number(writer, "firstBest", DoubleAuction.FirstBest);
                Number(writer, "secondBest", DoubleAuction.SecondBest);
                Number(writer, "efficiency", auction.Efficiency);
                Number(writer, "bid", trade.Value is { } value ? auction.Bid(value) : null);
                Number(writer, "ask", trade.Cost is { } cost ? auction.Ask(cost) : null);
                Number(writer, "price", trade is { Value: { } v, Cost: { } c } ? auction.Price(v, c) : null);
                break;
            case Question.OfBids { Bids: var bids }:
                writer.WriteNumber("buyers", bids.Buyers);
                Number(writer, "bidShare", bids.BidShare);
                Number(writer, "buyerGain", bids.BuyerGain);
                Number(writer, "sellerGain", bids.SellerGain);
                break;
            case Question.OfConflict { Conflict: var conflict } of:
                RiskyDemand? risky = of.HighestCost is { } highest ? conflict.RiskAndReturn(highest) : null;
                Number(writer, "least", conflict.LeastShare);
                Number(writer, "most", of.OtherCost is { } other ? conflict.MostShare(other) : null);
                Number(writer, "demand", risky?.Demand);
                Number(writer, "warChance", risky?.WarChance);
                Number(writer, "expected", risky?.Expected);
                break;
            case Question.OfCommitment { Problem: var problem }:
                Number(writer, "warNow", problem.WarNow);
                Number(writer, "bestPeace", problem.BestPeace);
                writer.WriteBoolean("war", problem.IsWar);
                break;
            case Question.OfTrust { Game: var game, Inspected: var inspected }:
                Number(writer, "neededTrust", game.NeededTrust());
                Number(writer, "neededTrustInspected", inspected?.NeededTrust());
                Number(writer, "neededPatience", game.NeededPatience());
                break;
            case Question.OfStages { Concession: var concession }:
                writer.WriteString("parts", concession.LeastParts?.ToString(CultureInfo.InvariantCulture));
                Number(writer, "largestPart", concession.LargestPart);
                break;
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, Rational? number)
    {
        JsonNumbers.Write(writer, name, number);
        writer.WriteString("exact" + char.ToUpperInvariant(name[0]) + name[1..], number?.ToString());
    }
}
