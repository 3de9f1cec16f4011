using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>
/// One sealed bid and one sealed ask for one thing: they trade where the bid is at least the ask, at <c>k</c> of the bid and the rest of the ask
/// (Chatterjee and Samuelson 1983). Its equilibrium in straight lines, exactly.
/// </summary>
/// <remarks>
/// <para>
/// What the thing is worth to the buyer and what it costs the seller are each known to that side alone, drawn evenly from 0 to 1. There are other equilibria; this one is the best that any
/// rule can do for <c>k</c> of one half (Myerson and Satterthwaite 1983). Other scales: 0 stands for the low end and 1 for the high end, which both sides share.
/// </para>
/// <para>Nobody tells the truth: the buyer bids below its value and the seller asks above its cost, so that trades which would have gained something do not come about.</para>
/// </remarks>
public sealed record DoubleAuction
{
    /// <summary>An auction.</summary>
    /// <param name="weight">The weight <c>k</c> of the bid in the price, 0 to 1; one half splits the difference, 1 lets the buyer name the price.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight lies outside of 0 to 1.</exception>
    public DoubleAuction(Rational weight)
    {
        bool isShare = weight >= Rational.Zero && weight <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isShare, false, nameof(weight));
        Weight = weight;
    }

    /// <summary>The weight of the bid in the price.</summary>
    public Rational Weight { get; }

    /// <summary>By how much the bid rises with the value: <c>1 / (1 + k)</c>.</summary>
    public Rational BidSlope => Rational.One / (Rational.One + Weight);

    /// <summary>The bid at a value of 0: <c>k (1 - k) / (2 (1 + k))</c>.</summary>
    public Rational BidStart => Weight * (Rational.One - Weight) / (2 * (Rational.One + Weight));

    /// <summary>By how much the ask rises with the cost: <c>1 / (2 - k)</c>.</summary>
    public Rational AskSlope => Rational.One / (2 - Weight);

    /// <summary>The ask at a cost of 0: <c>(1 - k) / 2</c>.</summary>
    public Rational AskStart => (Rational.One - Weight) / 2;

    /// <summary>By how much the value has to exceed the cost that is 0, for a trade: they trade where the value is at least <see cref="GapSlope"/> times the cost and this.</summary>
    public Rational Gap => (AskStart - BidStart) / BidSlope;

    /// <summary>By how much the value that is needed for a trade rises with the cost.</summary>
    public Rational GapSlope => AskSlope / BidSlope;

    /// <summary>The chance of a trade.</summary>
    public Rational TradeChance => (Rational.One - Gap) * HighestCost / 2;

    /// <summary>What both gain together from trade, on average over all values and costs.</summary>
    /// <remarks>Trades fill a triangle; the mean gain over a triangle is that of its centre.</remarks>
    public Rational Gains => TradeChance * ((Gap + 2 - HighestCost) / 3);

    /// <summary>What both could gain if they knew each other's numbers, on average: 1/6.</summary>
    public static Rational FirstBest => Rational.Of(1, 6);

    /// <summary>The most that any rule can achieve under which nobody is made to trade, nobody gains by lying and nobody pays in from outside: 9/64.</summary>
    public static Rational SecondBest => Rational.Of(9, 64);

    /// <summary>The share of the possible gains that is realised.</summary>
    public Rational Efficiency => Gains / FirstBest;

    // Above this cost no buyer bids enough.
    private Rational HighestCost => (Rational.One - Gap) / GapSlope;

    /// <summary>What a buyer bids.</summary>
    /// <param name="value">What the thing is worth to it, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside of 0 to 1.</exception>
    public Rational Bid(Rational value) => BidStart + (BidSlope * Checked(value, nameof(value)));

    /// <summary>What a seller asks.</summary>
    /// <param name="cost">What parting with the thing costs it, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost lies outside of 0 to 1.</exception>
    public Rational Ask(Rational cost) => AskStart + (AskSlope * Checked(cost, nameof(cost)));

    /// <summary>The price; null where the bid is below the ask, and there is no trade.</summary>
    /// <param name="value">What the thing is worth to the buyer, 0 to 1.</param>
    /// <param name="cost">What parting with it costs the seller, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside of 0 to 1.</exception>
    public Rational? Price(Rational value, Rational cost)
    {
        Rational bid = Bid(value);
        Rational ask = Ask(cost);
        return bid >= ask ? (Weight * bid) + ((Rational.One - Weight) * ask) : null;
    }

    private static Rational Checked(Rational value, string name)
    {
        bool isShare = value >= Rational.Zero && value <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isShare, false, name);
        return value;
    }
}
