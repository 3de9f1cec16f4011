using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>The states that are stable under one concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="ByDecisionMaker">By decision maker, the states that are stable for it.</param>
/// <param name="Equilibria">The states that are stable for all.</param>
public sealed record ConceptStability(
    StabilityConcept Concept,
    ImmutableArray<StateSet> ByDecisionMaker,
    StateSet Equilibria
);
