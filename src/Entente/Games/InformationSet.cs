using System.Collections.Immutable;

namespace Entente.Games;

/// <summary>Points of a game that a player cannot tell apart when it moves.</summary>
/// <param name="Player">The place of the player.</param>
/// <param name="Number">Its number among those of the player, 1 or more; the same number is the same set.</param>
/// <param name="Name">What it is called; empty for nothing.</param>
/// <param name="Actions">What the player can do, at least one thing.</param>
public sealed record InformationSet(int Player, int Number, string Name, ImmutableArray<string> Actions);
