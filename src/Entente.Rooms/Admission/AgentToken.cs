namespace Entente.Rooms.Admission;

/// <summary>A token by which an agent acts on one seat of one room, as its host sees it.</summary>
/// <param name="Id">Its id, which opens nothing.</param>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat.</param>
/// <param name="Name">What the host calls the agent.</param>
/// <param name="Issued">When it was made.</param>
/// <param name="Ends">When it ends.</param>
public sealed record AgentToken(
    string Id,
    RoomId Room,
    string Seat,
    string Name,
    DateTimeOffset Issued,
    DateTimeOffset Ends
)
{
    /// <summary>What it shows.</summary>
    public SeatClaim Claim => new(Room, Seat, Id, IsAgent: true);
}
