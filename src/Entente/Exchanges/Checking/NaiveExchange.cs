using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>The definitions, set by set, with nothing kept or saved.</summary>
internal sealed class NaiveExchange(Exchange exchange)
{
    public Exchange Exchange => exchange;

    public int Count => exchange.Steps.Length;

    /// <summary>What the steps of a set have brought a party.</summary>
    public Rational Worth(IReadOnlyCollection<int> made, int party) =>
        Sum(made.Select(step => exchange.Steps[step].Gains[party]))
        + Sum(exchange.Bundles.Where(bundle => bundle.Steps.All(made.Contains)).Select(bundle => bundle.Gains[party]));

    /// <summary>What a party has from breaking off.</summary>
    public Rational Broken(IReadOnlyCollection<int> made, int party)
    {
        Rational undone = Sum(made.Select(step => exchange.Steps[step].SnapBack * exchange.Steps[step].Gains[party]));
        foreach (ExchangeBundle bundle in exchange.Bundles.Where(bundle => bundle.Steps.All(made.Contains)))
        {
            undone += bundle.Steps.Max(step => exchange.Steps[step].SnapBack) * bundle.Gains[party];
        }

        return -undone - exchange.Parties[party].Penalty - exchange.Parties[party].Deposit;
    }

    /// <summary>What a party has from going on along an order, from a place in it.</summary>
    public Rational GoingOn(IReadOnlyList<int> order, int place, int party)
    {
        Rational sum = Rational.Zero;
        Rational counts = Rational.One;
        for (int k = place; k < order.Count; k++)
        {
            sum += counts * (Worth([.. order.Take(k + 1)], party) - Worth([.. order.Take(k)], party));
            counts *= exchange.Parties[party].Discount;
        }

        return sum + (counts * exchange.Parties[party].Future);
    }

    /// <summary>What a party gains by breaking off once every step is made; not above 0 where it does not.</summary>
    public Rational GainAfterwards(int party) =>
        Broken([.. Enumerable.Range(0, Count)], party) - exchange.Parties[party].Future;

    /// <summary>Whether a step may follow.</summary>
    public bool CanCome(IReadOnlyCollection<int> made, int step) =>
        !made.Contains(step) && exchange.Steps[step].After.All(made.Contains);

    private static Rational Sum(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
