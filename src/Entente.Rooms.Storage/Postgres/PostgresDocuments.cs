using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>The documents in PostgreSQL.</summary>
internal sealed class PostgresDocuments(PostgresSessions sessions) : IDocumentStore
{
    private const string Columns = "SELECT key, version, lookup, content FROM entente.document";

    public ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel)
    {
        DocumentQuestion.Find(kind, key);
        return sessions.AskAsync((connection, _) => FindAsync(connection, kind, key, cancel), mayRepeat: true, cancel);
    }

    public ValueTask<bool> PutAsync(
        string kind,
        string key,
        long expected,
        string index,
        ReadOnlyMemory<byte> content,
        CancellationToken cancel
    )
    {
        DocumentQuestion.Put(kind, key, expected, index);
        byte[] bytes = content.ToArray();
        return sessions.WriteAsync(
            (connection, _) =>
                expected == 0
                    ? ChangedAsync(
                        PostgresSessions.Command(
                            connection,
                            "INSERT INTO entente.document(kind, key, version, lookup, content) VALUES ($1, $2, 1, $3, $4) ON CONFLICT DO NOTHING",
                            kind,
                            key,
                            index,
                            bytes
                        ),
                        cancel
                    )
                    : ChangedAsync(
                        PostgresSessions.Command(
                            connection,
                            "UPDATE entente.document SET version = version + 1, lookup = $3, content = $4 WHERE kind = $1 AND key = $2 AND version = $5",
                            kind,
                            key,
                            index,
                            bytes,
                            expected
                        ),
                        cancel
                    ),
            mayRepeat: false,
            cancel
        );
    }

    public ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel)
    {
        DocumentQuestion.Remove(kind, key, expected);
        return sessions.WriteAsync(
            (connection, _) =>
                ChangedAsync(
                    PostgresSessions.Command(
                        connection,
                        "DELETE FROM entente.document WHERE kind = $1 AND key = $2 AND version = $3",
                        kind,
                        key,
                        expected
                    ),
                    cancel
                ),
            mayRepeat: false,
            cancel
        );
    }

    public ValueTask<ImmutableArray<StoredDocument>> ListAsync(
        string kind,
        string? index,
        string after,
        int most,
        CancellationToken cancel
    )
    {
        DocumentQuestion.List(kind, index, after, most);
        return sessions.AskAsync(
            async (connection, _) =>
            {
                await using NpgsqlCommand command = index is null
                    ? PostgresSessions.Command(
                        connection,
                        Columns + " WHERE kind = $1 AND key > $2 ORDER BY key LIMIT $3",
                        kind,
                        after,
                        most
                    )
                    : PostgresSessions.Command(
                        connection,
                        Columns + " WHERE kind = $1 AND lookup = $4 AND key > $2 ORDER BY key LIMIT $3",
                        kind,
                        after,
                        most,
                        index
                    );
                return await ReadAsync(command, kind, cancel).ConfigureAwait(false);
            },
            mayRepeat: true,
            cancel
        );
    }

    private static async Task<StoredDocument?> FindAsync(
        NpgsqlConnection connection,
        string kind,
        string key,
        CancellationToken cancel
    )
    {
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            Columns + " WHERE kind = $1 AND key = $2",
            kind,
            key
        );
        return (await ReadAsync(command, kind, cancel).ConfigureAwait(false)).FirstOrDefault();
    }

    private static async Task<ImmutableArray<StoredDocument>> ReadAsync(
        NpgsqlCommand command,
        string kind,
        CancellationToken cancel
    )
    {
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var read = ImmutableArray.CreateBuilder<StoredDocument>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            read.Add(
                new StoredDocument(
                    kind,
                    reader.GetString(0),
                    reader.GetInt64(1),
                    reader.GetString(2),
                    reader.GetFieldValue<byte[]>(3)
                )
            );
        }

        return read.ToImmutable();
    }

    private static async Task<bool> ChangedAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false) == 1;
        }
    }
}
