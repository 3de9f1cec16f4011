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

    public async ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        await committer.WriteAsync(writer => writer.Appends.Erase(room, owner), cancel).ConfigureAwait(false);
    }
}
