using System.Collections.Immutable;

namespace Entente.Reporting.Conflict;

/// <summary>How far every state is from one.</summary>
/// <param name="From">The state, as a number from 0.</param>
/// <param name="ByMoves">By state, the least number of moves; -1 where none lead.</param>
/// <param name="ByImprovements">By state, the least number of moves that are improvements for their movers; -1 where none lead.</param>
public sealed record PathDistances(int From, ImmutableArray<int> ByMoves, ImmutableArray<int> ByImprovements);
