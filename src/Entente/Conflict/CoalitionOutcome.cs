using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>A state that a coalition can bring about and does not, since not all of its members are known to prefer it.</summary>
/// <param name="To">The state.</param>
/// <param name="Holdouts">The members that are not known to prefer it, in order; at least one.</param>
public sealed record CoalitionOutcome(int To, ImmutableArray<int> Holdouts);
