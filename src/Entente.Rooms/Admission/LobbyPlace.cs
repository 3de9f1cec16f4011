using System.Collections.Immutable;

namespace Entente.Rooms.Admission;

/// <summary>Somebody in the lobby of a class.</summary>
/// <param name="Id">The place's id, which opens nothing.</param>
/// <param name="ClassId">The class.</param>
/// <param name="Name">What they call themselves; empty after it was erased.</param>
/// <param name="State">How far they have come.</param>
/// <param name="Entered">Since when.</param>
/// <param name="Room">The room of their seat; null without one.</param>
/// <param name="Seat">Their seat; null without one.</param>
public sealed record LobbyPlace(
    string Id,
    string ClassId,
    string Name,
    LobbyState State,
    DateTimeOffset Entered,
    RoomId? Room,
    string? Seat
)
{
    /// <summary>
    /// Which one they are of those in the lobby who are called alike (see <see cref="ShortText.AreAlike"/>), by when they came: 0 for the first, so that nobody is called otherwise because somebody else comes; 2 for the second.
    /// Told in a list alone.
    /// </summary>
    public int Namesake { get; init; }

    /// <summary>What they are called among all who are there, which nobody else is; empty after it was erased.</summary>
    public string Called => Namesake > 0 && Name.Length > 0 ? $"{Name} ({Namesake})" : Name;

    /// <summary>The last round of seating that counted for them; 0 before any.</summary>
    public long Round { get; init; }

    /// <summary>Whether they came back to the lobby from a table that is done with, and have no seat since.</summary>
    public bool IsBack { get; init; }

    /// <summary>The seats that they have taken, in order; the last is their present one if they have taken that.</summary>
    public ImmutableArray<TakenSeat> Taken { get; init; } = [];

    /// <summary>The ids of the places in this class that its browser had when somebody else came from there.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Those who came from the same browser, be it before or after: what one of them is shown there the others can see.</summary>
    /// <param name="places">The places of all in the class.</param>
    public ImmutableArray<LobbyPlace> AtOneBrowser(ImmutableArray<LobbyPlace> places) =>
        [.. places.Where(each => each.Id != Id && (Beside.Contains(each.Id) || each.Beside.Contains(Id)))];
}
