using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Which preferences would make a state an equilibrium.</summary>
/// <param name="State">The state.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Reading">Which sequences of moves the others may answer with.</param>
/// <param name="ByDecisionMaker">By decision maker, what its preferences have to be.</param>
public sealed record InverseAnswer(
    int State,
    StabilityConcept Concept,
    SanctionReading Reading,
    ImmutableArray<StabilityCondition> ByDecisionMaker
);
