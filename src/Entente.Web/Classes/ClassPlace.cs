using Entente.Rooms;

namespace Entente.Web.Classes;

/// <summary>Where a table of a class is.</summary>
/// <param name="Number">Its number in the class, from 1.</param>
/// <param name="Room">The room.</param>
public readonly record struct ClassPlace(int Number, RoomId Room);
