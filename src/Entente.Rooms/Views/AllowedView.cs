using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Private;
using Entente.Rooms.Text;

namespace Entente.Rooms.Views;

/// <summary>What a party lets the mediator see. Part of the mediator's view alone.</summary>
/// <param name="Party">The party.</param>
/// <param name="Preferences">Its preferences; null when it does not show them, or has none.</param>
/// <param name="Mandate">What its lead may agree to, by issue; null when it does not show it, or there is none.</param>
public sealed record AllowedView(
    int Party,
    string? Preferences,
    ImmutableSortedDictionary<string, ImmutableArray<string>>? Mandate
)
{
    /// <summary>The numbers that its lead may agree to, by issue, besides the values that the mandate names; empty when it does not show it, or there is none.</summary>
    public ImmutableSortedDictionary<string, MandateRange> MandateRanges
    {
        get => field ?? ImmutableSortedDictionary.Create<string, MandateRange>(StringComparer.Ordinal);
        init;
    }

    /// <summary>What is worth how much to it that was added during the talks, by the proposal that added it; empty when it does not show its preferences.</summary>
    public ImmutableSortedDictionary<int, AdditionScore> AdditionScores { get; init; } =
        ImmutableSortedDictionary<int, AdditionScore>.Empty;

    /// <summary>Whether another says the same, byte for byte.</summary>
    internal bool Shows(AllowedView other) => RoomText.Of(this).AsSpan().SequenceEqual(RoomText.Of(other));
}
