using Entente.Numbers;

namespace Entente.Division;

/// <summary>A good, or a part of one, that goes over from one party to the other.</summary>
/// <param name="Good">Its place among the goods, from 0.</param>
/// <param name="Part">The part that goes over, above 0 and at most 1.</param>
/// <param name="IsToFirst">Whether the first party gets it.</param>
public readonly record struct GoodTransfer(int Good, Rational Part, bool IsToFirst);
