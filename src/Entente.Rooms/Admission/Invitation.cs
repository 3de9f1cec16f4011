namespace Entente.Rooms.Admission;

/// <summary>A link to a seat, as its host sees it: without what opens the seat.</summary>
/// <param name="Id">Its id, which opens nothing.</param>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat in it.</param>
/// <param name="Issued">When it was made.</param>
/// <param name="Ends">Until when it can be claimed.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Session">The session of whoever has claimed it; null before.</param>
public sealed record Invitation(
    string Id,
    RoomId Room,
    string Seat,
    DateTimeOffset Issued,
    DateTimeOffset Ends,
    InvitationState State,
    string? Session
)
{
    /// <summary>Whether it is no link, but an offer to whoever holds the seat at the table before.</summary>
    public bool IsOffer { get; init; }

    /// <summary>Whether whoever sits there made it, for another browser of theirs.</summary>
    public bool IsOwn { get; init; }
}
