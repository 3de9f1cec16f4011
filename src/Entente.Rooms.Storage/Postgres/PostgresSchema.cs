using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>The tables of the database, in a schema of their own, and how older ones become as they are now.</summary>
internal static class PostgresSchema
{
    // By this number processes that start at once wait for each other; "Ntnt".
    private const long Lock = 0x4E746E74;

    // What each version added to the one before; none is ever changed once it was published.
    private static readonly ImmutableArray<string> Steps =
    [
        """
            CREATE TABLE entente.room(id uuid PRIMARY KEY, version bigint NOT NULL) WITH (fillfactor = 50);
            CREATE TABLE entente.entry(
              room uuid NOT NULL, version bigint NOT NULL, hash bytea NOT NULL, content bytea NOT NULL,
              PRIMARY KEY (room, version)
            );
            CREATE TABLE entente.owner(
              room uuid NOT NULL, name text COLLATE "C" NOT NULL, version bigint NOT NULL, PRIMARY KEY (room, name)
            ) WITH (fillfactor = 50);
            CREATE TABLE entente.record(
              room uuid NOT NULL, owner text COLLATE "C" NOT NULL, version bigint NOT NULL, content bytea NOT NULL,
              PRIMARY KEY (room, owner, version)
            );
            CREATE TABLE entente.document(
              kind text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, version bigint NOT NULL,
              lookup text COLLATE "C" NOT NULL, content bytea NOT NULL, PRIMARY KEY (kind, key)
            );
            CREATE FUNCTION entente.append(
              at uuid, expected bigint, hashes bytea[], contents bytea[],
              owners text[], versions bigint[], secrets bytea[]
            ) RETURNS boolean LANGUAGE plpgsql AS $$
            DECLARE
              added bigint := cardinality(contents);
            BEGIN
              -- Holds the room until the end of the transaction, even if its version stays.
              UPDATE entente.room SET version = expected + added WHERE room.id = at AND room.version = expected;
              IF NOT FOUND THEN
                IF expected <> 0 THEN
                  RETURN false;
                END IF;
                INSERT INTO entente.room(id, version) VALUES (at, added) ON CONFLICT DO NOTHING;
                IF NOT FOUND THEN
                  RETURN false;
                END IF;
              END IF;
              IF cardinality(owners) > 0 THEN
                PERFORM FROM (
                  SELECT g.name, g.version, row_number() OVER (PARTITION BY g.name ORDER BY g.place) AS nth
                  FROM unnest(owners, versions) WITH ORDINALITY AS g(name, version, place)
                ) AS given
                LEFT JOIN entente.owner ON owner.room = at AND owner.name = given.name
                WHERE given.version <> coalesce(owner.version, 0) + given.nth;
                IF FOUND THEN
                  UPDATE entente.room SET version = expected WHERE room.id = at;
                  RETURN false;
                END IF;
                INSERT INTO entente.record(room, owner, version, content)
                  SELECT at, g.name, g.version, g.content FROM unnest(owners, versions, secrets) AS g(name, version, content);
                INSERT INTO entente.owner(room, name, version)
                  SELECT at, g.name, max(g.version) FROM unnest(owners, versions) AS g(name, version) GROUP BY g.name
                  ON CONFLICT (room, name) DO UPDATE SET version = excluded.version;
              END IF;
              IF added = 1 THEN
                INSERT INTO entente.entry(room, version, hash, content)
                  VALUES (at, expected + 1, hashes[1], contents[1]);
              ELSIF added > 1 THEN
                INSERT INTO entente.entry(room, version, hash, content)
                  SELECT at, expected + g.place, g.hash, g.content
                  FROM unnest(hashes, contents) WITH ORDINALITY AS g(hash, content, place);
              END IF;
              RETURN true;
            END $$;
            """,
        // Appends that go together: the entries of all, one after the other, and how many are each one's; the records likewise.
        """
            CREATE INDEX document_lookup ON entente.document(kind, lookup, key);
            CREATE FUNCTION entente.append_all(
              rooms uuid[], expected bigint[], entries integer[], hashes bytea[], contents bytea[],
              records integer[], owners text[], versions bigint[], secrets bytea[]
            ) RETURNS boolean[] LANGUAGE plpgsql AS $$
            DECLARE
              done boolean[] := '{}';
              e integer := 0;
              r integer := 0;
            BEGIN
              FOR i IN 1 .. cardinality(rooms) LOOP
                done := done || entente.append(
                  rooms[i], expected[i], hashes[e + 1 : e + entries[i]], contents[e + 1 : e + entries[i]],
                  owners[r + 1 : r + records[i]], versions[r + 1 : r + records[i]], secrets[r + 1 : r + records[i]]
                );
                e := e + entries[i];
                r := r + records[i];
              END LOOP;
              RETURN done;
            END $$;
            """,
        // When somebody has to look at a room, in milliseconds of Unix time; of rooms that were there before nobody knows, so that each is looked at once.
        """
            ALTER TABLE entente.room ADD COLUMN due bigint, ADD COLUMN note text COLLATE "C" NOT NULL DEFAULT '';
            UPDATE entente.room SET due = 0;
            CREATE INDEX room_due ON entente.room(due) WHERE due IS NOT NULL;
            CREATE FUNCTION entente.append(
              at uuid, expected bigint, hashes bytea[], contents bytea[],
              owners text[], versions bigint[], secrets bytea[], dues bigint[]
            ) RETURNS boolean LANGUAGE plpgsql AS $$
            BEGIN
              IF NOT entente.append(at, expected, hashes, contents, owners, versions, secrets) THEN
                RETURN false;
              END IF;
              IF cardinality(contents) > 0 THEN
                -- Mostly it stays as it is, and the row is not written again.
                UPDATE entente.room SET due = dues[1] WHERE room.id = at AND room.due IS DISTINCT FROM dues[1];
              END IF;
              RETURN true;
            END $$;
            CREATE FUNCTION entente.append_all(
              rooms uuid[], expected bigint[], entries integer[], hashes bytea[], contents bytea[],
              records integer[], owners text[], versions bigint[], secrets bytea[], dues bigint[]
            ) RETURNS boolean[] LANGUAGE plpgsql AS $$
            DECLARE
              done boolean[] := '{}';
              e integer := 0;
              r integer := 0;
            BEGIN
              FOR i IN 1 .. cardinality(rooms) LOOP
                done := done || entente.append(
                  rooms[i], expected[i], hashes[e + 1 : e + entries[i]], contents[e + 1 : e + entries[i]],
                  owners[r + 1 : r + records[i]], versions[r + 1 : r + records[i]], secrets[r + 1 : r + records[i]],
                  dues[i : i]
                );
                e := e + entries[i];
                r := r + records[i];
              END LOOP;
              RETURN done;
            END $$;
            """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>Makes the database one of the current version; of several processes one does it while the others wait.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="upTo">The version to stop at; tests make older databases with it.</param>
    /// <exception cref="LedgerUnavailableException">The database is of a later version, or set up so that it would lose what it answered.</exception>
    public static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancel, int? upTo = null)
    {
        await CheckSettingsAsync(connection, cancel).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection
            .BeginTransactionAsync(cancel)
            .ConfigureAwait(false);
        await DoAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancel).ConfigureAwait(false);
        if (
            await AskAsync(connection, "SELECT to_regclass('entente.schema_version')::text", cancel)
                .ConfigureAwait(false) is DBNull
        )
        {
            await DoAsync(
                    connection,
                    "CREATE SCHEMA entente; CREATE TABLE entente.schema_version(version integer NOT NULL); INSERT INTO entente.schema_version VALUES (0);",
                    cancel
                )
                .ConfigureAwait(false);
        }

