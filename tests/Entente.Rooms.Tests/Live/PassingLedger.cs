using System.Collections.Immutable;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Tests.Live;

/// <summary>A ledger that passes everything on to another one, but for what a test does otherwise.</summary>
internal abstract class PassingLedger(IRoomLedger ledger) : IRoomLedger
{
    public virtual ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel) =>
        ledger.AppendAsync(append, cancel);

    public virtual ValueTask<ImmutableArray<LogEntry>> ReadAsync(
        RoomId room,
        long after,
        int most,
        CancellationToken cancel
    ) => ledger.ReadAsync(room, after, most, cancel);

    public virtual ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel) =>
        ledger.ReadRecordsAsync(room, cancel);

    public ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(RecordOwner? after, int most, CancellationToken cancel) =>
        ledger.OwnersAsync(after, most, cancel);

    public ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel) =>
        ledger.EraseRecordsAsync(room, owner, cancel);

    public ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel) =>
        ledger.DueAsync(until, most, cancel);

    public ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel) =>
        ledger.WatchOfAsync(room, cancel);

    public virtual ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel) =>
        ledger.WatchAsync(room, version, watch, cancel);
}
