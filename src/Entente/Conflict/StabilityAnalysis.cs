using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Which states of a conflict are stable for whom.</summary>
/// <param name="Graph">The conflict.</param>
/// <param name="Options">How stability was looked at.</param>
/// <param name="Concepts">By concept, in the order of <see cref="StabilityConcept"/>; without the simultaneous one where states are listed or collapsed, for it needs options.</param>
public sealed record StabilityAnalysis(
    ConflictGraph Graph,
    StabilityOptions Options,
    ImmutableArray<ConceptStability> Concepts
)
{
    /// <summary>What was found under a concept; null when it does not apply.</summary>
    public ConceptStability? Of(StabilityConcept concept) => Concepts.FirstOrDefault(each => each.Concept == concept);
}
