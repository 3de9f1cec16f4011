using System.Net;
using Entente.Server.Tests.Killing;
using Entente.Server.Tests.Pages;

namespace Entente.Server.Tests.Hosting;

/// <summary>A server that is told to end by whoever runs it.</summary>
public class StopTests
{
    [Fact]
    public async Task A_server_that_was_used_and_is_told_to_stop_writes_of_no_failure()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var visitor = new HttpClient(handler) { BaseAddress = server.Address };

        // An agent follows the table, and so does a stream.
        using HttpResponseMessage played = await visitor.Send(
            "/",
            "/tables/play",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
        );
        Assert.Equal(HttpStatusCode.Found, played.StatusCode);
        string table = played.Headers.Location!.ToString();
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

        (int code, string said) = await server.StopAsync();
        Assert.Equal(0, code);
        Assert.All(
            ["fail:", "crit:", "Exception"],
            each => Assert.False(said.Contains(each, StringComparison.Ordinal), said)
        );
    }
}
