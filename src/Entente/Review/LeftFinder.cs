using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Review;

/// <summary>Finds what was possible and did not happen.</summary>
internal sealed class LeftFinder(ReviewWorths worths, ScenarioAnalysis? analysis)
{
    private const int MostPoints = 100_000;

    public LeftOnTable Of(ImmutableArray<ReviewedOffer> offers, Outcome? reached, bool isKept)
    {
        UtilityPoint[] better = reached is null ? [] : Improvements(worths.Of(reached));
        bool isJudged = reached is not null && analysis is { Frontier.Pieces.IsEmpty: true } && worths.AreAllScored;
        return new LeftOnTable
        {
            IsEfficient = isJudged ? better.Length == 0 : null,
            Improvements = better.Length,
            BestFor =
                better.Length == 0 ? [] : [.. Enumerable.Range(0, worths.Parties).Select(party => Best(better, party))],
            Fair = reached is null ? null : Fair(better, worths.Of(reached)),
            ZoneExists = worths.AreAllScored ? analysis?.Zone.Exists : null,
            AcceptableOffers =
            [
                .. Enumerable
                    .Range(0, offers.Length)
                    .Where(i =>
                        isKept
                            ? reached is not null && WouldImprove(offers[i], worths.Of(reached))
                            : offers[i].AcceptableTo.All(each => each == true)
                    ),
            ],
            Closest = new ClosestPair(worths, offers).Find(),
        };
    }

    private UtilityPoint[] Improvements(ImmutableArray<Rational?> agreed) =>
        analysis is null || !worths.AreAllScored
            ? []
            : [.. analysis.Frontier.Take(MostPoints).Where(point => Improves(point, agreed))];

    private static bool WouldImprove(ReviewedOffer offer, ImmutableArray<Rational?> agreed) =>
        offer.ForbiddenTo.All(each => each is null)
        && offer.Utilities.All(each => each is not null)
        && Improves(offer.Utilities, agreed);

    private static bool Improves(UtilityPoint point, ImmutableArray<Rational?> agreed) =>
        Improves(point.Utilities, agreed);

    private static bool Improves(ImmutableArray<Rational?> worths, ImmutableArray<Rational?> agreed)
    {
        bool isBetter = false;
        for (int party = 0; party < agreed.Length; party++)
        {
            int sign = (worths[party]!.Value - agreed[party]!.Value).Sign;
            if (sign < 0)
            {
                return false;
            }

            isBetter |= sign > 0;
        }

        return isBetter;
    }

    private static UtilityPoint Best(UtilityPoint[] points, int party) =>
        points.Aggregate((best, next) => next.Utilities[party]!.Value > best.Utilities[party]!.Value ? next : best);

    private static UtilityPoint? Fair(UtilityPoint[] points, ImmutableArray<Rational?> agreed)
    {
        UtilityPoint? fair = null;
        Rational largest = Rational.Zero;
        foreach (UtilityPoint point in points)
        {
            Rational product = Rational.One;
            for (int party = 0; party < agreed.Length; party++)
            {
                product *= point.Utilities[party]!.Value - agreed[party]!.Value;
            }

            if (product > largest)
            {
                (fair, largest) = (point, product);
            }
        }

        return fair;
    }
}
