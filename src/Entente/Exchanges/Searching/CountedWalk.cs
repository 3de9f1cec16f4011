using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>A walk in one kind of whole numbers.</summary>
/// <remarks>
/// <para>Backwards over the sets of steps. A set keeps, for the orders of the rest that pass their points, what going on is worth to both: the pairs that no other undercuts. With <c>m</c> steps left a worth is a whole number of the
/// <c>q^m</c>-th part of a small unit, <c>q</c> being the denominator of the discount.</para>
/// <para>Ways that can lie on no such order are left out first (<see cref="OpenWays"/>). Two bounds keep the pairs few. Forwards, by party, the least that any way to the set allows going on to be worth from there on: less is of no use. And the most that any way asks: more than that counts as that much.</para>
/// <para>What stands in the way of more steps: each side is better off the later it gives, so that where worths do not repeat the pairs of one set can be as many as there are ways to mix the steps of the two sides.</para>
/// </remarks>
internal sealed class CountedWalk<T> : OrderWalk
    where T : struct, IBinaryInteger<T>
{
    private readonly ScaledExchange exchange;
    private readonly StepSets sets;
    private readonly ImmutableArray<Rational> discounts;
    private readonly int most;
    private readonly T[][] powers;
    private readonly T[][] highest;
    private readonly T[] kept;
    private readonly T[] future;

    public CountedWalk(ScaledExchange exchange, StepSets sets, ImmutableArray<Rational> discounts, int most)
    {
        this.exchange = exchange;
        this.sets = sets;
        this.discounts = discounts;
        this.most = most;
        kept = [.. discounts.Select(each => T.CreateChecked(each.Numerator))];
        future = [.. Enumerable.Range(0, 2).Select(party => T.CreateChecked(exchange.FutureOf(party)))];
        powers =
        [
            .. discounts.Select(each =>
                Enumerable
                    .Range(0, exchange.Gains.Length + 1)
                    .Select(left => T.CreateChecked(BigInteger.Pow(each.Denominator, left)))
                    .ToArray()
            ),
        ];
        highest =
        [
            .. powers.Select(
                (own, party) => own.Select(power => T.CreateChecked(exchange.Bound(party)) * power).ToArray()
            ),
        ];
    }

    public override ImmutableArray<int>? Find(NeedAt need, CancellationToken cancellation)
    {
        if (!CanEnd(need))
        {
            return null;
        }

        if (OpenWays.Of(exchange, sets, discounts, need, cancellation) is not { } open)
        {
            return null;
        }

        T[][] thresholds = [Thresholds(need, 0, open), Thresholds(need, 1, open)];
        T[][] least = [new T[sets.Count], new T[sets.Count]];
        T[][] enough = [new T[sets.Count], new T[sets.Count]];
        for (int party = 0; party < 2; party++)
        {
            Forwards(party, thresholds[party], least[party], enough[party]);
        }

        var labels = new Label[sets.Count][];
        var found = new List<Label>();
        int count = 0;
        labels[^1] = [new Label(future[0], future[1], -1, -1)];
        for (int place = sets.Count - 2; place >= 0; place--)
        {
            cancellation.ThrowIfCancellationRequested();
            found.Clear();
            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                if (!open[way])
                {
                    continue;
                }

                T first = T.Max(thresholds[0][way], least[0][place]);
                T second = T.Max(thresholds[1][way], least[1][place]);
                if (first < Highest(place, 0) && second < Highest(place, 1))
                {
                    Extend(place, way, first, second, labels[sets.To(way)], found);
                }
            }

            labels[place] = Undominated(found, enough[0][place], enough[1][place]);
            count += labels[place].Length;
            if (count > most)
            {
                IsCut = true;
                return null;
            }
        }

        return labels[0].Length == 0 ? null : OrderOf(labels);
    }

    // Whether some step would be made as the last one: if none, no order does, however many sets there are.
    private bool CanEnd(NeedAt need)
    {
        for (int place = sets.Count - 2; place >= 0 && sets.LeftAt(place) == 1; place--)
        {
            int way = sets.FirstWay(place);
            int step = sets.StepOf(way);
            int last = place;
            if (
                Enumerable
                    .Range(0, 2)
                    .All(party =>
                        GainOf(last, way, party) + (kept[party] * future[party])
                        >= Threshold(need(last, step, party), last, party)
                    )
            )
            {
                return true;
            }
        }

        return false;
    }

    private T[] Thresholds(NeedAt need, int party, BitArray open)
    {
        var thresholds = new T[sets.Ways];
        for (int place = 0; place < sets.Count - 1; place++)
        {
            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                thresholds[way] = open[way]
                    ? Threshold(need(place, sets.StepOf(way), party), place, party)
                    : Highest(place, party);
            }
        }

        return thresholds;
    }

    // The least whole number of this set's units that is enough, within the ends of what can be.
    private T Threshold(PointNeed need, int place, int party)
    {
        if (need.IsFree)
        {
            return -Highest(place, party);
        }

        if (need.IsClosed)
        {
            return Highest(place, party);
        }

        BigInteger whole = need.Least.Numerator * BigInteger.CreateChecked(powers[party][sets.LeftAt(place)]);
        BigInteger floor = BigInteger.DivRem(whole, need.Least.Denominator, out BigInteger rest);
        floor -= rest.Sign < 0 ? 1 : 0;
        BigInteger enough = need.IsAbove || !rest.IsZero ? floor + 1 : floor;
        BigInteger highest = BigInteger.CreateChecked(Highest(place, party));
        return T.CreateChecked(BigInteger.Min(highest, BigInteger.Max(-highest, enough)));
    }

    // More than anything there is can be worth.
    private T Highest(int place, int party) => highest[party][sets.LeftAt(place)];

    // From the start on: the least of what ways ask of what follows, and the most.
    private void Forwards(int party, T[] thresholds, T[] least, T[] enough)
    {
        for (int place = 0; place < sets.Count; place++)
        {
            least[place] = place == 0 ? -Highest(place, party) : Highest(place, party);
            enough[place] = -Highest(place, party);
        }

        for (int place = 0; place < sets.Count - 1; place++)
        {
            T highest = Highest(place, party);
            if (least[place] >= highest)
            {
                continue;
            }

            for (int way = sets.FirstWay(place); way < sets.FirstWay(place + 1); way++)
            {
                if (thresholds[way] >= highest)
                {
                    continue;
                }

                int to = sets.To(way);
                T needed = After(T.Max(thresholds[way], least[place]), place, way, party);
                if (needed < Highest(to, party))
                {
                    least[to] = T.Min(least[to], needed);
                    enough[to] = T.Max(enough[to], After(T.Max(thresholds[way], enough[place]), place, way, party));
                }
            }
        }
    }

    // What has to be left after a step for going on to be worth so much before it.
    private T After(T before, int place, int way, int party)
    {
        int to = sets.To(way);
        T highest = Highest(to, party);
        if (before <= -Highest(place, party))
        {
            return -highest;
        }

        T rest = before - GainOf(place, way, party);
        if (T.IsZero(kept[party]))
        {
            return rest <= T.Zero ? -highest : highest;
        }

        (T quotient, T over) = T.DivRem(rest, kept[party]);
        quotient += over > T.Zero ? T.One : T.Zero;
        return T.Max(-highest, T.Min(highest, quotient));
    }

    private T GainOf(int place, int way, int party) =>
        T.CreateChecked(sets.WorthOf(sets.To(way))[party] - sets.WorthOf(place)[party])
        * powers[party][sets.LeftAt(place)];

    private void Extend(int place, int way, T first, T second, Label[] later, List<Label> found)
    {
        T brings = GainOf(place, way, 0);
        T others = GainOf(place, way, 1);
        for (int i = 0; i < later.Length; i++)
        {
            T own = brings + (kept[0] * later[i].First);
            T other = others + (kept[1] * later[i].Second);
            if (own >= first && other >= second)
            {
                found.Add(new Label(own, other, way, i));
            }
        }
    }

    // What is more than enough counts as enough; of equals the one by the earlier way stays, so the order found follows the file where it can.
    private static Label[] Undominated(List<Label> found, T first, T second)
    {
        if (found.Count <= 1)
        {
            return [.. found];
        }

        found.Sort(
            (one, other) =>
            {
                int order = T.Min(other.First, first).CompareTo(T.Min(one.First, first));
                order = order != 0 ? order : T.Min(other.Second, second).CompareTo(T.Min(one.Second, second));
                order = order != 0 ? order : one.Way.CompareTo(other.Way);
                return order != 0 ? order : one.Next.CompareTo(other.Next);
            }
        );
        var stay = new List<Label> { found[0] };
        T best = T.Min(found[0].Second, second);
        for (int i = 1; i < found.Count; i++)
        {
            T own = T.Min(found[i].Second, second);
            if (own > best)
            {
                stay.Add(found[i]);
                best = own;
            }
        }

        return [.. stay];
    }

    private ImmutableArray<int> OrderOf(Label[][] labels)
    {
        var order = ImmutableArray.CreateBuilder<int>();
        Label label = labels[0][0];
        while (label.Way >= 0)
        {
            order.Add(sets.StepOf(label.Way));
            label = labels[sets.To(label.Way)][label.Next];
        }

        return order.ToImmutable();
    }

    private readonly record struct Label(T First, T Second, int Way, int Next);
}
