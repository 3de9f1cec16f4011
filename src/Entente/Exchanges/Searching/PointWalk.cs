using System.Collections.Immutable;

namespace Entente.Exchanges.Searching;

/// <summary>Walks an order and says what every point is worth to both.</summary>
internal static class PointWalk
{
    public static ImmutableArray<ExchangePoint> Of(Exchange exchange, IReadOnlyList<int> order)
    {
        var values = new StateValues(exchange);
        int count = order.Count;
        var gains = new ExchangeAmounts[count];
        var undone = new ExchangeAmounts[count];
        var standing = new ExchangeAmounts[count];
        ulong made = 0;
        ExchangeAmounts sum = default;
        ExchangeAmounts lost = default;
        for (int i = 0; i < count; i++)
        {
            undone[i] = lost;
            standing[i] = sum.Plus(lost.Times(-1));
            gains[i] = values.Gains(made, order[i]);
            lost = lost.Plus(values.Undone(made, order[i]));
            sum = sum.Plus(gains[i]);
            made |= 1UL << order[i];
        }

        var points = new ExchangePoint[count];
        ExchangeAmounts ahead = new(exchange.Parties[0].Future, exchange.Parties[1].Future);
        for (int i = count - 1; i >= 0; i--)
        {
            made &= ~(1UL << order[i]);
            ahead = new ExchangeAmounts(
                gains[i].First + (exchange.Parties[0].Discount * ahead.First),
                gains[i].Second + (exchange.Parties[1].Discount * ahead.Second)
            );
            int by = exchange.Steps[order[i]].By;
            ulong here = made;
            ExchangeAmounts there = ahead;
            ExchangeAmounts back = undone[i];
            int step = order[i];
            points[i] = new ExchangePoint(
                i,
                step,
                ahead,
                new ExchangeAmounts(values.Stopping(0, made, back), values.Stopping(1, made, back)),
                values.Cheating(step, back, ahead[by]),
                standing[i]
            )
            {
                By = by,
                Undone = back,
                Lacks = [.. Enumerable.Range(0, 2).Select(party => values.Lack(party, here, step, back, there[party]))],
            };
        }

        return [.. points];
    }
}
