using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>How likely a party must hold it that the other goes on even where stopping would pay, to take part in a schedule.</summary>
/// <param name="Party">Who has to trust.</param>
/// <param name="Needed">The least such chance: 0 when the other is never tempted; null when no trust is enough, because the party itself would not go on. To break off once all is done is no reason: it makes its steps all the same.</param>
/// <param name="Stated">What trust the exchange states.</param>
/// <param name="AtRisk">The most that it loses, counted from a point at which it goes on, when the other stops where it is tempted; 0 when nothing.</param>
/// <remarks>
/// Whoever is not to be trusted stops where the schedule tempts it, and at that of these points that is worst for the party. Going on with trust <c>p</c> is then worth <c>p W + (1 - p) S</c> and has
/// to be worth stopping's <c>B</c>: <c>p ≥ (B - S) / (W - S)</c>, the threshold of <see cref="Entente.Bargaining.TrustGame"/>.
/// </remarks>
public sealed record TrustNeed(int Party, Rational? Needed, Rational Stated, Rational AtRisk)
{
    /// <summary>Whether the stated trust is enough.</summary>
    public bool IsMet => Needed is { } needed && needed <= Stated;
}
