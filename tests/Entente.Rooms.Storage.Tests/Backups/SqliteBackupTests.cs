using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Backups;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Tests.Backups;

public sealed class SqliteBackupTests : IDisposable
{
    private static readonly RoomId[] Rooms = [new(1), new(2), new(3)];
    private readonly TemporaryFolder folder = new();

    private string File => folder["data/entente.db"];

    private string Backup => folder["backups/monday.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_made_under_load_is_the_database_of_one_moment_and_can_be_gone_on_from()
    {
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File));
        await FillAsync(database);
        using var enough = new CancellationTokenSource();
        Task moving = Task.Run(async () =>
        {
            var at = LogChain.Whole(Rooms[0], await database.Ledger.ReadAsync(Rooms[0], 0, int.MaxValue, default));
            for (int i = 0; !enough.IsCancellationRequested; i++)
            {
                RoomAppend append = at.Append("entry") with { Records = [LogChain.Record("busy", i + 1, "record")] };
                await database.Ledger.AppendAsync(append, default);
                at = at.Then("entry");
            }
        });
        BackupSummary summary = SqliteBackup.Write(File, Backup, default);
        await enough.CancelAsync();
        await moving;

        Assert.Equal((3, 1), (summary.Rooms, summary.Documents));
        // 600 entries and three records were there before; of the moves since, each entry came with a record.
        Assert.Equal(summary.Entries - 600, summary.Records - 3);
        Assert.Equal([Backup], Directory.GetFiles(folder["backups"]));

        Assert.Equal(summary, SqliteBackup.Restore(Backup, folder["new/entente.db"], default));
        await using SqliteDatabase restored = SqliteDatabase.Open(new SqliteOptions(folder["new/entente.db"]));
        long entries = 0;
        foreach (RoomId room in Rooms)
        {
            var at = LogChain.Whole(room, await restored.Ledger.ReadAsync(room, 0, int.MaxValue, default));
            entries += at.Version;
            Assert.Equal(at.Version, (await restored.Ledger.ReadAsync(room, at.Version - 1, 9, default))[0].Version);
            Assert.Equal(AppendResult.Done, await restored.Ledger.AppendAsync(at.Append("after"), default));
        }

        Assert.Equal(summary.Entries, entries);
        Assert.NotNull(await restored.Documents.FindAsync("account", "ada", default));
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await using (SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File)))
        {
            await FillAsync(database);
            SqliteBackup.Write(File, Backup, default);
            byte[] first = System.IO.File.ReadAllBytes(Backup);
            Assert.Throws<ArgumentException>(() => SqliteBackup.Write(File, Backup, default));
            Assert.Equal(first, System.IO.File.ReadAllBytes(Backup));
            Assert.Throws<ArgumentException>(() => SqliteBackup.Restore(Backup, File, default));
        }

        System.IO.File.Move(File, folder["away.db"]);
        System.IO.File.WriteAllText(File + "-wal", "left behind");
        ArgumentException failure = Assert.Throws<ArgumentException>(() => SqliteBackup.Restore(Backup, File, default));
        Assert.Contains("entente.db-wal", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SqliteBackup.Write(folder["none.db"], folder["x.db"], default));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_put_in_place()
    {
        await using (SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File)))
        {
            await FillAsync(database);
        }

        SqliteBackup.Write(File, Backup, default);
        using (SqliteConnection connection = SqliteFile.OpenWriter(new SqliteOptions(Backup)))
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE entry SET content = x'00' WHERE id = 300; PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }

        string restored = folder["new/entente.db"];
        InvalidDataException failure = Assert.Throws<InvalidDataException>(() =>
            SqliteBackup.Restore(Backup, restored, default)
        );
        Assert.Contains("does not follow", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["new"]));

        byte[] bytes = System.IO.File.ReadAllBytes(Backup);
        System.IO.File.WriteAllBytes(Backup, bytes[..(bytes.Length / 2)]);
        Assert.ThrowsAny<Exception>(() => SqliteBackup.Restore(Backup, restored, default));
        Assert.Empty(Directory.GetFiles(folder["new"]));
    }

    private static async Task FillAsync(SqliteDatabase database)
    {
        foreach (RoomId room in Rooms)
        {
            string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"move {i}")];
            RoomAppend append = LogChain.Of(room).Append(texts) with { Records = [LogChain.Record("north", 1, "n1")] };
            Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(append, default));
        }

        Assert.True(await database.Documents.PutAsync("account", "ada", 0, "", "{}"u8.ToArray(), default));
    }
}
