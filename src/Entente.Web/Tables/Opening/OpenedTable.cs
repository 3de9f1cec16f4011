using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;

namespace Entente.Web.Tables.Opening;

/// <summary>What came of opening a table.</summary>
/// <param name="Room">The room; it exists only when <paramref name="Result"/> says that it was opened.</param>
/// <param name="Result">Whether it was opened, or why not.</param>
/// <param name="Host">The seat of the host with its secret; null when it was not opened.</param>
public sealed record OpenedTable(RoomId Room, MoveResult Result, OpenedSeat? Host);
