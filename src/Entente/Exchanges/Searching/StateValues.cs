using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What making a step changes, and what breaking off undoes, by the set of steps that are made.</summary>
internal sealed class StateValues(Exchange exchange)
{
    private readonly ulong[] bundles =
    [
        .. exchange.Bundles.Select(bundle => bundle.Steps.Aggregate(0UL, (set, step) => set | 1UL << step)),
    ];

    // What belongs together is lost when any of it is undone, so the largest share that snaps back counts.
    private readonly Rational[] bundleShares =
    [
        .. exchange.Bundles.Select(bundle => bundle.Steps.Max(step => exchange.Steps[step].SnapBack)),
    ];

    private readonly ulong[] before =
    [
        .. exchange.Steps.Select(step => step.After.Aggregate(0UL, (set, each) => set | 1UL << each)),
    ];

    public ulong All { get; } = ExchangeRules.All(exchange.Steps.Length);

    /// <summary>Whether a step can come next.</summary>
    public bool CanCome(ulong made, int step) => (made >> step & 1) == 0 && (before[step] & ~made) == 0;

    /// <summary>What a step brings both.</summary>
    public ExchangeAmounts Gains(ulong made, int step)
    {
        ExchangeAmounts gains = exchange.Steps[step].Gains;
        ulong after = made | 1UL << step;
        for (int i = 0; i < bundles.Length; i++)
        {
            if (Completes(i, made, after))
            {
                gains = gains.Plus(exchange.Bundles[i].Gains);
            }
        }

        return gains;
    }

    /// <summary>What more breaking off undoes once a step is made.</summary>
    public ExchangeAmounts Undone(ulong made, int step)
    {
        ExchangeAmounts undone = exchange.Steps[step].Gains.Times(exchange.Steps[step].SnapBack);
        ulong after = made | 1UL << step;
        for (int i = 0; i < bundles.Length; i++)
        {
            if (Completes(i, made, after))
            {
                undone = undone.Plus(exchange.Bundles[i].Gains.Times(bundleShares[i]));
            }
        }

        return undone;
    }

    /// <summary>What stopping is worth to a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="made">The steps that are made.</param>
    /// <param name="undone">What breaking off undoes of them.</param>
    public Rational Stopping(int party, ulong made, ExchangeAmounts undone) =>
        made == 0 ? Rational.Zero : Breaking(party, undone);

    /// <summary>What being caught cheating is worth to a party.</summary>
    public Rational Breaking(int party, ExchangeAmounts undone) =>
        -undone[party] - exchange.Parties[party].Penalty - exchange.Parties[party].Deposit;

    /// <summary>What only seeming to make a step is worth to whoever is to make it; where the step brings its maker something, that is forgone.</summary>
    public Rational Cheating(int step, ExchangeAmounts undone, Rational goingOn)
    {
        ExchangeStep own = exchange.Steps[step];
        return (own.Detection * Breaking(own.By, undone))
            + ((Rational.One - own.Detection) * (goingOn - own.Gains[own.By]));
    }

    /// <summary>The further deposit that a party lacks to go on; null when no deposit makes it.</summary>
    public Rational? Lack(int party, ulong made, int step, ExchangeAmounts undone, Rational goingOn)
    {
        ExchangeStep next = exchange.Steps[step];
        Rational lack = Stopping(party, made, undone) - goingOn;
        if (made == 0 && lack.Sign > 0)
        {
            return null;
        }

        if (next.By == party && next.Cost.Sign > 0)
        {
            if (next.Detection.Sign == 0)
            {
                return null;
            }

            Rational unseen = (Rational.One - next.Detection) / next.Detection * next.Cost;
            lack = Rational.Max(lack, Breaking(party, undone) - goingOn + unseen);
        }

        return Rational.Max(lack, Rational.Zero);
    }

    private bool Completes(int bundle, ulong made, ulong after) =>
        (bundles[bundle] & ~after) == 0 && (bundles[bundle] & ~made) != 0;
}
