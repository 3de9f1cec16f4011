namespace Entente.Rooms.Admission;

/// <summary>A place in a lobby as it is kept, under class and id, found by the hash of its secret.</summary>
internal sealed record LobbyPlaceDocument(
    string Name,
    LobbyState State,
    DateTimeOffset Entered,
    DateTimeOffset Ends,
    string? Room = null,
    string? Seat = null,
    string? Session = null,
    long Round = 0
);
