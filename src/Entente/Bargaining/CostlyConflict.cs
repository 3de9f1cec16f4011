using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>A conflict over a prize of 1 that either side can force, at a cost to both (Fearon 1995).</summary>
/// <remarks>Shares are those of side A. Fighting is worth <c>p - cA</c> to A and <c>1 - p - cB</c> to B, so that a range of peaceful divisions is better for both.</remarks>
public sealed record CostlyConflict
{
    /// <summary>A conflict.</summary>
    /// <param name="chance">The chance <c>p</c> that A wins, 0 to 1.</param>
    /// <param name="cost">What fighting costs A, in units of the prize; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public CostlyConflict(Rational chance, Rational cost)
    {
        CheckChance(chance, nameof(chance));
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, Rational.Zero);
        Chance = chance;
        Cost = cost;
    }

    /// <summary>The chance that A wins.</summary>
    public Rational Chance { get; }

    /// <summary>What fighting costs A.</summary>
    public Rational Cost { get; }

    /// <summary>The least share that A prefers to fighting: <c>p - cA</c>. Below 0 where A would rather have nothing than fight.</summary>
    public Rational Least => Chance - Cost;

    /// <summary>The largest share of A that B prefers to fighting: <c>p + cB</c>. Above 1 where B would rather have nothing than fight.</summary>
    /// <param name="otherCost">What fighting costs B, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below 0.</exception>
    public Rational Most(Rational otherCost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(otherCost, Rational.Zero);
        return Chance + otherCost;
    }

    /// <summary>The least share of what there is, 0 to 1, that A prefers to fighting: <see cref="Least"/>, but not below 0.</summary>
    public Rational LeastShare => Rational.Max(Rational.Zero, Least);

    /// <summary>The largest share of A, 0 to 1, that B prefers to fighting: <see cref="Most"/>, but not above 1.</summary>
    /// <param name="otherCost">What fighting costs B, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below 0.</exception>
    public Rational MostShare(Rational otherCost) => Rational.Min(Rational.One, Most(otherCost));

    /// <summary>What A demands, and risks, when it does not know what fighting costs B.</summary>
    /// <param name="highestCost">B's cost is drawn evenly from 0 to this, which is above 0.</param>
    /// <remarks>
    /// B accepts a share <c>x</c> for A when its cost is at least <c>x - p</c>, so that war comes with a chance of <c>(x - p) / c</c>. What A expects is largest at
    /// <c>x = p + (c - cA) / 2</c>, not below <c>p</c> (which nobody refuses) and not above 1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not above 0.</exception>
    public RiskyDemand RiskAndReturn(Rational highestCost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highestCost, Rational.Zero);
        Rational best = Rational.Min(Rational.One, Chance + ((highestCost - Cost) / 2));
        Rational demand = Rational.Max(Chance, best);
        Rational war = (demand - Chance) / highestCost;
        return new RiskyDemand(demand, war, ((Rational.One - war) * demand) + (war * Least));
    }

    private static void CheckChance(Rational chance, string name)
    {
        bool isChance = chance >= Rational.Zero && chance <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isChance, false, name);
    }
}
