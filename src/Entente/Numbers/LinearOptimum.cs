using System.Collections.Immutable;

namespace Entente.Numbers;

/// <summary>A best solution of a linear programme.</summary>
/// <param name="Value">The value of the goal.</param>
/// <param name="Values">The unknowns.</param>
/// <param name="Prices">By equation: by how much the goal would grow if its right-hand side did. Together they prove that nothing is better.</param>
internal sealed record LinearOptimum(Rational Value, ImmutableArray<Rational> Values, ImmutableArray<Rational> Prices);
