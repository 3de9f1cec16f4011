namespace Entente.Rooms.Admission;

/// <summary>A seat that a browser holds.</summary>
/// <param name="Id">Its id, which opens nothing.</param>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Opened">Since when.</param>
/// <param name="Seen">When it was last used, no more exact than <see cref="AdmissionRules.Seen"/>.</param>
/// <param name="Ends">When it ends at the latest.</param>
public sealed record SeatSession(
    string Id,
    RoomId Room,
    string Seat,
    DateTimeOffset Opened,
    DateTimeOffset Seen,
    DateTimeOffset Ends
)
{
    /// <summary>What it shows.</summary>
    public SeatClaim Claim => new(Room, Seat, Id, IsAgent: false);
}
