using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>The logs of the rooms in PostgreSQL. Whoever writes to a room holds its row for that moment: the database decides between two writers, in whatever process they are.</summary>
internal sealed class PostgresLedger(PostgresSessions sessions) : IRoomLedger
{
    public ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
    {
        append.Check();
        return sessions.WriteAsync(
            async (connection, isOpen) =>
            {
                if (await TryAppendAsync(connection, append, cancel).ConfigureAwait(false))
                {
                    return AppendResult.Done;
                }

                // The conflict may be with ourselves: it was written and the answer was lost.
                return isOpen && await IsThereAsync(connection, append, cancel).ConfigureAwait(false)
                    ? AppendResult.Done
                    : AppendResult.Conflict;
            },
            mayRepeat: true,
            cancel
        );
    }

    public ValueTask<ImmutableArray<LogEntry>> ReadAsync(RoomId room, long after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.AskAsync(
            (connection, _) => EntriesAsync(connection, room, after, most, cancel),
            mayRepeat: true,
            cancel
        );
    }

    public ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel) =>
        sessions.AskAsync((connection, _) => RecordsAsync(connection, room, cancel), mayRepeat: true, cancel);

    public async ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        await sessions
            .WriteAsync(
                async (connection, _) =>
                {
                    await using NpgsqlCommand command = PostgresSessions.Command(
                        connection,
                        "DELETE FROM entente.record WHERE room = $1 AND owner = $2",
                        IdOf(room),
                        owner
                    );
                    return await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
                },
                mayRepeat: true,
                cancel
            )
            .ConfigureAwait(false);
    }

    private static async Task<bool> TryAppendAsync(
        NpgsqlConnection connection,
        RoomAppend append,
        CancellationToken cancel
    )
    {
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            "SELECT entente.append($1, $2, $3, $4, $5, $6, $7)",
            IdOf(append.Room),
            append.Expected,
            append.Entries.Select(entry => Bytes(entry.Hash)).ToArray(),
            append.Entries.Select(entry => entry.Content.ToArray()).ToArray(),
            append.Records.Select(record => record.Owner).ToArray(),
            append.Records.Select(record => record.Version).ToArray(),
            append.Records.Select(record => record.Content.ToArray()).ToArray()
        );
        return (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private static async Task<bool> IsThereAsync(
        NpgsqlConnection connection,
        RoomAppend append,
        CancellationToken cancel
    )
    {
        if (append.Entries.Length > 0)
        {
            ImmutableArray<LogEntry> kept = await EntriesAsync(
                    connection,
                    append.Room,
                    append.Expected,
                    append.Entries.Length,
                    cancel
                )
                .ConfigureAwait(false);
            return kept.Select(entry => entry.Hash).SequenceEqual(append.Entries.Select(entry => entry.Hash));
        }

        ImmutableArray<SealedRecord> records = await RecordsAsync(connection, append.Room, cancel)
            .ConfigureAwait(false);
        return append.Records.All(given =>
            records.Any(kept =>
                kept.Owner == given.Owner
                && kept.Version == given.Version
                && kept.Content.Span.SequenceEqual(given.Content.Span)
            )
        );
    }

    private static async Task<ImmutableArray<LogEntry>> EntriesAsync(
        NpgsqlConnection connection,
        RoomId room,
        long after,
        int most,
        CancellationToken cancel
    )
    {
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            "SELECT version, hash, content FROM entente.entry WHERE room = $1 AND version > $2 ORDER BY version LIMIT $3",
            IdOf(room),
            after,
            most
        );
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var read = ImmutableArray.CreateBuilder<LogEntry>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            read.Add(
                new LogEntry(
                    reader.GetInt64(0),
                    reader.GetFieldValue<byte[]>(2),
                    LogHash.Of(reader.GetFieldValue<byte[]>(1))
                )
            );
        }

        return read.ToImmutable();
    }

    private static async Task<ImmutableArray<SealedRecord>> RecordsAsync(
        NpgsqlConnection connection,
        RoomId room,
        CancellationToken cancel
    )
    {
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            "SELECT owner, version, content FROM entente.record WHERE room = $1 ORDER BY owner, version",
            IdOf(room)
        );
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var read = ImmutableArray.CreateBuilder<SealedRecord>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            read.Add(new SealedRecord(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }

        return read.ToImmutable();
    }

    private static Guid IdOf(RoomId room)
    {
        Span<byte> bytes = stackalloc byte[16];
        room.CopyTo(bytes);
        return new Guid(bytes, bigEndian: true);
    }

    private static byte[] Bytes(LogHash hash)
    {
        byte[] bytes = new byte[LogHash.Size];
        hash.CopyTo(bytes);
        return bytes;
    }
}
