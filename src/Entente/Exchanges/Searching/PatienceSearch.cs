using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>How patient parties have to be for some order to be safe.</summary>
/// <remarks>
/// From a discount of 1 down: an order that is safe there is kept for every thousandth below at which it still is, and only then another is looked for. So there is one search for every order that is needed, not one for every thousandth.
/// </remarks>
internal static class PatienceSearch
{
    private const int Parts = 1_000;
    private const int MostSets = 4_096;
    private const int MostKept = 200_000;

    /// <summary>Party 0, party 1 and both alike.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="safe">A safe schedule; null when there is none.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<OrderPatience> Of(
        Exchange exchange,
        ExchangeSchedule? safe,
        CancellationToken cancellation
    )
    {
        ScaledExchange? scaled = ScaledExchange.Of(exchange);
        StepSets? sets = scaled is null ? null : StepSets.Of(scaled, MostSets, cancellation);
        return
        [
            .. new int?[] { 0, 1, null }.Select(party =>
                IsPatient(exchange, party) && safe is null ? new OrderPatience(party, null, Rational.One, true)
                : sets is null ? Known(exchange, safe, party)
                : new Search(exchange, scaled!, sets, party, cancellation).Least(safe)
            ),
        ];
    }

    // Nobody is more patient than that, and then no order is safe.
    private static bool IsPatient(Exchange exchange, int? party) =>
        party is { } own ? exchange.Parties[own].Discount == Rational.One : exchange.IsPatient;

    private static OrderPatience Known(Exchange exchange, ExchangeSchedule? safe, int? party)
    {
        int least = Parts + 1;
        while (safe is not null && least > 0 && GoesOn(exchange, safe.Order, party, Rational.Of(least - 1, Parts)))
        {
            least--;
        }

        return new OrderPatience(party, least > Parts ? null : Rational.Of(least, Parts), Rational.Zero, false);
    }

    private static bool GoesOn(Exchange exchange, ImmutableArray<int> order, int? party, Rational discount) =>
        PointWalk.Of(With(exchange, party, discount), order).All(point => point.IsSafe);

    private static Exchange With(Exchange exchange, int? party, Rational discount)
    {
        ExchangeParty[] parties =
        [
            .. exchange.Parties.Select(
                (each, i) => party is null || party == i ? each with { Discount = discount } : each
            ),
        ];
        return exchange.With(parties[0], parties[1]);
    }

    private sealed class Search(
        Exchange exchange,
        ScaledExchange scaled,
        StepSets sets,
        int? party,
        CancellationToken cancellation
    )
    {
        private readonly PointNeeds needs = new(scaled, sets);

        public OrderPatience Least(ExchangeSchedule? safe)
        {
            int least = Down(needs.Plain, point => point.IsSafe, out bool isCut);
            Rational? found = least > Parts ? null : Rational.Of(least, Parts);
            if (!isCut)
            {
                return new OrderPatience(party, found, found ?? Rational.One, true);
            }

            // Each party by itself, the other putting up with everything, has one worth a set to keep.
            int bound = (party is { } own ? new[] { own } : [0, 1]).Max(one =>
                Down(
                    (place, step, each) => each == one ? needs.Plain(place, step, each) : PointNeed.Free,
                    point => point.Temptation(one).Sign == 0,
                    out _
                )
            );
            OrderPatience known = Known(exchange, safe, party);
            return known with
            {
                Least =
                    found is { } here && known.Least is { } there ? Rational.Min(here, there) : found ?? known.Least,
                AtLeast = Rational.Min(Rational.One, Rational.Of(bound, Parts)),
            };
        }

        // The least thousandth down to which some order passes its points, 1001 for none; what a search that was cut did not find counts as not there.
        private int Down(OrderWalk.NeedAt need, Func<ExchangePoint, bool> passes, out bool isCut)
        {
            int least = Parts + 1;
            isCut = false;
            while (least > 0)
            {
                var walk = OrderWalk.Of(scaled, sets, Discounts(Rational.Of(least - 1, Parts)), MostKept);
                if (walk.Find(need, cancellation) is not { } order)
                {
                    isCut = walk.IsCut;
                    return least;
                }

                while (
                    least > 0 && PointWalk.Of(With(exchange, party, Rational.Of(least - 1, Parts)), order).All(passes)
                )
                {
                    least--;
                }
            }

            return least;
        }

        private ImmutableArray<Rational> Discounts(Rational discount) =>
            [.. exchange.Parties.Select((each, i) => party is null || party == i ? discount : each.Discount)];
    }
}
