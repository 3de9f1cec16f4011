using Entente.Numbers;

namespace Entente.Analysis.Solving;

/// <summary>The places of the points that a solution picks, in order, and what it maximises there.</summary>
internal sealed record PickedPoints(IReadOnlyList<int> Points, Rational? Value);
