using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>A state that all members of a coalition prefer, and what holds the coalition back from it.</summary>
/// <param name="To">The state.</param>
/// <param name="Moves">How the members bring it about.</param>
/// <param name="Sanction">How those outside answer; null when no answer of theirs takes the gain away from any member.</param>
public sealed record CoalitionImprovement(int To, ImmutableArray<CoalitionMove> Moves, CoalitionSanction? Sanction);
