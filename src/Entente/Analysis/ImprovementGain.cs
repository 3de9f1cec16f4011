using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>What one party gains by a package over a deal.</summary>
/// <param name="Deal">What the deal is worth to it, on its own scale.</param>
/// <param name="Package">What the package is worth to it.</param>
/// <param name="Scale">How long its scale is: what the best outcome that can be agreed is worth to it, minus the worst; 1 where all are worth the same. Above 0.</param>
public sealed record ImprovementGain(Rational Deal, Rational Package, Rational Scale)
{
    /// <summary>By how much the package is worth more.</summary>
    public Rational Gain => Package - Deal;

    /// <summary>The gain as a share of the scale, at least 0, and at most 1 where the deal lies on the scale.</summary>
    public Rational Share => Gain / Scale;
}
