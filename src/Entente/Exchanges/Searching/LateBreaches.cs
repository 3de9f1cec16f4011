using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>Who would break off once all is done, and what remedies have to come to for nobody to.</summary>
internal static class LateBreaches
{
    public static ImmutableArray<LateBreach> Of(Exchange exchange)
    {
        ExchangeAmounts undone = Undone(exchange);
        return
        [
            .. exchange
                .Parties.Select(
                    (party, i) => new LateBreach(i, -undone[i], party.Future + party.Penalty + party.Deposit)
                )
                .Where(breach => breach.Gain.Sign > 0),
        ];
    }

    /// <summary>What breaking off undoes for each when every step is made.</summary>
    public static ExchangeAmounts Undone(Exchange exchange)
    {
        var values = new StateValues(exchange);
        ExchangeAmounts undone = default;
        ulong made = 0;
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            undone = undone.Plus(values.Undone(made, step));
            made |= 1UL << step;
        }

        return undone;
    }

    /// <summary>Of what is needed for an order to be safe until all is done, what is needed for it to stay so: of amounts none of which undercuts another.</summary>
    public static ImmutableArray<TolledOrder> Raised(
        ImmutableArray<TolledOrder> found,
        ImmutableArray<LateBreach> breaches
    )
    {
        if (breaches.IsEmpty)
        {
            return found;
        }

        Rational Least(int party, Rational toll) =>
            Rational.Max(
                toll,
                breaches.FirstOrDefault(breach => breach.Party == party) is { } late ? late.Gain : Rational.Zero
            );
        var raised = new List<TolledOrder>();
        foreach (TolledOrder each in found)
        {
            var tolls = new ExchangeAmounts(Least(0, each.Tolls.First), Least(1, each.Tolls.Second));
            if (!raised.Any(other => other.Tolls.First <= tolls.First && other.Tolls.Second <= tolls.Second))
            {
                raised.RemoveAll(other => tolls.First <= other.Tolls.First && tolls.Second <= other.Tolls.Second);
                raised.Add(each with { Tolls = tolls });
            }
        }

        return [.. raised.OrderBy(each => each.Tolls.First)];
    }
}
