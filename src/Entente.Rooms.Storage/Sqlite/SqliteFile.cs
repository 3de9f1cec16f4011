using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>How connections to the file are opened.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the file and its folder, readable by nobody else.</summary>
    public static void Create(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            // What SQLite lays beside it gets the same rights.
            using var file = new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
        }
    }

    /// <summary>Makes a folder, readable by nobody else.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>The connection that writes: each commit waits until it is on the disk.</summary>
    public static SqliteConnection OpenWriter(SqliteOptions options)
    {
        SqliteConnection connection = Open(options.Path, SqliteOpenMode.ReadWriteCreate);
        // Pages are copied from the write-ahead log beside the writer, never in a commit. What is erased is overwritten.
        Do(
            connection,
            $"""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
            PRAGMA journal_size_limit = 67108864; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000;
            PRAGMA max_page_count = {options.MostPages ?? uint.MaxValue - 1L};
            """
        );
        return connection;
    }

    /// <summary>A connection that sees what is committed and writes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isQueryOnly">False for a copy of it, which SQLite takes for a write.</param>
    public static SqliteConnection OpenReader(string path, bool isQueryOnly = true)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadWrite);
        Do(connection, $"PRAGMA query_only = {(isQueryOnly ? "ON" : "OFF")}; PRAGMA cache_size = -4000;");
        return connection;
    }

    /// <summary>The connection that copies pages from the write-ahead log.</summary>
    public static SqliteConnection OpenCheckpointer(string path)
    {
        SqliteConnection connection = Open(path, SqliteOpenMode.ReadWrite);
        Do(
            connection,
            "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864;"
        );
        return connection;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ConnectionString
        );
        connection.Open();
        Do(connection, "PRAGMA busy_timeout = 5000;");
        return connection;
    }

    private static void Do(SqliteConnection connection, string statements)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
