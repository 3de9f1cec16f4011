using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>How far each party has to trust the other along a schedule.</summary>
internal static class TrustNeeds
{
    public static ImmutableArray<TrustNeed> Of(Exchange exchange, ImmutableArray<ExchangePoint> points) =>
        [Of(exchange, points, 0), Of(exchange, points, 1)];

    private static TrustNeed Of(Exchange exchange, ImmutableArray<ExchangePoint> points, int party)
    {
        int other = 1 - party;
        ExchangeParty own = exchange.Parties[party];
        Rational? needed = Rational.Zero;
        Rational atRisk = Rational.Zero;

        // Backwards: what the party has from a point on if the other stops at the worst of its tempting points from there, the end included.
        Rational? worst = LateBreaches.Of(exchange).Any(breach => breach.Party == other)
            ? -LateBreaches.Undone(exchange)[party]
            : null;
        for (int i = points.Length - 1; i >= 0; i--)
        {
            ExchangePoint point = points[i];
            if (worst is { } later)
            {
                Rational made = point.GoingOn[party] - (own.Discount * Next(own, points, i, party));
                worst = made + (own.Discount * later);
            }

            if (point.Temptation(other).Sign > 0)
            {
                // The other breaks, so the party loses what snaps back, but neither penalty nor deposit.
                Rational left = -point.Undone[party];
                worst = worst is { } before ? Rational.Min(before, left) : left;
            }

            if (point.Temptation(party).Sign > 0)
            {
                needed = null;
            }
            else if (worst is { } bad && bad < point.Stopping[party])
            {
                Rational going = point.GoingOn[party];
                Rational here = (point.Stopping[party] - bad) / (going - bad);
                needed = needed is { } soFar ? Rational.Max(soFar, here) : null;
                atRisk = Rational.Max(atRisk, point.Stopping[party] - bad);
            }
        }

        return new TrustNeed(party, needed, own.Trust, atRisk);
    }

    private static Rational Next(ExchangeParty own, ImmutableArray<ExchangePoint> points, int i, int party) =>
        i + 1 < points.Length ? points[i + 1].GoingOn[party] : own.Future;
}
