namespace Entente.Rooms.Ledger;

/// <summary>Whoever has private records in a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Owner">The owner.</param>
public readonly record struct RecordOwner(RoomId Room, string Owner);
