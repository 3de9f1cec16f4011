using System.Numerics;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>An exchange with every amount a whole number of one small unit, so that a million sets of steps are gone through without a fraction.</summary>
internal sealed class ScaledExchange
{
    // Sums of all amounts and their differences stay far from the ends of a long.
    private static readonly BigInteger Most = BigInteger.One << 60;

    private readonly Exchange exchange;
    private readonly BigInteger unit;

    private ScaledExchange(Exchange exchange, BigInteger unit)
    {
        this.exchange = exchange;
        this.unit = unit;
        Gains = [.. exchange.Steps.Select(step => Scaled(step.Gains))];
        Undone = [.. exchange.Steps.Select(step => Scaled(step.Gains.Times(step.SnapBack)))];
        BundleGains = [.. exchange.Bundles.Select(bundle => Scaled(bundle.Gains))];
        BundleUndone = [.. exchange.Bundles.Select(bundle => Scaled(bundle.Gains.Times(ShareOf(exchange, bundle))))];
        Bundles = [.. exchange.Bundles.Select(bundle => bundle.Steps.Aggregate(0UL, (set, step) => set | 1UL << step))];
        Before = [.. exchange.Steps.Select(step => step.After.Aggregate(0UL, (set, each) => set | 1UL << each))];
        Breach = Scaled(new ExchangeAmounts(BreachOf(exchange, 0), BreachOf(exchange, 1)));
        End = Scaled(exchange.Total.Plus(new ExchangeAmounts(exchange.Parties[0].Future, exchange.Parties[1].Future)));
        Cost = [.. exchange.Steps.Select(step => Scaled(step.Cost))];
        Unseen = [.. exchange.Steps.Select(step => UnseenOf(step) is { } unseen ? Scaled(unseen) : (long?)null)];
    }

    /// <summary>The exchange.</summary>
    public Exchange Exchange => exchange;

    /// <summary>How many small units make one.</summary>
    public long Unit => (long)unit;

    /// <summary>What each step brings.</summary>
    public ScaledPair[] Gains { get; }

    /// <summary>What breaking off undoes of each step.</summary>
    public ScaledPair[] Undone { get; }

    /// <summary>What each bundle brings once it is complete.</summary>
    public ScaledPair[] BundleGains { get; }

    /// <summary>What breaking off undoes of each bundle.</summary>
    public ScaledPair[] BundleUndone { get; }

    /// <summary>The steps of each bundle.</summary>
    public ulong[] Bundles { get; }

    /// <summary>The steps that have to be made before each.</summary>
    public ulong[] Before { get; }

    /// <summary>What whoever breaks loses besides: penalty and deposit.</summary>
    public ScaledPair Breach { get; }

    /// <summary>What all steps bring, and the future.</summary>
    public ScaledPair End { get; }

    /// <summary>What each step costs whoever makes it.</summary>
    public long[] Cost { get; }

    /// <summary>By how much being caught has to be worse than going on for each step to be made; null where nothing is ever seen.</summary>
    public long?[] Unseen { get; }

    /// <summary>More small units than anything can be worth to a party, or cost it.</summary>
    public BigInteger Bound(int party) =>
        1
        + BigInteger.Abs(Breach[party])
        + FutureOf(party)
        + Gains
            .Concat(Undone)
            .Concat(BundleGains)
            .Concat(BundleUndone)
            .Aggregate(BigInteger.Zero, (sum, pair) => sum + BigInteger.Abs(pair[party]));

    /// <summary>What the relationship is worth to a party afterwards.</summary>
    public long FutureOf(int party) => Scaled(exchange.Parties[party].Future);

    /// <summary>The exchange in whole numbers; null when the numbers are too long for it.</summary>
    public static ScaledExchange? Of(Exchange exchange)
    {
        BigInteger unit = BigInteger.One;
        Rational sum = Rational.Zero;
        foreach (Rational amount in Amounts(exchange))
        {
            unit = unit / BigInteger.GreatestCommonDivisor(unit, amount.Denominator) * amount.Denominator;
            sum += Rational.Abs(amount);
            if (unit > Most)
            {
                return null;
            }
        }

        return sum * unit > Most ? null : new ScaledExchange(exchange, unit);
    }

    /// <summary>An amount in whole numbers as it was.</summary>
    public Rational Unscaled(long amount) => Rational.Of((BigInteger)amount, unit);

    private static IEnumerable<Rational> Amounts(Exchange exchange)
    {
        for (int party = 0; party < 2; party++)
        {
            ExchangeParty own = exchange.Parties[party];
            yield return own.Future;
            yield return own.Penalty;
            yield return own.Deposit;
            foreach (ExchangeStep step in exchange.Steps)
            {
                yield return step.Gains[party];
                yield return step.Gains[party] * step.SnapBack;
            }

            foreach (ExchangeBundle bundle in exchange.Bundles)
            {
                yield return bundle.Gains[party];
                yield return bundle.Gains[party] * ShareOf(exchange, bundle);
            }
        }

        foreach (ExchangeStep step in exchange.Steps)
        {
            yield return UnseenOf(step) ?? Rational.Zero;
        }
    }

    // What belongs together is lost when any of it is undone, so the largest share that snaps back counts.
    private static Rational ShareOf(Exchange exchange, ExchangeBundle bundle) =>
        bundle.Steps.Max(step => exchange.Steps[step].SnapBack);

    private static Rational BreachOf(Exchange exchange, int party) =>
        exchange.Parties[party].Penalty + exchange.Parties[party].Deposit;

    private static Rational? UnseenOf(ExchangeStep step) =>
        step.Cost.Sign == 0 ? Rational.Zero
        : step.Detection.Sign == 0 ? null
        : (Rational.One - step.Detection) / step.Detection * step.Cost;

    private ScaledPair Scaled(ExchangeAmounts amounts) => new(Scaled(amounts.First), Scaled(amounts.Second));

    private long Scaled(Rational amount) => (long)(amount * unit).Numerator;
}
