using System.Net;
using Entente.Rooms;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;
using Entente.Testing.Support;

namespace Entente.Server.Tests.Killing;

/// <summary>PostgreSQL is stopped, or killed, and started again while everybody moves: they are told to wait, and then on it goes.</summary>
/// <remarks><c>ENTENTE_POSTGRES_KILLS</c> sets how often it is killed; <c>./test.sh --full</c> takes 5.</remarks>
public sealed class RestartedStoreTests
{
    private const int Tables = 2;
    private static readonly string[] Addresses = ["/health", "/health/ready", "/health/live"];

    [Fact]
    public async Task While_postgresql_is_away_whoever_moves_is_told_to_wait_rooms_are_read_and_then_on_it_goes_with_all_that_was_acknowledged()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        await using PostgresServer postgres = await PostgresServer.StartAsync();
        using var server = new GuardedServer(new() { ["ENTENTE_POSTGRES"] = await postgres.CreateDatabaseAsync() });
        using Load load = await Load.BeginAsync(Tables, () => server.Browser(), () => Task.CompletedTask);
        using HttpClient visitor = server.Browser();

        // As it is stopped for an update, and then as the system ends it that runs out of memory.
        int kills = Sizes.Of("ENTENTE_POSTGRES_KILLS", 1);
        for (int stop = 0; stop <= kills; stop++)
        {
            await load.MoreAsync(100);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(visitor, "/health"));
            if (stop == 0)
            {
                await postgres.StopAsync();
            }
            else
            {
                postgres.Kill();
            }

            Task<(HttpStatusCode, string)[]> health = Task.WhenAll(
                Addresses.Select(address => HealthAsync(visitor, address))
            );
            await load.WhenAsync(() => load.Recorder.Waiting.Count == Tables * BusyTable.Movers.Length);
            Acknowledgement[] acknowledged = [.. load.Recorder.All];
            Assert.Equal(
                [
                    (HttpStatusCode.ServiceUnavailable, "Unhealthy"),
                    (HttpStatusCode.ServiceUnavailable, "Unhealthy"),
                    (HttpStatusCode.OK, "Healthy"),
                ],
                await health
            );
            foreach (BusyTable table in load.Tables)
            {
                await CheckReadAsync(server.Get<IRooms>(), table, acknowledged);
            }

            // Nobody was told of anything that could not be kept.
            Assert.Equal(acknowledged.Length, load.Recorder.All.Count);
            await postgres.StartAgainAsync();
            await load.WhenAsync(() => load.Recorder.Waiting.Count == 0);
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync(visitor, "/health"));
            foreach (BusyTable table in load.Tables)
            {
                await Load.CheckAsync(table, acknowledged);
            }
        }

        await load.EndAsync();

        // Whoever followed had one line all the time.
        Assert.All(load.Lines, opened => Assert.Equal(1, opened));
    }

    // A room that is at work is seen as it was before, with all that was acknowledged, by whoever has its page open.
    private static async Task CheckReadAsync(IRooms rooms, BusyTable table, Acknowledgement[] acknowledged)
    {
        Assert.True(RoomId.TryParse(table.Room, out RoomId room));
        RoomView? view = await rooms.ViewAsync(room, ApiTable.North, default);
        Assert.NotNull(view);
        Assert.True(view.Version >= acknowledged.Where(each => each.Room == table.Room).Max(each => each.Version));
    }

    private static async Task<(HttpStatusCode Status, string Said)> HealthAsync(HttpClient visitor, string address)
    {
        using HttpResponseMessage answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
