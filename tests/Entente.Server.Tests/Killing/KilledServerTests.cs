using Entente.Testing.Support;

namespace Entente.Server.Tests.Killing;

/// <summary>The whole server is killed under load over HTTP, and compared with what it had acknowledged: to all at a table, and to one side alone.</summary>
/// <remarks><c>ENTENTE_SERVER_KILLS</c> and <c>ENTENTE_SERVER_KILLS_POSTGRES</c> set how often; <c>./test.sh --full</c> takes 100 and 30.</remarks>
public class KilledServerTests
{
    private const int Tables = 2;
    private const int MostBetween = 150;

    [Fact]
    public Task Whatever_was_acknowledged_is_there_once_and_in_order_after_kills_on_sqlite() =>
        KillAsync(new ServerProcess(), Sizes.Of("ENTENTE_SERVER_KILLS", 5));

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_and_in_order_after_kills_on_postgresql_also_if_that_was_killed_too()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        await using PostgresServer postgres = await PostgresServer.StartAsync();
        var server = new ServerProcess(await postgres.CreateDatabaseAsync());
        await KillAsync(server, Sizes.Of("ENTENTE_SERVER_KILLS_POSTGRES", 5), postgres);
    }

    private static async Task KillAsync(ServerProcess made, int kills, PostgresServer? postgres = null)
    {
        await using ServerProcess server = made;
        await server.StartAsync();
        using Load load = await Load.BeginAsync(
            Tables,
            () => new HttpClient { BaseAddress = server.Address },
            () => server.Up
        );

        // How many acknowledgements to wait for is drawn, so that kills come at any moment of the load.
        var random = new Random(kills);
        for (int kill = 0; kill < kills; kill++)
        {
            await load.MoreAsync(random.Next(1, MostBetween));

            // Every other time all that is on a machine ends at once.
            PostgresServer? other = kill % 2 == 1 ? postgres : null;
            other?.Kill();
            await server.KillAsync();
            Acknowledgement[] acknowledged = [.. load.Recorder.All];
            await (other?.StartAgainAsync() ?? Task.CompletedTask);
            await server.StartAsync();
            await Load.CheckAsync(load.Tables[kill % Tables], acknowledged);
        }

        await load.MoreAsync(Tables);
        await load.EndAsync();
    }
}
