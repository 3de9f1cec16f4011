using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Keys;
using Entente.Rooms.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Backups;

/// <summary>Backups of a database file, while the server runs or not, and back again. The keys are not in it: <see cref="KeyBackup"/>.</summary>
public static class SqliteBackup
{
    /// <summary>Writes a copy of the database as it is at one moment, and reads it back.</summary>
    /// <param name="database">The database; a server may go on using it meanwhile.</param>
    /// <param name="target">The file to write; it must not be there.</param>
    /// <param name="cancel">Gives up between steps; no file is left then.</param>
    /// <returns>What the copy holds. It is on the disk.</returns>
    /// <exception cref="ArgumentException">There is no database, or there is a file in the target's place.</exception>
    /// <exception cref="InvalidDataException">The copy is damaged, which means that the database is.</exception>
    /// <exception cref="LedgerFullException">There is no space for it.</exception>
    /// <exception cref="LedgerUnavailableException">The database cannot be read, or the target not be written.</exception>
    public static BackupSummary Write(string database, string target, CancellationToken cancel) =>
        Place(database, target, draft => Copy(database, draft), replaces: false, cancel);

    /// <summary>Writes a copy of the database as it is at one moment, and reads it back before it takes the place of an earlier one. Until then the earlier one is there.</summary>
    /// <param name="database">The database; a server may go on using it meanwhile.</param>
    /// <param name="target">The file to write; what is there is gone afterwards.</param>
    /// <param name="cancel">Gives up between steps; what was there is left then.</param>
    /// <returns>What the copy holds. It is on the disk.</returns>
    /// <exception cref="ArgumentException">There is no database, or the target is the database itself.</exception>
    /// <exception cref="InvalidDataException">The copy is damaged, which means that the database is.</exception>
    /// <exception cref="LedgerFullException">There is no space for it.</exception>
    /// <exception cref="LedgerUnavailableException">The database cannot be read, or the target not be written.</exception>
    public static BackupSummary Replace(string database, string target, CancellationToken cancel) =>
        Place(database, target, draft => Copy(database, draft), replaces: true, cancel);

    private static void Copy(string database, string draft)
    {
        using SqliteConnection connection = SqliteFile.OpenReader(database, isQueryOnly: false);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $draft";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$draft", draft);
        command.ExecuteNonQuery();
    }

    /// <summary>Puts a backup in the place of a database that is not there any more, and reads it back.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="database">Where the database is to be; nothing may be there, and no server may be using it.</param>
    /// <param name="cancel">Gives up between steps; no file is left then.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="ArgumentException">There is no backup, or there is a file in the database's place.</exception>
    /// <exception cref="InvalidDataException">The backup is damaged.</exception>
    /// <exception cref="LedgerFullException">There is no space for it.</exception>
    /// <exception cref="LedgerUnavailableException">The backup cannot be read, or the database not be written.</exception>
    public static BackupSummary Restore(string backup, string database, CancellationToken cancel)
    {
        // What was in the write-ahead log of another database must not be taken for this one's.
        string log = Path.GetFullPath(database) + "-wal";
        return File.Exists(log)
            ? throw new ArgumentException(
                $"'{log}' is there, which belongs to a database: move it away together with that.",
                nameof(database)
            )
            : Place(backup, database, draft => BringBack(backup, draft), replaces: false, cancel);
    }

    // Read back as what it will be: one of an earlier version lacks what the reading goes by.
    private static void BringBack(string backup, string draft)
    {
        File.Copy(backup, draft);
        using SqliteConnection connection = SqliteFile.OpenReader(draft, isQueryOnly: false);
        if (SqliteSchema.IsEarlier(connection))
        {
            SqliteSchema.Migrate(connection, draft);
        }
    }

    private static BackupSummary Place(
        string from,
        string to,
        Action<string> write,
        bool replaces,
        CancellationToken cancel
    )
    {
        from = Path.GetFullPath(from);
        to = Path.GetFullPath(to);
        if (!File.Exists(from))
        {
            throw new ArgumentException($"There is no file '{from}'.", nameof(from));
        }

        if (replaces && from == to)
        {
            throw new ArgumentException($"'{to}' is the database itself.", nameof(to));
        }

        if (!replaces && File.Exists(to))
        {
            throw new ArgumentException($"There is a file '{to}' already; it was left as it is.", nameof(to));
        }

        string draft = to + ".draft";
        try
        {
            cancel.ThrowIfCancellationRequested();
            SqliteFile.CreateFolder(Path.GetDirectoryName(to)!);
            File.Delete(draft);
            write(draft);
            DurableFolder.Protect(draft);
            cancel.ThrowIfCancellationRequested();
            BackupSummary summary = BackupReading.Check(draft, cancel);
            DurableFolder.FlushFile(draft);
            File.Move(draft, to, overwrite: replaces);
            DurableFolder.Flush(Path.GetDirectoryName(to)!);
            return summary;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            // Of what is read nothing is written: the copy is what has no room.
            throw new LedgerFullException($"There is no space left for '{to}'.", failure);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Wrap(failure, from);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DurableFolder.IsFull(failure)
                ? new LedgerFullException($"There is no space left for '{to}'.", failure)
                : new LedgerUnavailableException($"'{from}' could not be copied to '{to}': {failure.Message}", failure);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
