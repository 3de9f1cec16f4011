namespace Entente.Rooms.Admission;

/// <summary>A seat that somebody has shown to be theirs.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat in it.</param>
/// <param name="Id">By what: the id of a seat session or of an agent's token, which opens nothing.</param>
/// <param name="IsAgent">Whether it was an agent's token.</param>
public sealed record SeatClaim(RoomId Room, string Seat, string Id, bool IsAgent);
