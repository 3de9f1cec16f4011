using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>Finds the two offers of different parties that came nearest to each other.</summary>
/// <remarks>Offers are sorted by what they are worth to the first party, so that only neighbours nearer than the best pair so far are looked at.</remarks>
internal sealed class ClosestPair(ReviewWorths worths, ImmutableArray<ReviewedOffer> offers)
{
    /// <summary>The pair, the earliest of equals; null when there is none, or preferences are not known.</summary>
    public ClosestOffers? Find()
    {
        if (!worths.AreAllScored || Enumerable.Range(0, worths.Parties).Any(party => !worths.HasRange(party)))
        {
            return null;
        }

        Place[] places =
        [
            .. Enumerable
                .Range(0, offers.Length)
                .Where(i => offers[i].Party >= 0)
                .GroupBy(i => (offers[i].Party, offers[i].Outcome))
                .Select(group => new Place(group.First(), SharesOf(group.First())))
                .OrderBy(place => place.Shares[0])
                .ThenBy(place => place.Offer),
        ];
        double nearest = double.PositiveInfinity;
        (int First, int Second) pair = (-1, -1);
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = i + 1; j < places.Length && places[j].Shares[0] - places[i].Shares[0] <= nearest; j++)
            {
                if (offers[places[i].Offer].Party == offers[places[j].Offer].Party)
                {
                    continue;
                }

                double distance = Distance(places[i].Shares, places[j].Shares);
                (int First, int Second) found = InOrder(places[i].Offer, places[j].Offer);
                bool isEarlier = Math.Max(found.First, found.Second) < Math.Max(pair.First, pair.Second);
                if (distance < nearest || (distance == nearest && isEarlier))
                {
                    (nearest, pair) = (distance, found);
                }
            }
        }

        return pair.First < 0
            ? null
            : new ClosestOffers(pair.First, pair.Second, nearest) { Gaps = GapsOf(pair.First, pair.Second) };
    }

    private (int First, int Second) InOrder(int one, int other) =>
        offers[one].Party < offers[other].Party ? (one, other) : (other, one);

    private ImmutableArray<IssueGap> GapsOf(int first, int second)
    {
        ImmutableArray<IssueChange> toFirst = worths.ChangesFor(
            offers[first].Party,
            offers[first].Outcome,
            offers[second].Outcome
        );
        ImmutableArray<IssueChange> toSecond = worths.ChangesFor(
            offers[second].Party,
            offers[second].Outcome,
            offers[first].Outcome
        );
        return
        [
            .. toFirst
                .Concat(toSecond)
                .Select(change => string.Join(' ', change.Issues))
                .Distinct()
                .Select(key => new IssueGap(
                    toFirst.Concat(toSecond).First(change => KeyOf(change) == key).Issues,
                    CostIn(toFirst, key),
                    CostIn(toSecond, key)
                ))
                .OrderBy(gap =>
                    Math.Max(
                        SpanOf(offers[first].Party, gap.CostToFirst),
                        SpanOf(offers[second].Party, gap.CostToSecond)
                    )
                ),
        ];
    }

    private static string KeyOf(IssueChange change) => string.Join(' ', change.Issues);

    private static Rational? CostIn(ImmutableArray<IssueChange> changes, string key) =>
        changes.FirstOrDefault(change => KeyOf(change) == key) is { } found ? -found.Change : null;

    private double SpanOf(int party, Rational? cost) =>
        cost is { } known ? (known / (worths.BestFor(party)!.Value - worths.WorstFor(party)!.Value)).ToDouble() : 0;

    private double[] SharesOf(int offer) =>
        [.. offers[offer].Utilities.Select((worth, party) => worths.ShareOf(party, worth!.Value).ToDouble())];

    private static double Distance(double[] one, double[] other)
    {
        double square = 0;
        for (int i = 0; i < one.Length; i++)
        {
            square += (one[i] - other[i]) * (one[i] - other[i]);
        }

        return Math.Sqrt(square);
    }

    private readonly record struct Place(int Offer, double[] Shares);
}
