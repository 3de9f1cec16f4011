using Entente.Rooms;

namespace Entente.Web.Classes;

/// <summary>A seat at a table of a class that somebody could be given.</summary>
/// <param name="Room">The table.</param>
/// <param name="Seat">The number of the seat there.</param>
internal readonly record struct FreeSeat(RoomId Room, int Seat);
