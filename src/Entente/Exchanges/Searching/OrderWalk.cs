using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>Looks for an order in which going on is worth at every point what it has to be, where what comes later may count for less.</summary>
internal abstract class OrderWalk
{
    /// <summary>What going on has to be worth to a party at a set of steps, before a step.</summary>
    internal delegate PointNeed NeedAt(int place, int step, int party);

    /// <summary>Whether a search was given up because it would have kept too many combinations; an order that was not found may then be there.</summary>
    public bool IsCut { get; protected set; }

    /// <summary>A walk in the shortest whole numbers that are long enough.</summary>
    /// <param name="exchange">The exchange, in small units.</param>
    /// <param name="sets">Its sets of steps.</param>
    /// <param name="discounts">What one step later leaves of a worth, for each party.</param>
    /// <param name="most">How many combinations of worths are kept at most.</param>
    public static OrderWalk Of(ScaledExchange exchange, StepSets sets, ImmutableArray<Rational> discounts, int most)
    {
        BigInteger longest = Enumerable
            .Range(0, 2)
            .Select(party =>
                exchange.Bound(party) * BigInteger.Pow(discounts[party].Denominator, exchange.Gains.Length)
            )
            .Max();
        return longest < BigInteger.One << 58 ? new CountedWalk<long>(exchange, sets, discounts, most)
            : longest < BigInteger.One << 122 ? new CountedWalk<Int128>(exchange, sets, discounts, most)
            : new CountedWalk<BigInteger>(exchange, sets, discounts, most);
    }

    /// <summary>An order; null when there is none, or the search was cut.</summary>
    public abstract ImmutableArray<int>? Find(NeedAt need, CancellationToken cancellation);
}
