using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Postgres;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Npgsql;

namespace Entente.Rooms.Storage.Tests.Backups;

public sealed class PostgresBackupTests
{
    [Fact]
    public async Task What_pg_dump_wrote_pg_restore_brings_back_and_on_it_goes()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        PostgresServer server = await PostgresServer.SharedAsync();
        string address = await server.CreateDatabaseAsync();
        string other = await server.CreateDatabaseAsync();
        var room = new RoomId(7);
        LogChain at = LogChain.Of(room).Then("one", "two");
        await using (
            PostgresDatabase database = await PostgresDatabase.OpenAsync(new PostgresOptions(address), default)
        )
        {
            RoomAppend append = LogChain.Of(room).Append("one", "two") with
            {
                Records = [LogChain.Record("north", 1, "n1")],
            };
            await database.Ledger.AppendAsync(append, default);
            await database.Documents.PutAsync("account", "ada", 0, "", "{}"u8.ToArray(), default);
        }

        // The commands of docs/how-to/back-up.md.
        var from = new NpgsqlConnectionStringBuilder(address);
        string dump = Path.Combine(from.Host!, from.Database + ".dump");
        await PostgresServer.CommandAsync(
            "pg_dump",
            "-h",
            from.Host!,
            "-U",
            "entente",
            "--format=custom",
            "--schema=entente",
            $"--file={dump}",
            from.Database!
        );
        string into = new NpgsqlConnectionStringBuilder(other).Database!;
        await PostgresServer.CommandAsync(
            "pg_restore",
            "-h",
            from.Host!,
            "-U",
            "entente",
            "--exit-on-error",
            "--single-transaction",
            $"--dbname={into}",
            dump
        );

        await using PostgresDatabase restored = await PostgresDatabase.OpenAsync(new PostgresOptions(other), default);
        Assert.Equal(at, LogChain.Whole(room, await restored.Ledger.ReadAsync(room, 0, 10, default)));
        Assert.Single(await restored.Ledger.ReadRecordsAsync(room, default));
        Assert.NotNull(await restored.Documents.FindAsync("account", "ada", default));
        RoomAppend next = at.Append("three") with { Records = [LogChain.Record("north", 2, "n2")] };
        Assert.Equal(AppendResult.Done, await restored.Ledger.AppendAsync(next, default));
    }
}
