using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>Ways from one state to another.</summary>
/// <param name="From">Where they start.</param>
/// <param name="To">Where they end.</param>
/// <param name="Moves">Which moves they may be made of.</param>
public sealed record ConflictPaths(int From, int To, PathMoves Moves)
{
    /// <summary>The number of moves of the shortest; null when there is none.</summary>
    public int? Length { get; init; }

    /// <summary>The paths: fewer moves first, then by decision makers and states.</summary>
    public ImmutableArray<ImmutableArray<ConflictMove>> Paths { get; init; } = [];

    /// <summary>Whether those are all that were asked for; false when there are more than were to be listed.</summary>
    public bool IsComplete { get; init; }
}
