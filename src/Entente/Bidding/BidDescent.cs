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

    /// <summary>The number of an outcome that was reached before.</summary>
    /// <param name="step">By which step, from 0: the best is reached first.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many steps were not made.</exception>
    public abstract long Reached(int step);

    /// <summary>What the next outcome is worth; negative infinity when there is none.</summary>
    public abstract double NextUtility { get; }

    private protected static ArgumentOutOfRangeException NotReached(int step) =>
        new(nameof(step), step, "Only outcomes that were reached have a place.");
}
