using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>A coalition and the weight that it has in a proof.</summary>
/// <param name="Coalition">Its number, see <see cref="CoalitionGame"/>.</param>
/// <param name="Weight">Above 0, at most 1.</param>
public readonly record struct CoalitionWeight(int Coalition, Rational Weight);
