using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Postgres;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;
using Npgsql;

namespace Entente.Rooms.Storage.Tests.Postgres;

public sealed class PostgresDatabaseTests : IAsyncLifetime
{
    private static readonly RoomId Room = new(7);
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        address = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Several_servers_write_to_one_room_and_the_database_decides()
    {
        const int Servers = 4;
        const int Each = 15;
        PostgresDatabase[] servers = await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => OpenAsync().AsTask()));
        string[][] acknowledged = await Task.WhenAll(
            servers.Select(
                async (server, number) =>
                {
                    var done = new List<string>();
                    while (done.Count < Each)
                    {
                        var at = LogChain.Whole(Room, await server.Ledger.ReadAsync(Room, 0, int.MaxValue, default));
                        string text = $"server {number}, move {done.Count}";
                        RoomAppend append = at.Append(text) with
                        {
                            Records = [LogChain.Record($"owner {number}", done.Count + 1, text)],
                        };
                        if (await server.Ledger.AppendAsync(append, default) == AppendResult.Done)
                        {
                            done.Add($"{at.Version + 1}: {text}");
                        }
                    }

                    return done.ToArray();
                }
            )
        );

        ImmutableArray<LogEntry> read = await servers[0].Ledger.ReadAsync(Room, 0, int.MaxValue, default);
        Assert.Equal(Servers * Each, LogChain.Whole(Room, read).Version);
        Assert.Equal(
            acknowledged.SelectMany(each => each).Order(StringComparer.Ordinal),
            read.Select(entry => $"{entry.Version}: {LogChain.Text(entry.Content)}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(Servers * Each, (await servers[1].Ledger.ReadRecordsAsync(Room, default)).Length);
        foreach (PostgresDatabase server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task When_there_is_no_space_writers_are_told_readers_go_on_and_so_do_writers_when_there_is_again()
    {
        await using PostgresDatabase database = await OpenAsync();
        await database.Ledger.AppendAsync(LogChain.Of(Room).Append("before"), default);

        // The server says what it says when a table cannot grow.
        await DoAsync(
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON entente.entry EXECUTE FUNCTION full_disk();
            CREATE TRIGGER full_disk BEFORE INSERT ON entente.document EXECUTE FUNCTION full_disk();
            """
        );
        RoomAppend next = LogChain.Of(Room).Then("before").Append("after") with
        {
            Records = [LogChain.Record("north", 1, "n1")],
        };
        LedgerFullException full = await Assert.ThrowsAsync<LedgerFullException>(async () =>
            await database.Ledger.AppendAsync(next, default)
        );
        Assert.Contains("no space left", full.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LedgerFullException>(async () =>
            await database.Documents.PutAsync("draft", "it", 0, "", "{}"u8.ToArray(), default)
        );
        Assert.Single(await database.Ledger.ReadAsync(Room, 0, 10, default));
        Assert.Empty(await database.Ledger.ReadRecordsAsync(Room, default));

        await DoAsync(
            "DROP TRIGGER full_disk ON entente.entry; DROP TRIGGER full_disk ON entente.document; DROP FUNCTION full_disk;"
        );
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(next, default));
        Assert.Equal(2, (await database.Ledger.ReadAsync(Room, 0, 10, default)).Length);
    }

    [Fact]
    public async Task One_that_does_not_fit_is_turned_away_alone()
    {
        await using PostgresDatabase database = await OpenAsync();
        await DoAsync(
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF length(new.content) > 1000 THEN
                RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
              END IF;
              RETURN new;
            END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON entente.entry FOR EACH ROW EXECUTE FUNCTION full_disk();
            """
        );
        Task<AppendResult>[] asked =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(i =>
                    database
                        .Ledger.AppendAsync(
                            LogChain.Of(new RoomId((UInt128)i)).Append(new string('m', i % 20 == 7 ? 2000 : 20)),
                            default
                        )
                        .AsTask()
                ),
        ];
        for (int i = 0; i < asked.Length; i++)
        {
            if (i % 20 == 7)
            {
                await Assert.ThrowsAsync<LedgerFullException>(() => asked[i]);
            }
            else
            {
                Assert.Equal(AppendResult.Done, await asked[i]);
            }

            Assert.Equal(
                i % 20 == 7 ? 0 : 1,
                (await database.Ledger.ReadAsync(new RoomId((UInt128)i), 0, 9, default)).Length
            );
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_looked_up_and_what_was_added_is_there_once(bool hasEntry)
    {
        await using var proxy = new CuttingProxy(PostgresServer.SocketOf(address));
        var options = new PostgresOptions(
            new NpgsqlConnectionStringBuilder(address) { Host = "127.0.0.1", Port = proxy.Port }.ConnectionString
        );
        await using PostgresDatabase database = await PostgresDatabase.OpenAsync(options, default);
        await database.Ledger.AppendAsync(LogChain.Of(Room).Append("before"), default);

        RoomAppend next = LogChain.Of(Room).Then("before").Append(hasEntry ? ["after"] : []) with
        {
            Records = [LogChain.Record("north", 1, "n1")],
        };
        proxy.CutNext();
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(next, default));
        Assert.Equal(1, proxy.Cut);
        Assert.Equal(hasEntry ? 2 : 1, (await database.Ledger.ReadAsync(Room, 0, 10, default)).Length);
        Assert.Single(await database.Ledger.ReadRecordsAsync(Room, default));

        // Without a lost answer the same is a conflict, and so it is with one when it was not ours.
        Assert.Equal(AppendResult.Conflict, await database.Ledger.AppendAsync(next, default));
        RoomAppend other = next with { Records = [LogChain.Record("north", 1, "other")] };
        if (hasEntry)
        {
            other = LogChain.Of(Room).Then("before").Append("other");
        }

        proxy.CutNext();
        Assert.Equal(AppendResult.Conflict, await database.Ledger.AppendAsync(other, default));
        Assert.Equal(2, proxy.Cut);
    }

    [Fact]
    public async Task A_change_of_a_document_whose_answer_was_lost_is_not_tried_twice()
    {
        await using var proxy = new CuttingProxy(PostgresServer.SocketOf(address));
        var options = new PostgresOptions(
            new NpgsqlConnectionStringBuilder(address) { Host = "127.0.0.1", Port = proxy.Port }.ConnectionString
        );
        await using PostgresDatabase database = await PostgresDatabase.OpenAsync(options, default);
        await database.Documents.PutAsync("invitation", "it", 0, "", "{}"u8.ToArray(), default);
        proxy.CutNext();
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await database.Documents.RemoveAsync("invitation", "it", 1, default)
        );
        Assert.Null(await database.Documents.FindAsync("invitation", "it", default));
    }

    [Fact]
    public async Task A_database_of_the_first_version_becomes_one_of_this_version_and_keeps_all_it_held()
    {
        await using (var connection = new NpgsqlConnection(address))
        {
            await connection.OpenAsync();
            await PostgresSchema.MigrateAsync(connection, default, upTo: 1);
        }

        var at = LogChain.Of(Room).Then("first");
        await DoAsync(
            $"""
            INSERT INTO entente.room VALUES ('00000000-0000-0000-0000-000000000007', 1);
            INSERT INTO entente.entry VALUES ('00000000-0000-0000-0000-000000000007', 1, '\x{at.Hash}', 'first');
            INSERT INTO entente.document VALUES ('account', 'ada', 3, 'a', '');
            """
        );
        await using PostgresDatabase database = await OpenAsync();
        Assert.Equal(at, LogChain.Whole(Room, await database.Ledger.ReadAsync(Room, 0, 10, default)));
        Assert.Equal(3L, Assert.Single(await database.Documents.ListAsync("account", "a", "", 9, default)).Version);
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(at.Append("second"), default));
        Assert.Equal(PostgresSchema.Current, await AskAsync("SELECT version FROM entente.schema_version"));
    }

    [Fact]
    public async Task Servers_that_start_at_once_on_an_empty_database_make_its_tables_once()
    {
        PostgresDatabase[] servers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync().AsTask()));
        Assert.Equal(PostgresSchema.Current, await AskAsync("SELECT version FROM entente.schema_version"));
        foreach (PostgresDatabase server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        await DoAsync("UPDATE entente.schema_version SET version = 1000");
        LedgerUnavailableException failure = await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await OpenAsync()
        );
        Assert.Contains("later version", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1000, await AskAsync("SELECT version FROM entente.schema_version"));
    }

    [Fact]
    public async Task A_database_that_answers_before_the_disk_does_is_refused()
    {
        await DoAsync(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$"
        );
        NpgsqlConnection.ClearAllPools();
        LedgerUnavailableException failure = await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await OpenAsync()
        );
        Assert.Contains("set synchronous_commit to on", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_turned_away_is_told_why_at_once()
    {
        LedgerUnavailableException failure = await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await PostgresDatabase.OpenAsync(
                new PostgresOptions(address + "_not_there") { Patience = TimeSpan.FromHours(1) },
                default
            )
        );
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }

    private async ValueTask<PostgresDatabase> OpenAsync() =>
        await PostgresDatabase.OpenAsync(new PostgresOptions(address), default);

    private async Task DoAsync(string statements)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> AskAsync(string question)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
