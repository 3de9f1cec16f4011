using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Server.Tests.Api;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Tests.Telemetry;

/// <summary>Nothing that is said, wanted or called at a table gets into logs, metrics or traces.</summary>
public class SilenceTests
{
    private const string Canary = "zwijgplicht";
    private int keys;

    [Fact]
    public async Task A_whole_session_and_its_mistakes_leave_no_word_in_logs_metrics_or_traces()
    {
        string folder = Directory.CreateTempSubdirectory("entente-silence-").FullName;
        using var wire = new Wire();
        try
        {
            await using WebApplicationFactory<Program> server = new WebApplicationFactory<Program>().WithWebHostBuilder(
                host =>
                    host.UseEnvironment("Production")
                        .UseSetting("ENTENTE_DATA", folder)
                        // Nobody listens there: what would be sent is what the wire takes down.
                        .UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", "http" + "://127.0.0.1:9")
                        .ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(wire))
            );
            using HttpClient client = server.CreateClient();
            await TalkAsync(client);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Contains(wire.Measurements, each => each.Contains("entente.room.moves", StringComparison.Ordinal));
        Assert.Contains(wire.Measurements, each => each.Contains("entente.room.refusals", StringComparison.Ordinal));
        Assert.Contains(wire.Traces, each => each.StartsWith("Entente.Rooms/room.move", StringComparison.Ordinal));
        Assert.Contains(wire.Traces, each => each.Contains("/api/v1/rooms", StringComparison.Ordinal));
        Assert.NotEmpty(wire.Logs);
        foreach (string said in wire.Logs.Concat(wire.Measurements).Concat(wire.Traces))
        {
            Assert.DoesNotContain(Canary, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task TalkAsync(HttpClient client)
    {
        // Names of issues, values, parties and people, texts, wishes: each has the canary in it.
        string opening = """
            {"type":"open-table","seats":[{"role":"Lead","party":0},{"role":"Lead","party":1},{"role":"Principal","party":0}],
             "setup":{"kind":"Real","title":{"en":"CANARY title"},"about":{"en":"CANARY about"},
              "parties":[{"name":"CANARY North","title":{}},{"name":"South","title":{}}],
              "space":{"rules":[],"issues":[{"name":"CANARY issue","kind":"yes/no"},{"name":"other","kind":"yes/no"}]}}}
            """;
        using HttpResponseMessage opened = await SendAsync(client, "/api/v1/rooms", null, opening);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        using JsonDocument table = JsonDocument.Parse(await opened.Content.ReadAsStringAsync());
        string address = "/api/v1/rooms/" + table.RootElement.GetProperty("room").GetString();
        var tokens = new List<string> { table.RootElement.GetProperty("token").GetString()! };
        for (int seat = 1; seat <= 3; seat++)
        {
            using HttpResponseMessage issued = await SendAsync(
                client,
                $"{address}/seats/{seat}/tokens",
                tokens[0],
                """{"name":"CANARY agent"}"""
            );
            using JsonDocument token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
            tokens.Add(token.RootElement.GetProperty("secret").GetString()!);
        }

        for (int seat = 0; seat <= 3; seat++)
        {
            await MovesAsync(client, address, tokens[seat], """{"type":"take-seat","name":"CANARY"}""");
        }

        await MovesAsync(client, address, tokens[0], """{"type":"open-meeting"}""");
        string[] north =
        [
            """{"type":"set-preferences","document":"CANARY wishes"}""",
            """{"type":"keep-note","text":"CANARY note"}""",
            """{"type":"confer","text":"CANARY talk"}""",
            """{"type":"send","kind":"Text","text":"CANARY message"}""",
            """{"type":"make-offer","terms":{"CANARY issue":"yes"},"note":"CANARY note"}""",
            """{"type":"make-offer","terms":{"CANARY nothing":"yes"}}""",
            """{"type":"make-offer","terms":{"CANARY issue":"CANARY value"}}""",
            """{"type":"CANARY"}""",
            """{"CANARY":"CANARY"}""",
            """{"type":"send","kind":"CANARY","text":"x"}""",
            """{CANARY""",
        ];
        const string Wishes =
            """{"type":"set-preferences","document":"{entente: 1, party: CANARY North, preferences: {unit: CANARY wishes, scores: {CANARY issue: {yes: 1, no: 0}}}}"}""";
        using (HttpResponseMessage kept = await SendAsync(client, address + "/moves", tokens[1], Wishes))
        {
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        foreach (string move in north)
        {
            await MovesAsync(client, address, tokens[1], move);
        }

        await MovesAsync(client, address, tokens[3], """{"type":"give-mandate","allowed":{"CANARY issue":["no"]}}""");
        await MovesAsync(client, address, tokens[1], """{"type":"make-offer","terms":{"CANARY issue":"yes"}}""");
        await MovesAsync(
            client,
            address,
            tokens[3],
            """{"type":"answer-approval","number":1,"isApproved":false,"reason":"CANARY"}"""
        );
        await MovesAsync(client, address, tokens[2], """{"type":"reject-offer","offer":1,"reason":"CANARY no"}""");
        await MovesAsync(client, address, "entente_" + Canary, """{"type":"open-meeting"}""");
        using (var request = new HttpRequestMessage(HttpMethod.Get, address + "/events"))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[2]);
            await using EventReader events = await EventReader.OpenAsync(client, request, 0);
            await events.NextAsync("happened");
        }

        foreach (string page in new[] { "", "/log", "/tokens" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address + page);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[0]);
            using HttpResponseMessage answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await MovesAsync(client, address, tokens[2], """{"type":"walk-away","reason":"CANARY enough"}""");
    }

    private async Task MovesAsync(HttpClient client, string address, string token, string json)
    {
        using HttpResponseMessage answer = await SendAsync(client, address + "/moves", token, json);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string? token, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(
                json.Replace("CANARY", Canary, StringComparison.Ordinal),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"silent-key-{++keys:d8}"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await client.SendAsync(request);
    }
}
