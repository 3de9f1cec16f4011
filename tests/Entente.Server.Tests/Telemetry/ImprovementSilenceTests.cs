using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Server.Tests.Api;
using Entente.Testing.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Tests.Telemetry;

/// <summary>What is worked out from what all want leaves no trace but where it belongs.</summary>
public class ImprovementSilenceTests
{
    private const string Unit = "zwijggeld";

    /// <summary>The unit in which a side counts stands in its document and in its gain, and nowhere else.</summary>
    [Fact]
    public async Task An_improvement_of_a_deal_leaves_no_word_in_logs_metrics_traces_or_the_log_of_the_table()
    {
        string folder = Directory.CreateTempSubdirectory("entente-silence-").FullName;
        var clock = new ManualClock();
        using var wire = new Wire();
        string log;
        try
        {
            await using WebApplicationFactory<Program> server = new WebApplicationFactory<Program>().WithWebHostBuilder(
                host =>
                    host.UseEnvironment("Production")
                        .UseSetting("ENTENTE_DATA", folder)
                        .UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", "http" + "://127.0.0.1:9")
                        .ConfigureTestServices(services =>
                            services
                                .AddSingleton<ILoggerProvider>(wire)
                                .AddSingleton(provider => new RoomServices(
                                    provider.GetRequiredService<IRoomLedger>(),
                                    provider.GetRequiredService<IKeyRing>(),
                                    provider.GetRequiredService<IEntropy>(),
                                    clock,
                                    provider.GetRequiredService<IPackageFinder>()
                                ))
                        )
            );
            using HttpClient client = server.CreateClient();
            ApiTable table = await ApiTable.OpenAsync(client);
            log = await ImproveAsync(table, server.Services.GetRequiredService<IRooms>(), clock);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Contains("improvement-offered", log, StringComparison.Ordinal);
        Assert.Contains(wire.Measurements, each => each.Contains("entente.room.moves", StringComparison.Ordinal));
        Assert.NotEmpty(wire.Traces);
        foreach (string said in wire.Logs.Concat(wire.Measurements).Concat(wire.Traces).Append(log))
        {
            Assert.DoesNotContain(Unit, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> ImproveAsync(ApiTable table, IRooms rooms, ManualClock clock)
    {
        foreach ((int seat, string name, int liaison, int relief) in new[] { (1, "North", 3, -1), (2, "South", -1, 3) })
        {
            await KeptAsync(
                table,
                seat,
                new RoomCommand.SetPreferences(
                    $$"""
                    entente: 1
                    party: {{name}}
                    preferences:
                      unit: {{Unit}}
                      scores:
                        liaison: { yes: {{liaison}}, no: 0 }
                        relief: { none: 0, all: {{relief}} }
                    """
                )
            );
        }

        var deal = new Terms([new("liaison", "no"), new("relief", "none")]);
        await table.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(deal));
        await table.DoneAsync(ApiTable.South, new RoomCommand.AcceptOffer(1, deal));
        await KeptAsync(table, ApiTable.North, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, ApiTable.South, new RoomCommand.WishImprovement(true));

        Assert.True(RoomId.TryParse(table.Room, out RoomId room));
        using var told = new SemaphoreSlim(0);
        await using IAsyncDisposable following = await rooms.FollowAsync(
            room,
            ApiTable.North,
            () => told.Release(),
            isLine: false,
            default
        );
        clock.Advance(TimeSpan.FromMinutes(3));
        RoomView? view = await rooms.ViewAsync(room, ApiTable.North, default);
        while (view!.LookAt is not null)
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
            view = await rooms.ViewAsync(room, ApiTable.North, default);
        }

        Assert.Equal(new OwnGain(0, 2, 2, 0.5, Unit), view.Own!.Gains[1]);
        using HttpResponseMessage log = await table.GetAsync(ApiTable.North, "/log");
        return await log.Content.ReadAsStringAsync();
    }

    private static async Task KeptAsync(ApiTable table, int seat, RoomCommand command)
    {
        using HttpResponseMessage answer = await table.MoveAsync(seat, command);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
