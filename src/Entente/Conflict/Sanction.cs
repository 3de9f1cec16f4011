using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>An answer to an improvement.</summary>
/// <param name="End">The state it ends at.</param>
/// <param name="Moves">The moves of the others, in order; under the simultaneous concept each starts at the state that all leave at the same moment.</param>
public sealed record Sanction(int End, ImmutableArray<ConflictMove> Moves);
