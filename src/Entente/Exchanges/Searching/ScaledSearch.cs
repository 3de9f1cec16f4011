using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>The search between patient parties, in whole numbers.</summary>
/// <remarks>
/// What going on, stopping and cheating are worth depends on the set of steps that are made and the next alone. So each question is a walk through the sets, backwards, of which one number a set is kept: the least that the
/// worst point from there on can cost. Where both parties' tolls count, one is made least, then the other among the orders that have it, then the first again below what it was, until nothing is left: two walks for every pair of tolls that no other undercuts.
/// With <c>n</c> steps that wait for nothing a walk looks at <c>n 2^(n-1)</c> moves.
/// </remarks>
internal sealed class ScaledSearch : OrderSearch
{
    private readonly ScaledExchange exchange;
    private readonly StepSets sets;
    private readonly ScaledTolls tolls;

    private ScaledSearch(ScaledExchange exchange, StepSets sets)
    {
        this.exchange = exchange;
        this.sets = sets;
        tolls = new ScaledTolls(exchange, sets);
    }

    // What making a step at a set costs.
    private delegate ScaledShare Toll(int place, int step);

    /// <inheritdoc/>
    public override int States => sets.Count;

    /// <summary>Lists the sets of steps that can have been made.</summary>
    /// <returns>Null when there are more than <paramref name="mostStates"/>.</returns>
    public static ScaledSearch? Over(ScaledExchange exchange, int mostStates, CancellationToken cancellation) =>
        StepSets.Of(exchange, mostStates, cancellation) is { } sets ? new ScaledSearch(exchange, sets) : null;

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Safe(CancellationToken cancellation) =>
        Single(tolls.Safe, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Detection(CancellationToken cancellation) =>
        Single(tolls.Detection, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Deposits(CancellationToken cancellation) =>
        Pairs(mayBegin: false, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Futures(CancellationToken cancellation) =>
        Pairs(mayBegin: true, cancellation);

    private ImmutableArray<TolledOrder> Single(Toll toll, CancellationToken cancellation)
    {
        ScaledShare[] least = Least(toll, cancellation);
        return least[0].IsClosed
            ? []
            :
            [
                new TolledOrder(
                    new ExchangeAmounts(Rational.Of((long)least[0].Part, least[0].Whole), Rational.Zero),
                    Order(toll, least, place => least[place])
                ),
            ];
    }

    private ImmutableArray<TolledOrder> Pairs(bool mayBegin, CancellationToken cancellation)
    {
        var found = new List<TolledOrder>();
        long below = long.MaxValue;
        while (below > 0)
        {
            long bound = below;
            ScaledShare second = Least(
                (place, step) =>
                    tolls.Lack(place, step, 0, mayBegin) < bound
                        ? Amount(tolls.Lack(place, step, 1, mayBegin))
                        : ScaledShare.Closed,
                cancellation
            )[0];
            if (second.IsClosed)
            {
                break;
            }

            ScaledShare First(int place, int step) =>
                tolls.Lack(place, step, 1, mayBegin) <= second.Part
                    ? Amount(tolls.Lack(place, step, 0, mayBegin))
                    : ScaledShare.Closed;
            ScaledShare[] least = Least(First, cancellation);
            found.Add(
                new TolledOrder(
                    new ExchangeAmounts(exchange.Unscaled(least[0].Part), exchange.Unscaled(second.Part)),
                    Order(First, least, _ => least[0])
                )
            );
            below = least[0].Part;
        }

        found.Reverse();
        return [.. found];
    }

    private static ScaledShare Amount(long? lack) =>
        lack is { } amount ? new ScaledShare(amount, 1) : ScaledShare.Closed;

    // By set, the least that the largest toll from there on can be. Sets were listed by how many steps are made, so every set comes after those it comes from.
    private ScaledShare[] Least(Toll toll, CancellationToken cancellation)
    {
        var least = new ScaledShare[sets.Count];
        least[^1] = ScaledShare.None;
        for (int place = least.Length - 2; place >= 0; place--)
        {
            if ((place & 4095) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            ScaledShare best = ScaledShare.Closed;
            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                ScaledShare later = least[sets.To(way)];
                if (later.IsBelow(best))
                {
                    ScaledShare worst = ScaledShare.Max(toll(place, sets.StepOf(way)), later);
                    best = worst.IsBelow(best) ? worst : best;
                }
            }

            least[place] = best;
        }

        return least;
    }

    // The order that follows the file where it can and stays within a bound from every set on.
    private ImmutableArray<int> Order(Toll toll, ScaledShare[] least, Func<int, ScaledShare> within)
    {
        var order = ImmutableArray.CreateBuilder<int>(exchange.Gains.Length);
        int place = 0;
        while (order.Count < order.Capacity)
        {
            int way = sets.FirstWay(place);
            ScaledShare bound = within(place);
            while (bound.IsBelow(least[sets.To(way)]) || bound.IsBelow(toll(place, sets.StepOf(way))))
            {
                way++;
            }

            order.Add(sets.StepOf(way));
            place = sets.To(way);
        }

        return order.MoveToImmutable();
    }
}
