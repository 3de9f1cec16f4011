using System.Collections.Immutable;

namespace Entente.Rooms.Ledger;

/// <summary>What is to be added to a room, all of it or nothing.</summary>
/// <param name="Room">The room; the first append creates it.</param>
/// <param name="Expected">The version of the shared log that the writer has seen; 0 for none.</param>
/// <param name="Entries">Entries with the versions <c>Expected + 1</c> and on; may be empty when only records are added.</param>
/// <param name="Records">Private records, each with the version after the last of its owner.</param>
public sealed record RoomAppend(
    RoomId Room,
    long Expected,
    ImmutableArray<LogEntry> Entries,
    ImmutableArray<SealedRecord> Records
);
