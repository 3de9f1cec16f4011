using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>Buyers who each make one sealed bid that the seller takes or leaves: with one buyer, a take-it-or-leave-it offer. The symmetric equilibrium, exactly.</summary>
/// <remarks>
/// Values of the buyers and the cost of the seller are drawn evenly from 0 to 1 and known to their owners alone; the seller takes the highest bid if it is no less than its cost. A bid <c>b</c> by a
/// buyer of value <c>v</c> against bids that are a fixed share of values gains <c>(v - b) b^n</c> up to a factor, which is largest at <c>b = n v / (n + 1)</c>.
/// </remarks>
public sealed record SealedBids
{
    /// <summary>So many buyers.</summary>
    /// <param name="buyers">How many, 1 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or there are too many.</exception>
    public SealedBids(int buyers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buyers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buyers, 1_000);
        Buyers = buyers;
    }

    /// <summary>How many buyers there are.</summary>
    public int Buyers { get; }

    /// <summary>The share of its value that a buyer bids: <c>n / (n + 1)</c>.</summary>
    public Rational BidShare => Rational.Of(Buyers, Buyers + 1);

    /// <summary>What each buyer gains on average: <c>n / ((n + 1)^2 (n + 2))</c>.</summary>
    public Rational BuyerGain => BidShare / ((Buyers + 1) * (Rational)(Buyers + 2));

    /// <summary>What the seller gains on average: <c>n^3 / (2 (n + 1)^2 (n + 2))</c>.</summary>
    public Rational SellerGain => BidShare * BidShare * Rational.Of(Buyers, 2 * (Buyers + 2L));
}
