using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>How those outside of a coalition answer its improvement.</summary>
/// <param name="End">The state it ends at.</param>
/// <param name="Moves">What they do, in order.</param>
/// <param name="Losers">The members of the coalition that are known to prefer the end to the state they left no more, in order; at least one.</param>
public sealed record CoalitionSanction(int End, ImmutableArray<CoalitionMove> Moves, ImmutableArray<int> Losers);
