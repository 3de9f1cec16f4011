using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Killing;
using Entente.Server.Tests.Pages;
using Entente.Testing.Support;

namespace Entente.Server.Tests.Hosting;

/// <summary>A server that is told to end by whoever runs it.</summary>
public class StopTests
{
    // A machine that is too busy is complained of by itself, whenever it likes; what stopping causes is there each time.
    private const int Tries = 3;

    [Fact]
    public async Task A_server_that_was_used_and_is_told_to_stop_writes_of_no_failure()
    {
        for (int tries = 1; ; tries++)
        {
            (int code, string said) = await UseAndStopAsync();
            Assert.Equal(0, code);
            if (!new[] { "fail:", "crit:", "Exception" }.Any(each => said.Contains(each, StringComparison.Ordinal)))
            {
                return;
            }

            Assert.True(tries < Tries, said);
        }
    }

    // The unit of systemd waits 30 seconds, and kills then.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task A_server_whose_database_is_stopped_ends_in_time_and_has_lost_nothing_that_it_acknowledged()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        await using PostgresServer postgres = await PostgresServer.StartAsync();
        await using var server = new ServerProcess(await postgres.CreateDatabaseAsync());
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        ApiTable table = await ApiTable.OpenAsync(client);
        var said = new List<(long Version, string Head)>();
        for (int i = 0; i < 3; i++)
        {
            said.Add(await SayAsync(table, i));
        }

        // A stream is open, a move is under way, and an agent thinks.
        using HttpRequestMessage request = table.Request(HttpMethod.Get, "/events", ApiTable.South);
        await using EventReader events = await EventReader.OpenAsync(client, request, null);
        await postgres.StopAsync();
        Task<HttpResponseMessage> underWay = table.MoveAsync(
            ApiTable.North,
            new RoomCommand.Send(MessageKind.Text, "Does this arrive?"),
            "under-way-0000000"
        );
        long began = Stopwatch.GetTimestamp();
        (int code, _) = await server.StopAsync();
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        Assert.Equal(0, code);
        Assert.True(took < Most, $"It took {took}.");
        await AssertNotAcknowledgedAsync(underWay);

        await postgres.StartAgainAsync();
        await server.StartAsync();
        using HttpResponseMessage log = await table.GetAsync(ApiTable.Host, "/log?after=0");
        using JsonDocument page = JsonDocument.Parse(await log.Content.ReadAsStringAsync());
        string[] hashes =
        [
            .. page
                .RootElement.GetProperty("entries")
                .EnumerateArray()
                .Select(each => each.GetProperty("hash").GetString()!),
        ];
        Assert.All(said, each => Assert.Equal(each.Head, hashes[each.Version - 1]));
        await SayAsync(table, 3);
    }

    private static async Task<(long Version, string Head)> SayAsync(ApiTable table, int number)
    {
        using HttpResponseMessage answer = await table.MoveAsync(
            ApiTable.North,
            new RoomCommand.Send(MessageKind.Text, string.Create(CultureInfo.InvariantCulture, $"Word {number}")),
            string.Create(CultureInfo.InvariantCulture, $"word-number-{number:d8}")
        );
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using JsonDocument done = JsonDocument.Parse(text);
        return (done.RootElement.GetProperty("version").GetInt64(), done.RootElement.GetProperty("head").GetString()!);
    }

    // Told to come again, or cut off.
    private static async Task AssertNotAcknowledgedAsync(Task<HttpResponseMessage> underWay)
    {
        try
        {
            using HttpResponseMessage answer = await underWay;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server ended before it could answer.
        }
    }

    private static async Task<(int Code, string Said)> UseAndStopAsync()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var visitor = new HttpClient(handler) { BaseAddress = server.Address };

        // An agent follows the table, and so does a stream.
        string table = await OpenAsync(visitor);
        Assert.Contains("Hanoi", await visitor.GetStringAsync(table), StringComparison.Ordinal);
        using (
            HttpResponseMessage events = await visitor.GetAsync(
                $"/api/v1/rooms/{table.Split('/')[^1]}/events?seat=2",
                HttpCompletionOption.ResponseHeadersRead
            )
        )
        {
            using var lines = new StreamReader(await events.Content.ReadAsStreamAsync());
            Assert.StartsWith("retry", await lines.ReadLineAsync(), StringComparison.Ordinal);
        }

        return await server.StopAsync();
    }

    private static async Task<string> OpenAsync(HttpClient visitor)
    {
        for (int tries = 1; ; tries++)
        {
            using HttpResponseMessage played = await visitor.Send(
                "/",
                "/tables/play",
                new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
            );
            if (played.StatusCode == HttpStatusCode.Found)
            {
                return played.Headers.Location!.ToString();
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, played.StatusCode);
            Assert.True(tries < Tries, "The server never answered.");
        }
    }
}
