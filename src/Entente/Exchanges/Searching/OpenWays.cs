using System.Collections;
using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>The ways between sets of steps that can lie on an order that passes all its points: all that do are among them.</summary>
/// <remarks>
/// Backwards, by party, the most that going on can be worth from a set on along ways that are open themselves; a way is open when that is enough for both. Whoever takes the best of each party by itself never asks too much of an order, so a way that is shut
/// is on none. What is worked out is rounded up at every step, and what is asked down, so that doubles decide nothing wrongly. Then, forwards, ways that no open way leads to are shut.
/// </remarks>
internal static class OpenWays
{
    private const int Often = 4095;

    /// <summary>The open ways; null when none leads from the start to the end, so that no order passes.</summary>
    public static BitArray? Of(
        ScaledExchange exchange,
        StepSets sets,
        ImmutableArray<Rational> discounts,
        OrderWalk.NeedAt need,
        CancellationToken cancellation
    )
    {
        double[] kept = [.. discounts.Select(Kept)];
        double[][] most = [new double[sets.Count], new double[sets.Count]];
        var isShut = new bool[sets.Count];
        var open = new BitArray(sets.Ways);
        most[0][^1] = Up(exchange.FutureOf(0));
        most[1][^1] = Up(exchange.FutureOf(1));
        for (int place = sets.Count - 2; place >= 0; place--)
        {
            if ((place & Often) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            isShut[place] = true;
            most[0][place] = most[1][place] = double.NegativeInfinity;
            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                int to = sets.To(way);
                if (isShut[to])
                {
                    continue;
                }

                double first = Worth(sets, place, to, 0, kept[0] * most[0][to]);
                double second = Worth(sets, place, to, 1, kept[1] * most[1][to]);
                int step = sets.StepOf(way);
                if (Passes(need(place, step, 0), first) && Passes(need(place, step, 1), second))
                {
                    open[way] = true;
                    isShut[place] = false;
                    most[0][place] = Math.Max(most[0][place], first);
                    most[1][place] = Math.Max(most[1][place], second);
                }
            }
        }

        return isShut[0] ? null : Reached(sets, open);
    }

    private static BitArray Reached(StepSets sets, BitArray open)
    {
        var isReached = new bool[sets.Count];
        isReached[0] = true;
        for (int place = 0; place < sets.Count - 1; place++)
        {
            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                open[way] &= isReached[place];
                isReached[sets.To(way)] |= open[way];
            }
        }

        return open;
    }

    private static double Worth(StepSets sets, int place, int to, int party, double later) =>
        Math.BitIncrement(Up(sets.WorthOf(to)[party] - sets.WorthOf(place)[party]) + Math.BitIncrement(later));

    private static bool Passes(PointNeed need, double worth) =>
        need.IsFree || (!need.IsClosed && worth >= Math.BitDecrement(need.Least.ToDouble()));

    private static double Up(long amount) => Math.BitIncrement((double)amount);

    private static double Kept(Rational discount) =>
        discount.Sign == 0 ? 0
        : discount == Rational.One ? 1
        : Math.BitIncrement(discount.ToDouble());
}
