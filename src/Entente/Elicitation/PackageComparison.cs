using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A person would rather have one package than another.</summary>
/// <param name="Better">The package that is preferred.</param>
/// <param name="Worse">The other.</param>
public sealed record PackageComparison(Outcome Better, Outcome Worse);
