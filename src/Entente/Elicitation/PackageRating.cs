using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A whole package and what a person says that it is worth.</summary>
/// <param name="Package">The package.</param>
/// <param name="Rating">In points: 0 is the worst value of every issue, the sum of all points the best of every issue.</param>
public sealed record PackageRating(Outcome Package, Rational Rating);
