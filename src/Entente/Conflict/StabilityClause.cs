using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>A move from the state that must not pay, and what would see to that.</summary>
/// <param name="To">The state that the move leads to.</param>
/// <param name="Alternatives">Sets of states; it is enough that the state is at least as good as every state of one of them. The first is the target of the move by itself.</param>
public sealed record StabilityClause(int To, ImmutableArray<ImmutableArray<int>> Alternatives);
