using System.Collections.Immutable;

namespace Entente.Rooms.Views;

/// <summary>What a party lets the mediator see. Part of the mediator's view alone.</summary>
/// <param name="Party">The party.</param>
/// <param name="Preferences">Its preferences; null when it does not show them, or has none.</param>
/// <param name="Mandate">What its lead may agree to, by issue; null when it does not show it, or there is none.</param>
public sealed record AllowedView(
    int Party,
    string? Preferences,
    ImmutableSortedDictionary<string, ImmutableArray<string>>? Mandate
);
