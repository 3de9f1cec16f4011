using Entente.Rooms.Commands;

namespace Entente.Web.Tables.Waiting;

/// <summary>What was pressed and is not answered soon, as whoever pressed it sees it.</summary>
/// <param name="Command">The move; null where it is none.</param>
/// <param name="Name">What it is called where it is no move, in the language of the page.</param>
public sealed record SlowAnswer(RoomCommand? Command, string Name = "");
