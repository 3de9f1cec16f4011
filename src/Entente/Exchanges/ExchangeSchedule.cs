using System.Collections.Immutable;
using Entente.Exchanges.Searching;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>An exchange with the order of its steps, and what that means at every point.</summary>
public sealed record ExchangeSchedule
{
    private ExchangeSchedule(
        Exchange exchange,
        ImmutableArray<int> order,
        ImmutableArray<ExchangePoint> points,
        ImmutableArray<TrustNeed> trusts
    )
    {
        Exchange = exchange;
        Order = order;
        Points = points;
        Trusts = trusts;
    }

    /// <summary>The exchange whose steps are ordered; after splitting or under a remedy not the one that was asked about.</summary>
    public Exchange Exchange { get; }

    /// <summary>The places of all steps, in the order in which they are made.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The points before each step.</summary>
    public ImmutableArray<ExchangePoint> Points { get; }

    /// <summary>How far each party would have to trust the other to take part, party by party.</summary>
    public ImmutableArray<TrustNeed> Trusts { get; }

    /// <summary>Whether nobody gains by stopping or cheating at any point before a step; what is undone once all are made is <see cref="ExchangePlan.Afterwards"/>.</summary>
    public bool IsSafe => Points.All(point => point.IsSafe);

    /// <summary>The points at which somebody would not go on.</summary>
    public IEnumerable<ExchangePoint> Blocked => Points.Where(point => !point.IsSafe);

    /// <summary>The most that a party stands to lose, against not having started, if the other breaks off at the worst point.</summary>
    /// <param name="party">0 or 1.</param>
    public Rational Exposure(int party) =>
        Points.Aggregate(Rational.Zero, (most, point) => Rational.Max(most, -point.Standing[party]));

    /// <summary>How patient a party has to be to go on at every point.</summary>
    /// <param name="party">0 or 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such party.</exception>
    public PatienceNeed NeededPatience(int party)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(party, 1);
        return PatienceNeeds.Of(Exchange, Order, party);
    }

    /// <summary>A schedule.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="order">The places of all its steps, each once, none before one that it waits for.</param>
    /// <exception cref="ArgumentException">The order is not one of all steps, or a step comes before one that it waits for.</exception>
    public static ExchangeSchedule Of(Exchange exchange, IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(order);
        ulong made = 0;
        foreach (int step in order)
        {
            bool isNext =
                step >= 0
                && step < exchange.Steps.Length
                && (made >> step & 1) == 0
                && exchange.Steps[step].After.All(each => (made >> each & 1) == 1);
            if (!isNext)
            {
                throw new ArgumentException($"Step {step} cannot come next.", nameof(order));
            }

            made |= 1UL << step;
        }

        if (made != ExchangeRules.All(exchange.Steps.Length))
        {
            throw new ArgumentException("An order has every step of the exchange.", nameof(order));
        }

        ImmutableArray<ExchangePoint> points = PointWalk.Of(exchange, order);
        return new ExchangeSchedule(exchange, [.. order], points, TrustNeeds.Of(exchange, points));
    }
}