        int version = (int)
            (await AskAsync(connection, "SELECT version FROM entente.schema_version", cancel).ConfigureAwait(false))!;
        if (version > Current)
        {
            throw new LedgerUnavailableException(
                $"The database was written by a later version of this program (schema {version}; this one knows {Current}). Start that version, or restore a backup of the earlier one."
            );
        }

        for (int step = version; step < (upTo ?? Current); step++)
        {
            await DoAsync(connection, $"{Steps[step]} UPDATE entente.schema_version SET version = {step + 1};", cancel)
                .ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    private static async Task CheckSettingsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        foreach (
            (string setting, string bad, string good) in new[]
            {
                ("synchronous_commit", "off", "on"),
                ("fsync", "off", "on"),
            }
        )
        {
            if ((string?)await AskAsync(connection, $"SHOW {setting}", cancel).ConfigureAwait(false) == bad)
            {
                throw new LedgerUnavailableException(
                    $"The database would answer before what it answers is on the disk: set {setting} to {good}."
                );
            }
        }

        if ((string?)await AskAsync(connection, "SHOW server_encoding", cancel).ConfigureAwait(false) != "UTF8")
        {
            throw new LedgerUnavailableException(
                "The database does not keep texts as UTF8: make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."
            );
        }
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string question, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(cancel).ConfigureAwait(false);
    }

    private static async Task DoAsync(NpgsqlConnection connection, string statements, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }
}
