using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Which states are stable although decision makers may act together.</summary>
/// <param name="Options">How coalitions were looked at.</param>
/// <param name="Coalitions">Every coalition, one decision maker alone included: fewer members first, then by their numbers.</param>
/// <param name="Concepts">By concept from Nash to sequential: by decision maker the states that are stable for every coalition it is part of, and those that are stable for all coalitions.</param>
public sealed record CoalitionAnalysis(
    CoalitionOptions Options,
    ImmutableArray<CoalitionStability> Coalitions,
    ImmutableArray<ConceptStability> Concepts
);
