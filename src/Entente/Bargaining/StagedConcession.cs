using System.Numerics;
using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>A concession in equal parts, each of which one could keep back: how many parts make the last one worth giving.</summary>
/// <remarks>Whoever keeps back the last part saves its cost and loses what the relationship would be worth afterwards, so a part holds when its cost is at most <c>d V</c>.</remarks>
public sealed record StagedConcession
{
    /// <summary>A concession.</summary>
    /// <param name="cost">What the whole costs who makes it, above 0.</param>
    /// <param name="future">What the relationship is worth afterwards (<c>V</c>), at least 0.</param>
    /// <param name="discount">What the future counts for (<c>d</c>), 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public StagedConcession(Rational cost, Rational future, Rational discount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(cost, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(future, Rational.Zero);
        bool isShare = discount >= Rational.Zero && discount <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isShare, false, nameof(discount));
        Cost = cost;
        Future = future;
        Discount = discount;
    }

    /// <summary>What the whole costs.</summary>
    public Rational Cost { get; }

    /// <summary>What the relationship is worth afterwards.</summary>
    public Rational Future { get; }

    /// <summary>What the future counts for.</summary>
    public Rational Discount { get; }

    /// <summary>The largest part that is worth giving: <c>d V</c>.</summary>
    public Rational LargestPart => Discount * Future;

    /// <summary>The least number of equal parts that hold; null when none does, because there is nothing to lose.</summary>
    public BigInteger? LeastParts => LargestPart > Rational.Zero ? (Cost / LargestPart).Ceiling() : null;

    /// <summary>Whether so many equal parts hold.</summary>
    /// <param name="parts">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no part.</exception>
    public bool Holds(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return Cost / parts <= LargestPart;
    }
}
