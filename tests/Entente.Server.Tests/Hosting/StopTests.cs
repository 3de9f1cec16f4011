using System.Net;
using Entente.Server.Tests.Killing;
using Entente.Server.Tests.Pages;

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
