using Entente.Numbers;

namespace Entente.Preferences;

/// <summary>A number that an issue can be settled at, and its score.</summary>
/// <param name="Number">The number.</param>
/// <param name="Score">What it is worth.</param>
public readonly record struct ScoredNumber(Rational Number, Estimate Score);
