using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Which states are stable when unknown comparisons are acted on in one way.</summary>
/// <param name="Extension">The way.</param>
/// <param name="Concepts">By concept, from Nash to sequential.</param>
public sealed record ExtensionStability(UncertaintyExtension Extension, ImmutableArray<ConceptStability> Concepts);
