using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>Two periods, a prize of 1 in each, and a side B whose power declines: whether it fights now because the other cannot promise not to use its power later (Powell 2006).</summary>
/// <remarks>
/// A war now decides both periods: it is worth <c>(1 - p1) (1 + d) - c</c> to B. Without it, B gets at most the whole prize now and, from an opponent who will by then have the
/// chance <c>p2</c>, what fighting later is worth: <c>1 + d (1 - p2 - c)</c>. Where the first is more, no offer of A prevents the war.
/// The published condition is for <c>p2 + c ≤ 1</c>; where fighting later would be worth less than nothing to B, it would rather have nothing, and that is what peace later is worth then: 0.
/// </remarks>
public sealed record CommitmentProblem
{
    /// <summary>A problem.</summary>
    /// <param name="now">The chance <c>p1</c> that A wins now, 0 to 1.</param>
    /// <param name="later">The chance <c>p2</c> that A wins in the second period, 0 to 1.</param>
    /// <param name="discount">What the second period counts for, 0 to 1.</param>
    /// <param name="cost">What a war costs B, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public CommitmentProblem(Rational now, Rational later, Rational discount, Rational cost)
    {
        CheckShare(now, nameof(now));
        CheckShare(later, nameof(later));
        CheckShare(discount, nameof(discount));
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, Rational.Zero);
        Now = now;
        Later = later;
        Discount = discount;
        Cost = cost;
    }

    /// <summary>The chance that A wins now.</summary>
    public Rational Now { get; }

    /// <summary>The chance that A wins in the second period.</summary>
    public Rational Later { get; }

    /// <summary>What the second period counts for.</summary>
    public Rational Discount { get; }

    /// <summary>What a war costs B.</summary>
    public Rational Cost { get; }

    /// <summary>What a war now is worth to B.</summary>
    public Rational WarNow => ((Rational.One - Now) * (Rational.One + Discount)) - Cost;

    /// <summary>The most that peace now can be worth to B.</summary>
    public Rational BestPeace => Rational.One + (Discount * Rational.Max(Rational.Zero, Rational.One - Later - Cost));

    /// <summary>Whether B fights whatever it is offered.</summary>
    public bool IsWar => WarNow > BestPeace;

    private static void CheckShare(Rational share, string name)
    {
        bool isShare = share >= Rational.Zero && share <= Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isShare, false, name);
    }
}
