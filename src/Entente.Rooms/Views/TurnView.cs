namespace Entente.Rooms.Views;

/// <summary>Whose turn it is.</summary>
/// <param name="Party">The party that is awaited.</param>
/// <param name="IsYours">Whether it is the viewer's.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are; 0 for no limit.</param>
/// <param name="Since">When the turn began.</param>
/// <param name="Ends">When it passes to the next party; null for never.</param>
public sealed record TurnView(
    int Party,
    bool IsYours,
    int Round,
    int Rounds,
    DateTimeOffset Since,
    DateTimeOffset? Ends
);
