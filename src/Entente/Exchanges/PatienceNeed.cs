using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>How patient a party has to be to go through a schedule.</summary>
/// <param name="Party">Who, 0 or 1.</param>
/// <param name="Least">The least discount, what one step later leaves of a worth, from which up to 1 it goes on at every point, everything else being as it is: in thousandths, rounded up; null when not even with a discount of 1.</param>
/// <param name="Stated">What discount the exchange states.</param>
/// <remarks>The discounts at which a party goes on are where polynomials are not below 0, so that the least is in general no fraction; every thousandth from 1 down is tried by the definitions, exactly, until one fails.</remarks>
public sealed record PatienceNeed(int Party, Rational? Least, Rational Stated)
{
    /// <summary>Whether it is that patient.</summary>
    public bool IsMet => Least is { } least && least <= Stated;
}
