using Entente.Numbers;

namespace Entente.Division;

/// <summary>The points that two parties have, each by its own.</summary>
/// <param name="First">Those of the first party.</param>
/// <param name="Second">Those of the second party.</param>
public readonly record struct PointTotals(Rational First, Rational Second);
