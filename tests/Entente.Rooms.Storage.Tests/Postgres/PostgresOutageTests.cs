using System.Collections.Concurrent;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Postgres;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Postgres;

public sealed class PostgresOutageTests : IAsyncLifetime
{
    private PostgresServer? server;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        server = await PostgresServer.StartAsync();
        address = await server.CreateDatabaseAsync();
    }

    public async ValueTask DisposeAsync() => await (server?.DisposeAsync() ?? default);

    [Fact]
    public async Task While_the_server_is_away_it_is_said_and_then_on_it_goes()
    {
        var room = new RoomId(7);
        await using PostgresDatabase database = await PostgresDatabase.OpenAsync(
            new PostgresOptions(address) { Patience = TimeSpan.Zero },
            default
        );
        await database.Ledger.AppendAsync(LogChain.Of(room).Append("before"), default);
        await server!.StopAsync();
        RoomAppend next = LogChain.Of(room).Then("before").Append("after");
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await database.Ledger.AppendAsync(next, default)
        );
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await database.Ledger.ReadAsync(room, 0, 1, default)
        );
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await database.Documents.FindAsync("kind", "key", default)
        );
        await server.StartAgainAsync();
        Assert.Equal(AppendResult.Done, await database.Ledger.AppendAsync(next, default));
        Assert.Equal(2, (await database.Ledger.ReadAsync(room, 0, 10, default)).Length);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_server_that_is_stopped_and_started_under_load_loses_and_doubles_nothing(string mode)
    {
        const int Rooms = 12;
        const int Restarts = 3;
        await using PostgresDatabase database = await PostgresDatabase.OpenAsync(
            new PostgresOptions(address) { Patience = TimeSpan.FromMinutes(2) },
            default
        );
        using var enough = new CancellationTokenSource();
        var acknowledged = new ConcurrentDictionary<RoomId, LogChain>();
        long moves = 0;
        Task[] movers =
        [
            .. Enumerable
                .Range(0, Rooms)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        var at = LogChain.Of(new RoomId((UInt128)i));
                        while (!enough.IsCancellationRequested)
                        {
                            string text = $"room {i}, move {at.Version + 1}";
                            // Nobody else writes to the room: a conflict would be with a move of its own that came twice.
                            Assert.Equal(
                                AppendResult.Done,
                                await database.Ledger.AppendAsync(at.Append(text), default)
                            );
                            at = at.Then(text);
                            acknowledged[at.Room] = at;
                            Interlocked.Increment(ref moves);
                        }
                    })
                ),
        ];
        for (int i = 0; i < Restarts; i++)
        {
            await Until(Interlocked.Read(ref moves) + 200);
            await server!.StopAsync(mode);
            await server.StartAgainAsync();
        }

        await Until(Interlocked.Read(ref moves) + 200);
        await enough.CancelAsync();
        await Task.WhenAll(movers);
        foreach ((RoomId room, LogChain at) in acknowledged)
        {
            Assert.Equal(at, LogChain.Whole(room, await database.Ledger.ReadAsync(room, 0, int.MaxValue, default)));
        }

        async Task Until(long wanted)
        {
            while (Interlocked.Read(ref moves) < wanted)
            {
                Task.WaitAny(movers, 10);
                Assert.DoesNotContain(movers, mover => mover.IsCompleted);
            }

            await Task.CompletedTask;
        }
    }
}
