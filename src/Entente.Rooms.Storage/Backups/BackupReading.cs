using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Backups;

/// <summary>Reads a backup from its first room to its last.</summary>
internal static class BackupReading
{
    /// <summary>Counts what it holds; every page must be sound and every log follow from its beginning.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static BackupSummary Check(string path, CancellationToken cancel)
    {
        using SqliteConnection connection = SqliteFile.OpenReader(path);
        using (var sound = new SqliteStatement(connection, "PRAGMA integrity_check(1)"))
        {
            sound.Step();
            if (sound.Text(0) != "ok")
            {
                throw new InvalidDataException($"The database is damaged: {sound.Text(0)}");
            }
        }

        long rooms = 0;
        long entries = 0;
        using var all = new SqliteStatement(connection, "SELECT name, version FROM room ORDER BY id");
        using var reader = new SqliteReader(SqliteFile.OpenReader(path));
        while (all.Step())
        {
            cancel.ThrowIfCancellationRequested();
            RoomId room = RoomId.Of(all.Blob(0));
            CheckLog(reader, room, all.Integer(1));
            rooms++;
            entries += all.Integer(1);
        }

        return new BackupSummary(rooms, entries, Count(connection, "record"), Count(connection, "document"));
    }

    private static void CheckLog(SqliteReader reader, RoomId room, long version)
    {
        LogHash hash = LogHash.Start(room);
        long at = 0;
        while (at < version)
        {
            foreach (LogEntry entry in reader.Entries(room, at, SqliteSchema.MarkEvery))
            {
                hash = hash.Then(entry.Content.Span);
                at++;
                if (hash != entry.Hash)
                {
                    throw new InvalidDataException(
                        $"The log of room {room} does not follow from its beginning at entry {at}."
                    );
                }
            }
        }
    }

    private static long Count(SqliteConnection connection, string table)
    {
        using var count = new SqliteStatement(connection, $"SELECT count(*) FROM {table}");
        count.Step();
        return count.Integer(0);
    }
}
