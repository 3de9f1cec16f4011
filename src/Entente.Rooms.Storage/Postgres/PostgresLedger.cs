using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>The logs of the rooms in PostgreSQL. Whoever writes to a room holds its row for that moment: the database decides between two writers, in whatever process they are.</summary>
internal sealed class PostgresLedger(PostgresSessions sessions) : IRoomLedger
{
    private readonly PostgresAppends appends = new(sessions);

    public async ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
    {
        append.Check();
        return await appends.AppendAsync(append, cancel).ConfigureAwait(false);
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

    public ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.AskAsync(
            async (connection, _) =>
            {
                await using NpgsqlCommand command = PostgresSessions.Command(
                    connection,
                    "SELECT id FROM entente.room WHERE due <= $1 ORDER BY due LIMIT $2",
                    until.ToUnixTimeMilliseconds(),
                    most
                );
                await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                var read = ImmutableArray.CreateBuilder<RoomId>();
                while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                {
                    read.Add(RoomId.Of(reader.GetGuid(0).ToByteArray(bigEndian: true)));
                }

                return read.ToImmutable();
            },
            mayRepeat: true,
            cancel
        );
    }

    public ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(RecordOwner? after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.AskAsync(
            async (connection, _) =>
            {
                await using NpgsqlCommand command = PostgresSessions.Command(
                    connection,
                    """
                    SELECT room, name FROM entente.owner AS o
                    WHERE (room, name) > ($1, $2)
                      AND EXISTS (SELECT FROM entente.record AS r WHERE r.room = o.room AND r.owner = o.name)
                    ORDER BY room, name LIMIT $3
                    """,
                    IdOf(after?.Room ?? default),
                    after?.Owner ?? "",
                    most
                );
                await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                var read = ImmutableArray.CreateBuilder<RecordOwner>();
                while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                {
                    read.Add(
                        new RecordOwner(RoomId.Of(reader.GetGuid(0).ToByteArray(bigEndian: true)), reader.GetString(1))
                    );
                }

                return read.ToImmutable();
            },
            mayRepeat: true,
            cancel
        );
    }

    public ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel) =>
        sessions.AskAsync(
            async (connection, _) =>
            {
                await using NpgsqlCommand command = PostgresSessions.Command(
                    connection,
                    "SELECT coalesce(due, -1), note FROM entente.room WHERE id = $1",
                    IdOf(room)
                );
                await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                return await reader.ReadAsync(cancel).ConfigureAwait(false)
                    ? new RoomWatch(
                        reader.GetInt64(0) is var at and >= 0 ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
                        reader.GetString(1)
                    )
                    : RoomWatch.None;
            },
            mayRepeat: true,
            cancel
        );

    public ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel)
    {
        watch.Check();
        return sessions.WriteAsync(
            async (connection, _) =>
            {
                await using NpgsqlCommand command = PostgresSessions.Command(
                    connection,
                    "UPDATE entente.room SET due = ($3::bigint[])[1], note = $4 WHERE id = $1 AND version = $2",
                    IdOf(room),
                    version,
                    new[] { Due(watch.Due) },
                    watch.Note
                );
                return await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false) == 1;
            },
            mayRepeat: true,
            cancel
        );
    }

    internal static long? Due(DateTimeOffset? due) => due?.ToUnixTimeMilliseconds();

    internal static async Task<ImmutableArray<LogEntry>> EntriesAsync(
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

    internal static async Task<ImmutableArray<SealedRecord>> RecordsAsync(
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

    internal static Guid IdOf(RoomId room)
    {
        Span<byte> bytes = stackalloc byte[16];
        room.CopyTo(bytes);
        return new Guid(bytes, bigEndian: true);
    }

    internal static byte[] Bytes(LogHash hash)
    {
        byte[] bytes = new byte[LogHash.Size];
        hash.CopyTo(bytes);
        return bytes;
    }
}
