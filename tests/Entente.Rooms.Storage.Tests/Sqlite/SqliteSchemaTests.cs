using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Backups;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Tests.Sqlite;

public sealed class SqliteSchemaTests : IDisposable
{
    private static readonly RoomId Room = new(7);
    private readonly TemporaryFolder folder = new();

    private string File => folder["entente.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_of_the_first_version_becomes_one_of_this_version_and_keeps_all_it_held()
    {
        var at = LogChain.Of(Room);
        SqliteFile.Create(File);
        using (SqliteConnection connection = SqliteFile.OpenWriter(new SqliteOptions(File)))
        {
            SqliteSchema.Migrate(connection, File, upTo: 1);
            Do(
                connection,
                "INSERT INTO room(id, name, version, last) VALUES (1, x'00000000000000000000000000000007', 200, 200)"
            );
            for (int i = 1; i <= 200; i++)
            {
                string text = $"move {i}";
                at = at.Then(text);
                Do(
                    connection,
                    $"INSERT INTO entry(id, room, version, previous, hash, content) VALUES ({i}, 1, {i}, {i - 1}, x'{at.Hash}', CAST('{text}' AS BLOB))"
                );
            }

            Do(connection, "INSERT INTO owner(id, room, name, version, last) VALUES (1, 1, 'north', 1, 1)");
            Do(connection, "INSERT INTO record(id, owner, version, previous, content) VALUES (1, 1, 1, 0, x'01')");
            Do(
                connection,
                "INSERT INTO document(kind, key, version, lookup, content) VALUES ('account', 'ada', 3, 'a', x'02')"
            );
        }

        Assert.Equal(new MissingKeys(1, 1), await KeyBackup.MissingAsync(File, folder["keys"], default));
        Assert.Equal(new BackupSummary(1, 200, 1, 1), SqliteBackup.Restore(File, folder["restored.db"], default));
        Assert.False(System.IO.File.Exists(folder["restored.db-wal"]));
        await using SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(File));
        Assert.Equal(at, LogChain.Whole(Room, await database.Ledger.ReadAsync(Room, 0, int.MaxValue, default)));
        Assert.Equal(5, (await database.Ledger.ReadAsync(Room, 100, 5, default)).Length);
        Assert.Equal(1L, Assert.Single(await database.Ledger.ReadRecordsAsync(Room, default)).Version);
        Assert.Equal(3L, Assert.Single(await database.Documents.ListAsync("account", "a", "", 9, default)).Version);
        RoomAppend next = at.Append("move 201") with { Records = [LogChain.Record("north", 2, "n2")] };
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(next, default));
    }

    [Fact]
    public void An_older_file_and_a_new_one_end_with_the_same_tables()
    {
        string[] shown =
        [
            .. Enumerable
                .Range(0, SqliteSchema.Current + 1)
                .Select(version =>
                {
                    using SqliteConnection connection = SqliteFile.OpenWriter(
                        new SqliteOptions(folder[$"{version}.db"])
                    );
                    SqliteSchema.Migrate(connection, "", version);
                    SqliteSchema.Migrate(connection, "");
                    return Tables(connection);
                }),
        ];
        Assert.Single(shown.Distinct());
        Approved.Matches("tests/Entente.Rooms.Storage.Tests/Approved/sqlite.sql", shown[0]);
    }

    [Fact]
    public async Task A_file_of_a_later_version_is_left_alone()
    {
        await SqliteDatabase.Open(new SqliteOptions(File)).DisposeAsync();
        using (SqliteConnection connection = SqliteFile.OpenWriter(new SqliteOptions(File)))
        {
            Do(connection, "PRAGMA user_version = 1000");
        }

        byte[] before = System.IO.File.ReadAllBytes(File);
        LedgerUnavailableException failure = Assert.Throws<LedgerUnavailableException>(() =>
            SqliteDatabase.Open(new SqliteOptions(File))
        );
        Assert.Contains("later version", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        SqliteFile.Create(File);
        using (SqliteConnection connection = SqliteFile.OpenWriter(new SqliteOptions(File)))
        {
            Do(connection, "CREATE TABLE theirs(it)");
        }

        LedgerUnavailableException failure = Assert.Throws<LedgerUnavailableException>(() =>
            SqliteDatabase.Open(new SqliteOptions(File))
        );
        Assert.Contains("another program", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        System.IO.File.WriteAllText(
            File,
            "This is a letter, and long enough that nobody would take it for a database."
        );
        LedgerUnavailableException failure = Assert.Throws<LedgerUnavailableException>(() =>
            SqliteDatabase.Open(new SqliteOptions(File))
        );
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("This is a letter", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    private static string Tables(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
        using SqliteDataReader reader = command.ExecuteReader();
        var all = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            all.Add(reader.GetString(0) + ";\n");
        }

        return string.Concat(all);
    }

    private static void Do(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
