using System.Collections.Immutable;
using Entente.Rooms.Agenda;

namespace Entente.Rooms.Views;

/// <summary>A party's preferences, shown to all at the table by its consent.</summary>
/// <param name="Party">The party.</param>
/// <param name="Preferences">The private part of a scenario file; null when there was none, or it was erased.</param>
public sealed record DebriefView(int Party, string? Preferences)
{
    /// <summary>What is worth how much to it that was added during the talks, by the proposal that added it.</summary>
    public ImmutableSortedDictionary<int, AdditionScore> AdditionScores { get; init; } =
        ImmutableSortedDictionary<int, AdditionScore>.Empty;
}
