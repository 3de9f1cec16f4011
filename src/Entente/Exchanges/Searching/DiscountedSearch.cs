using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>The search where a party counts what comes later for less.</summary>
/// <remarks>
/// How much of a remedy is enough at a point is a threshold for what going on is worth there, whatever follows. So for a given amount an order is looked for whose worths pass all thresholds, and the least amount is come near to from above:
/// what the order found needs is known exactly, and then less than that is asked for, halfway to what was shown not to do or just less, until nothing is found. Of amounts for both parties one is made least, then the other among the orders that have it.
/// </remarks>
internal sealed class DiscountedSearch : OrderSearch
{
    private readonly Exchange exchange;
    private readonly StepSets sets;
    private readonly PointNeeds needs;
    private readonly Tolls tolls;
    private readonly OrderWalk walk;

    private DiscountedSearch(ScaledExchange scaled, StepSets sets, int mostKept)
    {
        exchange = scaled.Exchange;
        this.sets = sets;
        needs = new PointNeeds(scaled, sets);
        tolls = new Tolls(exchange);
        walk = OrderWalk.Of(scaled, sets, [.. exchange.Parties.Select(party => party.Discount)], mostKept);
    }

    // An order that keeps within limits for both parties.
    private delegate ImmutableArray<int>? Within(Limit first, Limit second);

    private delegate ExchangeAmounts? Toll(PointAhead point);

    /// <inheritdoc/>
    public override int States => sets.Count;

    /// <inheritdoc/>
    public override bool IsCut => walk.IsCut;

    /// <summary>Lists the sets of steps that can have been made.</summary>
    /// <returns>Null when there are more than <paramref name="mostStates"/>.</returns>
    public static DiscountedSearch? Over(
        ScaledExchange exchange,
        int mostStates,
        int mostKept,
        CancellationToken cancellation
    ) =>
        StepSets.Of(exchange, mostStates, cancellation) is { } sets
            ? new DiscountedSearch(exchange, sets, mostKept)
            : null;

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Safe(CancellationToken cancellation)
    {
        if (walk.Find(needs.Plain, cancellation) is not { } best)
        {
            return [];
        }

        Rational[] shares = [.. Enumerable.Range(0, sets.Count - 1).Select(ShareAt)];
        ImmutableArray<int>? SafeWithin(Rational limit) =>
            walk.Find(
                (place, step, party) => shares[place] > limit ? PointNeed.Closed : needs.Plain(place, step, party),
                cancellation
            );

        // The share at risk is one of those that there are.
        Rational least = Worst(best, tolls.Safe).First;
        Rational[] below = [.. shares.Distinct().Where(share => share < least).Order()];
        int low = 0;
        int high = below.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (SafeWithin(below[middle]) is { } order)
            {
                best = order;
                least = Worst(order, tolls.Safe).First;
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return [new TolledOrder(new ExchangeAmounts(least, Rational.Zero), best)];
    }

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Detection(CancellationToken cancellation)
    {
        ImmutableArray<int>? WatchedWithin(Limit chance, Limit _) =>
            walk.Find((place, step, party) => needs.Detection(place, step, party, chance), cancellation);
        return WatchedWithin(Limit.None, Limit.None) is { } order
            ? [Lowered(order, 0, Limit.None, WatchedWithin, tolls.Detection)]
            : [];
    }

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Deposits(CancellationToken cancellation) =>
        Pairs(
            (first, second) =>
                walk.Find(
                    (place, step, party) => needs.Deposit(place, step, party, party == 0 ? first : second),
                    cancellation
                ),
            Tolls.Deposit
        );

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Futures(CancellationToken cancellation) =>
        Pairs(
            (first, second) =>
                walk.Find(
                    (place, step, party) => needs.Future(place, step, party, party == 0 ? first : second),
                    cancellation
                ),
            tolls.Future
        );

    private ImmutableArray<TolledOrder> Pairs(Within within, Toll toll)
    {
        var found = new List<TolledOrder>();
        Rational? below = null;
        while (below is not { Sign: 0 } && within(Limit.Below(below), Limit.None) is { } order)
        {
            TolledOrder second = Lowered(order, 1, Limit.Below(below), within, toll);
            TolledOrder both = Lowered(second.Order, 0, Limit.UpTo(second.Tolls.Second), within, toll);
            found.Add(both);
            below = both.Tolls.First;
        }

        found.Reverse();
        return [.. found];
    }

    // The least toll of one party that any order within the other's limit has.
    private TolledOrder Lowered(ImmutableArray<int> order, int party, Limit other, Within within, Toll toll)
    {
        ImmutableArray<int>? Next(Limit own) => party == 0 ? within(own, other) : within(other, own);
        ExchangeAmounts worst = Worst(order, toll);
        Rational low = Rational.Zero;
        bool isHalving = true;
        while (worst[party].Sign > 0)
        {
            Rational limit = isHalving ? (low + worst[party]) / 2 : worst[party];
            if (Next(isHalving ? Limit.UpTo(limit) : Limit.Below(limit)) is { } better)
            {
                order = better;
                worst = Worst(order, toll);
                isHalving = true;
            }
            else if (isHalving)
            {
                low = limit;
                isHalving = false;
            }
            else
            {
                break;
            }
        }

        return new TolledOrder(worst, order);
    }

    // The largest tolls of an order, by the definitions.
    private ExchangeAmounts Worst(ImmutableArray<int> order, Toll toll)
    {
        var values = new StateValues(exchange);
        ulong made = 0;
        ExchangeAmounts worst = default;
        foreach (ExchangePoint point in PointWalk.Of(exchange, order))
        {
            int left = order.Length - point.Made;
            var ahead = new PointAhead(values, made, point.Step, point.Undone, point.Standing, point.GoingOn, left);
            ExchangeAmounts price =
                toll(ahead) ?? throw new InvalidOperationException("An order was found that cannot be passed.");
            worst = new ExchangeAmounts(
                Rational.Max(worst.First, price.First),
                Rational.Max(worst.Second, price.Second)
            );
            made |= 1UL << point.Step;
        }

        return worst;
    }

    // What the more exposed party has at risk, of all that it gains in the end.
    private Rational ShareAt(int place)
    {
        Rational share = Rational.Zero;
        for (int party = 0; party < 2; party++)
        {
            long lost = Math.Max(sets.UndoneOf(place)[party] - sets.WorthOf(place)[party], 0);
            share = Rational.Max(share, new Rational(lost) / UnitOf(party));
        }

        return share;
    }

    private Rational UnitOf(int party) => Tolls.ScaleOf(exchange, party) * new Rational(needs.Unit);
}
