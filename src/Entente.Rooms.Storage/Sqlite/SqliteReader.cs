using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>A connection that reads: every question sees the file as it was at one moment. Not for several threads at once.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement end;
    private readonly SqliteStatement room;
    private readonly SqliteStatement mark;
    private readonly SqliteStatement entries;
    private readonly SqliteStatement owners;
    private readonly SqliteStatement records;
    private readonly SqliteStatement document;
    private readonly SqliteStatement documents;
    private readonly SqliteStatement indexed;
    private readonly SqliteStatement due;
    private readonly SqliteStatement watch;
    private readonly SqliteStatement keepers;
    private readonly byte[] name = new byte[16];

    public SqliteReader(SqliteConnection connection)
    {
        this.connection = connection;
        begin = new(connection, "BEGIN");
        end = new(connection, "COMMIT");
        room = new(connection, "SELECT id, version, last FROM room WHERE name = ?");
        mark = new(connection, "SELECT entry FROM mark WHERE room = ? AND version >= ? ORDER BY version LIMIT 1");
        entries = new(
            connection,
            """
            WITH RECURSIVE chain(version, previous, hash, content) AS (
              SELECT version, previous, hash, content FROM entry WHERE id = ?1
              UNION ALL
              SELECT entry.version, entry.previous, entry.hash, entry.content
              FROM chain JOIN entry ON entry.id = chain.previous WHERE chain.version > ?2 + 1
            )
            SELECT version, hash, content FROM chain WHERE version <= ?3
            """
        );
        owners = new(connection, "SELECT name, last FROM owner WHERE room = ? ORDER BY name");
        records = new(
            connection,
            """
            WITH RECURSIVE chain(version, previous, content) AS (
              SELECT version, previous, content FROM record WHERE id = ?
              UNION ALL
              SELECT record.version, record.previous, record.content
              FROM chain JOIN record ON record.id = chain.previous
            )
            SELECT version, content FROM chain
            """
        );
        document = new(connection, "SELECT key, version, lookup, content FROM document WHERE kind = ? AND key = ?");
        documents = new(
            connection,
            "SELECT key, version, lookup, content FROM document WHERE kind = ? AND key > ? ORDER BY key LIMIT ?"
        );
        indexed = new(
            connection,
            "SELECT key, version, lookup, content FROM document WHERE kind = ? AND lookup = ? AND key > ? ORDER BY key LIMIT ?"
        );
        due = new(connection, "SELECT name FROM room WHERE due IS NOT NULL AND due <= ? ORDER BY due LIMIT ?");
        keepers = new(
            connection,
            """
            SELECT room.name, owner.name FROM room JOIN owner ON owner.room = room.id
            WHERE owner.last <> 0 AND room.name >= ?1 AND (room.name, owner.name) > (?1, ?2)
            ORDER BY room.name, owner.name LIMIT ?3
            """
        );
        watch = new(connection, "SELECT coalesce(due, -1), note FROM room WHERE name = ?");
    }

    public ImmutableArray<RoomId> Due(DateTimeOffset until, int most)
    {
        var read = ImmutableArray.CreateBuilder<RoomId>();
        due.With(until.ToUnixTimeMilliseconds(), most);
        while (due.Step())
        {
            read.Add(RoomId.Of(due.Blob(0)));
        }

        return read.ToImmutable();
    }

    public RoomWatch Watch(RoomId which)
    {
        which.CopyTo(name);
        if (!watch.With(name).Step())
        {
            return RoomWatch.None;
        }

        long at = watch.Integer(0);
        var kept = new RoomWatch(at < 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(at), watch.Text(1));
        watch.Reset();
        return kept;
    }

    public ImmutableArray<LogEntry> Entries(RoomId which, long after, int most)
    {
        begin.Run();
        try
        {
            which.CopyTo(name);
            if (!room.With(name).Step())
            {
                return [];
            }

            long id = room.Integer(0);
            long version = room.Integer(1);
            long from = room.Integer(2);
            room.Reset();
            if (after >= version)
            {
                return [];
            }

            int count = (int)Math.Min(most, version - after);
            if (version - after > count && mark.With(id, after + count).Step())
            {
                from = mark.Integer(0);
                mark.Reset();
            }

            return Chain(from, after, count);
        }
        finally
        {
            End();
        }
    }

    public ImmutableArray<SealedRecord> Records(RoomId which)
    {
        begin.Run();
        try
        {
            which.CopyTo(name);
            if (!room.With(name).Step())
            {
                return [];
            }

            long id = room.Integer(0);
            room.Reset();
            var read = ImmutableArray.CreateBuilder<SealedRecord>();
            owners.With(id);
            while (owners.Step())
            {
                string owner = owners.Text(0);
                int first = read.Count;
                records.With(owners.Integer(1));
                while (records.Step())
                {
                    read.Add(new SealedRecord(owner, records.Integer(0), records.Blob(1).ToArray()));
                }

                for (int last = read.Count - 1; first < last; first++, last--)
                {
                    (read[first], read[last]) = (read[last], read[first]);
                }
            }

            return read.ToImmutable();
        }
        finally
        {
            End();
        }
    }

    public ImmutableArray<RecordOwner> Owners(RecordOwner? after, int most)
    {
        var read = ImmutableArray.CreateBuilder<RecordOwner>();
        (after?.Room ?? default).CopyTo(name);
        keepers.With(name, after?.Owner ?? "", most);
        while (keepers.Step())
        {
            read.Add(new RecordOwner(RoomId.Of(keepers.Blob(0)), keepers.Text(1)));
        }

        return read.ToImmutable();
    }

    public StoredDocument? Find(string kind, string key)
    {
        if (!document.With(kind, key).Step())
        {
            return null;
        }

        StoredDocument found = Document(document, kind);
        document.Reset();
        return found;
    }

    public ImmutableArray<StoredDocument> List(string kind, string? index, string after, int most)
    {
        SqliteStatement statement = index is null
            ? documents.With(kind, after, most)
            : indexed.With(kind, index, after, most);
        var read = ImmutableArray.CreateBuilder<StoredDocument>();
        while (statement.Step())
        {
            read.Add(Document(statement, kind));
        }

        return read.ToImmutable();
    }

    public void Dispose()
    {
        SqliteStatement[] all =
        [
            begin,
            end,
            room,
            mark,
            entries,
            owners,
            records,
            document,
            documents,
            indexed,
            due,
            watch,
            keepers,
        ];
        foreach (SqliteStatement each in all)
        {
            each.Dispose();
        }

        connection.Dispose();
    }

    // From the last one wanted back to the first.
    private ImmutableArray<LogEntry> Chain(long from, long after, int count)
    {
        var read = new LogEntry[count];
        int left = count;
        entries.With(from, after, after + count);
        while (entries.Step())
        {
            if (left == 0 || entries.Integer(0) != after + left)
            {
                break;
            }

            left--;
            read[left] = new LogEntry(entries.Integer(0), entries.Blob(2).ToArray(), LogHash.Of(entries.Blob(1)));
        }

        entries.Reset();
        return left == 0
            ? ImmutableCollectionsMarshal.AsImmutableArray(read)
            : throw new LedgerUnavailableException(
                $"The log of a room breaks off before entry {after + left}: the database is damaged; restore it from a backup."
            );
    }

    private void End()
    {
        foreach (SqliteStatement each in (ReadOnlySpan<SqliteStatement>)[room, mark, entries, owners, records])
        {
            each.Reset();
        }

        end.Run();
    }

    private static StoredDocument Document(SqliteStatement row, string kind) =>
        new(kind, row.Text(0), row.Integer(1), row.Text(2), row.Blob(3).ToArray());
}
