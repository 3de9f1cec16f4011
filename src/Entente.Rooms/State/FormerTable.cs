using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;

namespace Entente.Rooms.State;

/// <summary>A table earlier in a series, as one that follows names it.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Head">The hash of its log when the next table was opened from it.</param>
/// <param name="Ended">When its talks ended.</param>
/// <param name="Agreed">What was agreed there, without what it had taken over from tables before itself; none where nothing was.</param>
public sealed record FormerTable(RoomId Room, LogHash Head, DateTimeOffset Ended, Terms Agreed);
