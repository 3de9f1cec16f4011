using System.Collections.Immutable;
using System.Globalization;
using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The tables of the file, and how older files become as they are now.</summary>
internal static class SqliteSchema
{
    // "Ntnt", by which a file says whose it is.
    private const int ApplicationId = 0x4E746E74;

    /// <summary>How far apart marks in a room's log lie.</summary>
    public const int MarkEvery = 64;

    // What each version added to the one before; none is ever changed once it was published.
    private static readonly ImmutableArray<string> Steps =
    [
        """
            CREATE TABLE room(
              id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, last INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE entry(
              id INTEGER PRIMARY KEY, room INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER NOT NULL,
              hash BLOB NOT NULL, content BLOB NOT NULL
            ) STRICT;
            CREATE TABLE owner(
              id INTEGER PRIMARY KEY, room INTEGER NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
              last INTEGER NOT NULL, UNIQUE (room, name)
            ) STRICT;
            CREATE TABLE record(
              id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER NOT NULL,
              content BLOB NOT NULL
            ) STRICT;
            CREATE TABLE document(
              kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, lookup TEXT NOT NULL,
              content BLOB NOT NULL, PRIMARY KEY (kind, key)
            ) STRICT, WITHOUT ROWID;
            """,
        // A log is found from its end; marks keep a look at its beginning from walking all of it.
        """
            CREATE TABLE mark(
              room INTEGER NOT NULL, version INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (room, version)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO mark SELECT room, version, id FROM entry WHERE version % 64 = 0;
            CREATE INDEX document_lookup ON document(kind, lookup, key);
            """,
        // When somebody has to look at a room, in milliseconds of Unix time; of rooms that were there before nobody knows, so that each is looked at once.
        """
            ALTER TABLE room ADD COLUMN due INTEGER;
            ALTER TABLE room ADD COLUMN note TEXT NOT NULL DEFAULT '';
            UPDATE room SET due = 0;
            CREATE INDEX room_due ON room(due) WHERE due IS NOT NULL;
            """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>Makes the file one of the current version.</summary>
    /// <param name="connection">The connection that writes.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="upTo">The version to stop at; tests make older files with it.</param>
    /// <exception cref="LedgerUnavailableException">The file is of a later version or none of ours.</exception>
    public static void Migrate(SqliteConnection connection, string path, int? upTo = null)
    {
        long version = Ask(connection, "PRAGMA user_version");
        if (version > Current)
        {
            throw new LedgerUnavailableException(
                $"The database '{path}' was written by a later version of this program (schema {version}; this one knows {Current}). Start that version, or restore a backup of the earlier one."
            );
        }

        bool isOurs = Ask(connection, "PRAGMA application_id") == ApplicationId;
        if (!isOurs && (version != 0 || Ask(connection, "SELECT count(*) FROM sqlite_schema") != 0))
        {
            throw new LedgerUnavailableException(
                $"The file '{path}' is a database of another program; nothing was changed in it."
            );
        }

        for (int step = (int)version; step < (upTo ?? Current); step++)
        {
            // The number changes with the tables or not at all.
            Do(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"BEGIN IMMEDIATE; {Steps[step]} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {step + 1}; COMMIT;"
                )
            );
        }
    }

    /// <summary>Whether the file is one of ours that an earlier version wrote.</summary>
    public static bool IsEarlier(SqliteConnection connection) =>
        Ask(connection, "PRAGMA application_id") == ApplicationId
        && Ask(connection, "PRAGMA user_version") is > 0 and var version
        && version < Current;

    private static long Ask(SqliteConnection connection, string question)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question;
        return (long)command.ExecuteScalar()!;
    }

    private static void Do(SqliteConnection connection, string statements)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
