using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A package that is worth asking about.</summary>
/// <param name="Package">The package.</param>
/// <param name="Worth">What its parts add up to so far, in points.</param>
/// <param name="Uncertainty">The standard error of that sum under the assumptions, in points: what a rating of it would remove most of.</param>
public sealed record PackageQuestion(Outcome Package, Rational Worth, double Uncertainty);
