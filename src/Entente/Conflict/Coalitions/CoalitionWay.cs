using System.Collections.Immutable;

namespace Entente.Conflict.Coalitions;

/// <summary>A state that somebody can bring about, and how.</summary>
/// <param name="End">The state.</param>
/// <param name="Moves">The steps that lead there, worked out when asked for.</param>
internal sealed record CoalitionWay(int End, Func<ImmutableArray<CoalitionMove>> Moves);
