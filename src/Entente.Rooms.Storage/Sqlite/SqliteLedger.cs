using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The logs of the rooms in the file.</summary>
internal sealed class SqliteLedger(SqliteCommitter committer, SqliteReaders readers) : IRoomLedger
{
    public ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
    {
        append.Check();
        return committer.WriteAsync(writer => writer.Appends.Append(append), cancel);
    }

    public ValueTask<ImmutableArray<LogEntry>> ReadAsync(RoomId room, long after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return readers.ReadAsync(reader => reader.Entries(room, after, most), cancel);
    }

    public ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel) =>
        readers.ReadAsync(reader => reader.Records(room), cancel);

    public ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(RecordOwner? after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return readers.ReadAsync(reader => reader.Owners(after, most), cancel);
    }

    public async ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        await committer.WriteAsync(writer => writer.Appends.Erase(room, owner), cancel).ConfigureAwait(false);
    }

    public ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return readers.ReadAsync(reader => reader.Due(until, most), cancel);
    }

    public ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel) =>
        readers.ReadAsync(reader => reader.Watch(room), cancel);

    public ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel)
    {
        watch.Check();
        return committer.WriteAsync(writer => writer.Appends.Watch(room, version, watch), cancel);
    }
}
