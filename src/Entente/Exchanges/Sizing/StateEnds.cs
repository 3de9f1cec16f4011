using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>What a point right before the last part is worth to both.</summary>
internal sealed class StateEnds(Exchange exchange)
{
    /// <summary>What going on is worth more than stopping before a last part of a step, for both, and than only seeming to make it for who is to.</summary>
    public ImmutableArray<SizeMargin> BeforeLast(int last)
    {
        ExchangeStep step = exchange.Steps[last];
        ImmutableArray<SizeMargin> margins =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party => new SizeMargin(
                    (exchange.Parties[party].Discount * exchange.Parties[party].Future)
                        + Breach(exchange, party)
                        + exchange.Steps.Aggregate(
                            Rational.Zero,
                            (sum, each) => sum + (each.SnapBack * each.Gains[party])
                        )
                        + exchange.Bundles.Aggregate(
                            Rational.Zero,
                            (sum, bundle) =>
                                sum
                                + (bundle.Steps.Contains(last) ? Rational.One : ShareOf(exchange, bundle))
                                    * bundle.Gains[party]
                        ),
                    (Rational.One - step.SnapBack) * step.Gains[party]
                )),
        ];
        SizeMargin own = margins[step.By];
        return margins.Add(own with { BySize = own.BySize - Unseen(step) });
    }

    /// <summary>What whoever breaks loses besides.</summary>
    public static Rational Breach(Exchange exchange, int party) =>
        exchange.Parties[party].Penalty + exchange.Parties[party].Deposit;

    /// <summary>By how much being seen has to be worse than going on for a whole step to be made.</summary>
    public static Rational Unseen(ExchangeStep step) =>
        step.Cost.Sign == 0 ? Rational.Zero : (Rational.One - step.Detection) / step.Detection * step.Cost;

    /// <summary>What belongs together is lost when any of it is undone, so the largest share that snaps back counts.</summary>
    public static Rational ShareOf(Exchange exchange, ExchangeBundle bundle) =>
        bundle.Steps.Max(step => exchange.Steps[step].SnapBack);
}
