using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>How the worth of an agreement falls with time.</summary>
/// <param name="Discount">What is left of it after a round or after the whole time; above 0, at most 1.</param>
/// <param name="IsPerRound">Whether the discount is per round (<c>d^k</c> in the 0-based round k) rather than over the whole time (<c>d^t</c>).</param>
public sealed record Patience(Rational Discount, bool IsPerRound)
{
    /// <summary>Time costs nothing.</summary>
    public static Patience Endless { get; } = new(Rational.One, IsPerRound: false);

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
