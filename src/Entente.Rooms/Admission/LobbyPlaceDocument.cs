using System.Text.Json.Serialization;

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
)
{
    /// <summary>Seats that were taken here before the present one, as room and seat with a slash between, in order; null for none.</summary>
    public IReadOnlyList<string>? Had { get; init; }

    /// <summary>The ids of the places that its browser had in the class when it was made; null for none.</summary>
    public IReadOnlyList<string>? Beside { get; init; }

    /// <summary>Whether they came back to the lobby from a table that is done with, and have no seat since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBack { get; init; }

    /// <summary>Whether somebody ever sat anywhere from here.</summary>
    [JsonIgnore]
    public bool HasSat => Session is not null || Had is { Count: > 0 };

    /// <summary>The same without a seat, which is remembered if it had been taken: whoever sat there has read its sheet.</summary>
    public LobbyPlaceDocument Unseated() =>
        this with
        {
            Room = null,
            Seat = null,
            Session = null,
            IsBack = false,
            Had = Session is null ? Had : [.. (Had ?? []).Append($"{Room}/{Seat}").Distinct(StringComparer.Ordinal)],
        };
}
