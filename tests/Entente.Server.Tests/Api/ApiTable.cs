using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>A table that was opened over HTTP, with a token for each of its seats: 0 the host, 1 North, 2 South.</summary>
internal sealed class ApiTable
{
    public const int Host = 0;
    public const int North = 1;
    public const int South = 2;

    public const string Open = """
        {"type":"open-table","seats":[{"role":"Lead","party":0},{"role":"Lead","party":1}],
         "setup":{"kind":"Real","title":{"en":"A table"},"parties":[{"name":"North","title":{}},{"name":"South","title":{}}],
          "space":{"rules":[],"issues":[{"name":"liaison","kind":"yes/no"},
           {"name":"relief","kind":"choice","options":[{"name":"none","title":{},"about":{}},{"name":"all","title":{},"about":{}}]}]}}}
        """;

    /// <summary>What North wants, as a document that this table can read.</summary>
    /// <param name="more">What something of it is worth, by which one document differs from another: of one digit they are of equal length.</param>
    public static string Wishes(int more) =>
        $"{{entente: 1, party: North, preferences: {{unit: Anna would settle, scores: {{liaison: {{yes: {more}, no: 0}}, relief: {{none: 0, all: 2}}}}}}}}";

    private readonly HttpClient client;
    private readonly string[] tokens;
    private int keys;

    private ApiTable(HttpClient client, string room, string[] tokens)
    {
        this.client = client;
        Room = room;
        this.tokens = tokens;
    }

    public string Room { get; }

    public string Address => $"/api/v1/rooms/{Room}";

    /// <summary>The token of a seat.</summary>
    public string TokenOf(int seat) => tokens[seat];

    /// <summary>Opens a table, and begins the first meeting with everybody seated.</summary>
    public static Task<ApiTable> OpenAsync(HttpClient client, bool begin = true, bool isPublic = false) =>
        OpenAsync(
            client,
            isPublic
                ? Open.Replace("\"kind\":\"Real\"", "\"kind\":\"Real\",\"isPublic\":true", StringComparison.Ordinal)
                : Open,
            begin
        );

    /// <summary>Opens a table by this command, with the seats of the host and of two leads.</summary>
    public static async Task<ApiTable> OpenAsync(HttpClient client, string command, bool begin)
    {
        using HttpResponseMessage opened = await client.PostTableAsync(command);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        using JsonDocument answer = JsonDocument.Parse(await opened.Content.ReadAsStringAsync());
        string room = answer.RootElement.GetProperty("room").GetString()!;
        var tokens = new List<string> { answer.RootElement.GetProperty("token").GetString()! };
        for (int seat = 1; seat <= 2; seat++)
        {
            using var wanted = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/rooms/{room}/seats/{seat}/tokens")
            {
                Content = JsonContent.Create(new { name = "test" }),
            };
            wanted.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[0]);
            using HttpResponseMessage issued = await client.SendAsync(wanted);
            Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
            using JsonDocument token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
            tokens.Add(token.RootElement.GetProperty("secret").GetString()!);
        }

        var table = new ApiTable(client, room, [.. tokens]);
        if (begin)
        {
            for (int seat = 0; seat < 3; seat++)
            {
                await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
            }

            await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        }

        return table;
    }

    public HttpRequestMessage Request(HttpMethod method, string path, int? seat)
    {
        var request = new HttpRequestMessage(method, Address + path);
        if (seat is { } number)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[number]);
        }

        return request;
    }

    public async Task<HttpResponseMessage> GetAsync(int? seat, string path)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, path, seat);
        return await client.SendAsync(request);
    }

    public async Task<JsonElement> ViewAsync(int seat)
    {
        using HttpResponseMessage answer = await GetAsync(seat, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using JsonDocument view = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return view.RootElement.Clone();
    }

    public Task<HttpResponseMessage> MoveAsync(int? seat, RoomCommand command, string? key = null) =>
        MoveAsync(seat, Encoding.UTF8.GetString(RoomText.Of(command)), key ?? NewKey());

    public async Task<HttpResponseMessage> MoveAsync(int? seat, string json, string? key)
    {
        using HttpRequestMessage request = Request(HttpMethod.Post, "/moves", seat);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Makes a move that all may know, and gives its version.</summary>
    public async Task<long> DoneAsync(int seat, RoomCommand command, string? key = null)
    {
        using HttpResponseMessage answer = await MoveAsync(seat, command, key);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using JsonDocument done = JsonDocument.Parse(text);
        return done.RootElement.GetProperty("version").GetInt64();
    }

    public string NewKey() => $"test-key-{++keys:d10}";

    /// <summary>Lets a person claim a seat that nobody has, by a link of the host's, and sit down: <paramref name="browser"/> holds it from then on.</summary>
    public async Task SitAsync(HttpClient browser, int seat, string name)
    {
        using HttpRequestMessage wanted = Request(HttpMethod.Post, $"/seats/{seat}/invitations", Host);
        using HttpResponseMessage issued = await client.SendAsync(wanted);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        using JsonDocument link = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
        using HttpResponseMessage claimed = await browser.PostAsJsonAsync(
            new Uri("/api/seats/claim", UriKind.Relative),
            new { invitation = link.RootElement.GetProperty("secret").GetString() }
        );
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        using HttpResponseMessage sat = await MoveAsync(browser, new RoomCommand.TakeSeat(name), from: seat);
        Assert.Equal(HttpStatusCode.OK, sat.StatusCode);
    }

    /// <summary>A move from the seat that a browser holds; of several, from the one that is named.</summary>
    public async Task<HttpResponseMessage> MoveAsync(
        HttpClient browser,
        RoomCommand command,
        string? key = null,
        int? from = null
    )
    {
        string seat = from is { } number ? $"?seat={number}" : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, Address + "/moves" + seat)
        {
            Content = new StringContent(
                Encoding.UTF8.GetString(RoomText.Of(command)),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Idempotency-Key", key ?? NewKey());
        return await browser.SendAsync(request);
    }
}
