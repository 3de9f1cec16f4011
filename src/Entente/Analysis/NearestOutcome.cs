using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>An outcome that comes nearest to being acceptable to everyone.</summary>
/// <param name="Point">The outcome and its utilities.</param>
/// <param name="Shortfalls">Per party: what it lacks to its reservation value, on its own scale; 0 when it lacks nothing.</param>
/// <param name="LargestShare">The largest shortfall as a share of the party's scale (best minus worst).</param>
public sealed record NearestOutcome(UtilityPoint Point, ImmutableArray<Rational> Shortfalls, Rational LargestShare);
