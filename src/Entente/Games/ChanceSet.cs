using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Games;

/// <summary>What chance can do at a point of a game.</summary>
/// <param name="Number">Its number, 1 or more; the same number is the same set.</param>
/// <param name="Name">What it is called; empty for nothing.</param>
/// <param name="Actions">The moves, at least one.</param>
/// <param name="Chances">By move: how likely it is, at least 0; together 1.</param>
public sealed record ChanceSet(
    int Number,
    string Name,
    ImmutableArray<string> Actions,
    ImmutableArray<Rational> Chances
);
