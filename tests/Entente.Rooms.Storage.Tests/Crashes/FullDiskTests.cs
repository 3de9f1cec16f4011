using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Postgres;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Npgsql;

namespace Entente.Rooms.Storage.Tests.Crashes;

/// <summary>A disk that is really full: writers are told, readers go on, and so do writers when it has grown.</summary>
public sealed class FullDiskTests
{
    private const int ContentSize = 100_000;
    private static readonly RoomId Room = new(7);
    private readonly Random random = new(20260227);

    [Fact]
    public async Task A_file_on_a_full_disk_goes_on_when_there_is_space()
    {
        using SmallDisk disk = SmallDisk.Mount(4);
        await using (SqliteDatabase database = SqliteDatabase.Open(new SqliteOptions(disk.Path + "/entente.db")))
        {
            await FillAsync(database.Ledger, disk, 40);
        }

        await using SqliteDatabase again = SqliteDatabase.Open(new SqliteOptions(disk.Path + "/entente.db"));
        Assert.NotEmpty(await again.Ledger.ReadAsync(Room, 0, int.MaxValue, default));
    }

    [Fact]
    public async Task PostgreSQL_on_a_full_disk_goes_on_when_there_is_space()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        using SmallDisk disk = SmallDisk.Mount(16);
        await using PostgresServer server = await PostgresServer.StartAsync();
        await using (var connection = new NpgsqlConnection(server.AddressOf("postgres")))
        {
            await connection.OpenAsync();
            foreach (
                string statement in new[]
                {
                    $"CREATE TABLESPACE small LOCATION '{await PostgresServer.OwnFolderAsync(disk.Path)}'",
                    "CREATE DATABASE crowded TABLESPACE small",
                }
            )
            {
                await using var command = new NpgsqlCommand(statement, connection);
                await command.ExecuteNonQueryAsync();
            }
        }

        await using PostgresDatabase database = await PostgresDatabase.OpenAsync(
            new PostgresOptions(server.AddressOf("crowded")),
            default
        );
        await FillAsync(database.Ledger, disk, 64);
    }

    private async Task FillAsync(IRoomLedger ledger, SmallDisk disk, int larger)
    {
        LogHash hash = LogHash.Start(Room);
        long version = 0;
        LedgerFullException? full = null;
        while (full is null)
        {
            Assert.InRange(version, 0, 500);
            try
            {
                await AddAsync();
            }
            catch (LedgerFullException failure)
            {
                full = failure;
            }
        }

        Assert.Contains("no space left", full.Message, StringComparison.Ordinal);
        Assert.True(version > 0);
        await Assert.ThrowsAsync<LedgerFullException>(AddAsync);
        await CheckAsync();
        disk.Grow(larger);
        for (int i = 0; i < 20; i++)
        {
            await AddAsync();
        }

        await CheckAsync();

        async Task AddAsync()
        {
            byte[] content = new byte[ContentSize];
            random.NextBytes(content);
            LogHash next = hash.Then(content);
            var append = new RoomAppend(Room, version, [new LogEntry(version + 1, content, next)], []);
            Assert.Equal(AppendResult.Done, await ledger.AppendAsync(append, default));
            (hash, version) = (next, version + 1);
        }

        async Task CheckAsync()
        {
            ImmutableArray<LogEntry> read = await ledger.ReadAsync(Room, 0, int.MaxValue, default);
            Assert.Equal(version, read.Length);
            Assert.Equal(hash, read.Aggregate(LogHash.Start(Room), (at, entry) => at.Then(entry.Content.Span)));
        }
    }
}
