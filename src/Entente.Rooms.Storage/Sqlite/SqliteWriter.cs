using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The one connection that writes. Not for several threads at once.</summary>
internal sealed class SqliteWriter : IDisposable
{
    // SQLITE_DBSTATUS_CACHE_WRITE: pages that were written to the write-ahead log.
    private const int PagesWritten = 9;

    private readonly SqliteConnection connection;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement restart;
    private readonly SqliteStatement putDocument;
    private readonly SqliteStatement changeDocument;
    private readonly SqliteStatement removeDocument;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        restart = new(connection, "PRAGMA wal_checkpoint(RESTART)");
        putDocument = new(
            connection,
            "INSERT INTO document(kind, key, version, lookup, content) VALUES (?, ?, 1, ?, ?) ON CONFLICT DO NOTHING"
        );
        changeDocument = new(
            connection,
            "UPDATE document SET version = version + 1, lookup = ?, content = ? WHERE kind = ? AND key = ? AND version = ?"
        );
        removeDocument = new(connection, "DELETE FROM document WHERE kind = ? AND key = ? AND version = ?");
        Appends = new SqliteAppends(connection);
    }

    public SqliteAppends Appends { get; }

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    /// <summary>Undoes what was not committed. Some failures have SQLite do so by itself.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            rollback.Run();
        }
    }

    public bool Put(string kind, string key, long expected, string index, ReadOnlyMemory<byte> content)
    {
        if (expected == 0)
        {
            putDocument.Run(kind, key, index, content);
        }
        else
        {
            changeDocument.Run(index, content, kind, key, expected);
        }

        return raw.sqlite3_changes(connection.Handle!) == 1;
    }

    public bool Remove(string kind, string key, long expected)
    {
        removeDocument.Run(kind, key, expected);
        return raw.sqlite3_changes(connection.Handle!) == 1;
    }

    /// <summary>How many pages went to the write-ahead log since this was asked before.</summary>
    public int TakePagesWritten()
    {
        _ = raw.sqlite3_db_status(connection.Handle!, PagesWritten, out int pages, out _, 1);
        return pages;
    }

    /// <summary>Copies what is left in the write-ahead log and has the next commit begin it anew; what cannot be done now is done another time.</summary>
    public void Restart() => restart.Run();

    public void Dispose()
    {
        Appends.Dispose();
        SqliteStatement[] all = [begin, commit, rollback, restart, putDocument, changeDocument, removeDocument];
        foreach (SqliteStatement each in all)
        {
            each.Dispose();
        }

        connection.Dispose();
    }
}
