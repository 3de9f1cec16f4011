using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>Utilities that are possible together, and an outcome that gives them.</summary>
/// <param name="Utilities">What the outcome is worth to each party, in the order of the parties; null for a party without scores.</param>
/// <param name="IsAcceptable">Whether no party whose preferences are known would rather have no agreement.</param>
/// <param name="Outcome">The first outcome with these utilities, by issue order, then value order.</param>
public sealed record UtilityPoint(ImmutableArray<Rational?> Utilities, bool IsAcceptable, Outcome Outcome);
