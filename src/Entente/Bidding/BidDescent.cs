namespace Entente.Bidding;

/// <summary>The outcomes from the best for a party down, one at a time.</summary>
public abstract class BidDescent
{
    /// <summary>The number of the outcome that was reached; -1 before the first step.</summary>
    public long Bid { get; private protected set; } = -1;

    /// <summary>What it is worth to the party.</summary>
    public double Utility { get; private protected set; } = double.PositiveInfinity;

    /// <summary>Steps to the next outcome.</summary>
    /// <returns>False when there is none.</returns>
    public abstract bool MoveNext();

    /// <summary>What the next outcome is worth; negative infinity when there is none.</summary>
    public abstract double NextUtility { get; }
}
