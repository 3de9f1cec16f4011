namespace Entente.Rooms.Admission;

/// <summary>A seat that somebody from a lobby was given and has taken.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat in it.</param>
public readonly record struct TakenSeat(RoomId Room, string Seat);
