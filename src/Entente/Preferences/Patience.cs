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

    /// <summary>What is left of a worth at a time: <c>d^t</c>, or <c>d^k</c> in the round <c>k = t (rounds + 1) - 1</c>, at least 0.</summary>
    /// <param name="time">From 0, the start, to 1, the end.</param>
    /// <param name="rounds">How many rounds the talks have; null when that is not known.</param>
    /// <returns>Above 0, at most 1; null when the discount is per round and their number is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is not from 0 to 1.</exception>
    public double? FactorAt(double time, int? rounds)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(time is >= 0 and <= 1, true, nameof(time));
        double discount = Discount.ToDouble();
        return !IsPerRound ? StableMath.Pow(discount, time)
            : discount == 1 ? 1
            : rounds is { } count ? StableMath.Pow(discount, Math.Max(0, (time * (count + 1.0)) - 1))
            : null;
    }
}
