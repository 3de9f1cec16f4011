using System.Collections.Immutable;

namespace Entente.Conflict;

/// <summary>A move and what is foreseen to come of it.</summary>
/// <param name="Course">The move itself, then what the others are foreseen to do one after another.</param>
public sealed record ForeseenMove(ImmutableArray<ConflictMove> Course)
{
    /// <summary>The state that it leads to.</summary>
    public int To => Course[0].To;

    /// <summary>The state at which it is foreseen to end.</summary>
    public int End => Course[^1].To;
}
