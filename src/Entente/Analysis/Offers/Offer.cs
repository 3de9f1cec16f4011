using Entente.Numbers;

namespace Entente.Analysis.Offers;

/// <summary>An outcome to offer.</summary>
/// <param name="Point">The outcome, and what it is really worth to each party.</param>
/// <param name="Worth">What it is worth to the party that offers it.</param>
/// <param name="Appeal">What it is worth to the others by the model: 0 is as good as no agreement, 1 as good as can be, below 0 worse than none.</param>
public sealed record Offer(UtilityPoint Point, Rational Worth, Rational Appeal);
