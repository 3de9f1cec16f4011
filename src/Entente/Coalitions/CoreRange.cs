using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>What a player gets in the core, at least and at most.</summary>
/// <param name="Least">The least of all divisions in the core.</param>
/// <param name="Most">The most.</param>
public readonly record struct CoreRange(Rational Least, Rational Most);
