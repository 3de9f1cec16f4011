using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Admission;
using Entente.Testing.Support;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Api;

/// <summary>The examples of the API's description and of its page, asked again: with <c>ENTENTE_APPROVE=1</c> what is answered becomes the examples.</summary>
public sealed class ExamplesTests : IDisposable
{
    private const string Password = "kite lantern 58 gravel";

    private const string Table = """
        {"type":"open-table","setup":{"kind":"Real","title":{"en":"A liaison office"},"isPublic":true,"parties":[{"name":"North","title":{"en":"North"}},{"name":"South","title":{"en":"South"}}],"space":{"issues":[{"name":"liaison","kind":"yes/no"},{"name":"relief","kind":"choice","options":[{"name":"none","title":{"en":"None"},"about":{}},{"name":"all","title":{"en":"All of it"},"about":{}}]}],"rules":[]}},"seats":[{"role":"Lead","party":0},{"role":"Lead","party":1},{"role":"Observer","party":-1}]}
        """;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly GuardedServer server = new();
    private readonly Exchange.Masks masks = new();
    private readonly List<Exchange> exchanges = [];

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Every_endpoint_has_an_example_of_what_is_sent_and_answered_that_is_true()
    {
        using HttpClient client = server.Browser();
        await ScenariosAsync(client);
        await RoomsAsync(client);
        await LobbyAsync(client);
        await PasskeysAsync();

        JsonElement paths = await PathsAsync(client);
        (string Key, string Summary)[] described =
        [
            .. paths
                .EnumerateObject()
                .SelectMany(path =>
                    path.Value.EnumerateObject()
                        .Select(each =>
                            (
                                $"{each.Name.ToUpperInvariant()} {path.Name}",
                                each.Value.GetProperty("summary").GetString()!.TrimEnd('.')
                            )
                        )
                ),
        ];
        Assert.Equal(
            described.Select(each => each.Key).Order(StringComparer.Ordinal),
            exchanges.Select(each => each.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(exchanges, each => Assert.True(each.Status < 500, $"{each.Key}: {each.Status}"));

        var entries = new JsonObject();
        var page = new StringBuilder(
            """
            # The HTTP API by example

            One request and its answer for every address, as [the HTTP API](http-api.md) describes them; `GET /openapi/v1.json` carries the same examples. All of them were asked of a server; a test asks them again. Ids, hashes, secrets and times are made up, and of what is
            long only the beginning stands here. What only the authenticator of a device can answer is shown with an answer that is none.

            """
        );
        foreach (Exchange each in exchanges)
        {
            entries[each.Key] = each.Entry();
            page.Append('\n').Append(each.Section(described.Single(one => one.Key == each.Key).Summary));
        }

        Approved.Matches(
            "src/Entente.Web/Api/Documents/Examples.json",
            JsonSerializer.Serialize(entries, Indented).ReplaceLineEndings("\n") + "\n"
        );
        Approved.Matches("docs/reference/http-api-examples.md", page.ToString());
    }

    [Fact]
    public async Task The_description_shows_the_example_of_every_body()
    {
        using HttpClient client = server.Browser();
        var bare = new List<string>();
        foreach (JsonProperty path in (await PathsAsync(client)).EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                bool isAsked =
                    !operation.Value.TryGetProperty("requestBody", out JsonElement body)
                    || body.GetProperty("content")
                        .EnumerateObject()
                        .All(each => each.Value.TryGetProperty("example", out _));
                bool isAnswered = operation
                    .Value.GetProperty("responses")
                    .EnumerateObject()
                    .Any(each =>
                        each.Name == "204"
                        || (
                            each.Value.TryGetProperty("content", out JsonElement content)
                            && content.EnumerateObject().Any(type => type.Value.TryGetProperty("example", out _))
                        )
                    );
                if (!isAsked || !isAnswered)
                {
                    bare.Add($"{operation.Name} {path.Name}");
                }
            }
        }

        Assert.Empty(bare);
    }

    private async Task ScenariosAsync(HttpClient client)
    {
        await AskAsync(client, "GET /api/scenarios", "/api/scenarios");
        foreach (string form in new[] { "yaml", "json", "analysis", "report", "explanation", "forecast" })
        {
            await AskAsync(client, $"GET /api/scenarios/{{id}}/{form}", $"/api/scenarios/house-sale/{form}");
        }

        await AskAsync(
            client,
            "GET /api/scenarios/{id}/rehearsal",
            "/api/scenarios/house-sale/rehearsal?strategy=boulware&strategy=conceder&rounds=5"
        );
        await AskAsync(client, "GET /api/questions/{kind}/{id}/yaml", "/api/questions/divide/two-offices/yaml");
        await AskAsync(
            client,
            "GET /api/questions/{kind}/{id}/answer",
            "/api/questions/conflict/hanoi-mini-b/answer?state=YR1&from=1&sense=Nash"
        );
    }

    private async Task RoomsAsync(HttpClient client)
    {
        JsonElement opened = Json(await AskAsync(client, "POST /api/v1/rooms", "/api/v1/rooms", null, Table.Trim()));
        string room = $"/api/v1/rooms/{opened.GetProperty("room").GetString()}";
        string host = opened.GetProperty("token").GetString()!;
        const string Room = "/api/v1/rooms/{room}";
        const string Wish = """{"name":"Our program"}""";

        string north = Json(
                await AskAsync(client, $"POST {Room}/seats/{{number}}/tokens", $"{room}/seats/1/tokens", host, Wish)
            )
            .GetProperty("secret")
            .GetString()!;
        string south = await SecretAsync(client, $"{room}/seats/2/tokens", host, """{"name":"Their program"}""");
        string tokens = await AskAsync(client, $"GET {Room}/tokens", $"{room}/tokens", host);
        string last = Json(tokens)
            .EnumerateArray()
            .Single(each => each.GetProperty("name").GetString() == "host")
            .GetProperty("id")
            .GetString()!;

        string link = Json(
                await AskAsync(client, $"POST {Room}/seats/{{number}}/invitations", $"{room}/seats/3/invitations", host)
            )
            .GetProperty("secret")
            .GetString()!;
        string links = await AskAsync(client, $"GET {Room}/invitations", $"{room}/invitations", host);
        using HttpClient person = server.Browser();
        string held = await AskAsync(
            person,
            "POST /api/seats/claim",
            "/api/seats/claim",
            null,
            $$"""{"invitation":"{{link}}"}"""
        );
        await AskAsync(person, $"GET {Room}/own", $"{room}/own");
        await AskAsync(person, $"DELETE {Room}/own", $"{room}/own?confirm=erase");
        await AskAsync(person, "GET /api/seats", "/api/seats");
        await AskAsync(
            person,
            "DELETE /api/seats/{room}/{id}",
            $"/api/seats/{room.Split('/')[^1]}/{Json(held).GetProperty("session").GetString()}"
        );
        string id = Json(links)[0].GetProperty("id").GetString()!;
        await AskAsync(client, $"DELETE {Room}/invitations/{{id}}", $"{room}/invitations/{id}", host);

        foreach ((string token, RoomCommand command) in Begun(host, north, south))
        {
            await MoveAsync(client, room, token, command);
        }

        await AskAsync(
            client,
            $"POST {Room}/moves",
            $"{room}/moves",
            north,
            """{"type":"make-offer","terms":{"liaison":"yes","relief":"none"},"note":"We open an office."}"""
        );
        await MoveAsync(client, room, north, new RoomCommand.SetPreferences(Wishes("North", 4, 3)));
        await MoveAsync(client, room, south, new RoomCommand.SetPreferences(Wishes("South", 1, 6)));
        await AskAsync(client, $"GET {Room}", room, north);
        await AskAsync(client, $"GET {Room}/events", $"{room}/events?after=5", north, lines: 8);
        await AskAsync(client, $"GET {Room}/log", $"{room}/log?after=5", north);
        await AskAsync(client, $"GET {Room}/own/forecast", $"{room}/own/forecast", north);
        await AskAsync(client, $"GET {Room}/public", $"{room}/public");
        await MoveAsync(client, room, host, new RoomCommand.CloseTable());
        await MoveAsync(client, room, north, new RoomCommand.AllowDebrief(true));
        await MoveAsync(client, room, south, new RoomCommand.AllowDebrief(true));
        await MoveAsync(client, room, host, new RoomCommand.Release());
        await AskAsync(client, $"GET {Room}/debrief", $"{room}/debrief", north);
        await AskAsync(client, $"GET {Room}/debrief/report", $"{room}/debrief/report", north);
        await AskAsync(client, $"GET {Room}/debrief/explanation", $"{room}/debrief/explanation", north);
        await AskAsync(client, $"GET {Room}/debrief/offers", $"{room}/debrief/offers", north);
        await AskAsync(client, $"DELETE {Room}/tokens/{{id}}", $"{room}/tokens/{last}", host);
    }

    private static string Wishes(string party, int office, int relief) =>
        $"{{entente: 1, party: {party}, preferences: {{scores: {{liaison: {{yes: {office}, no: 0}}, relief: {{none: 0, all: {relief}}}}}}}}}";

    private static (string Token, RoomCommand Command)[] Begun(string host, string north, string south) =>
        [
            (host, new RoomCommand.TakeSeat("Marit")),
            (north, new RoomCommand.TakeSeat("Ada")),
            (south, new RoomCommand.TakeSeat("Bo")),
            (host, new RoomCommand.OpenMeeting()),
        ];

    private async Task LobbyAsync(HttpClient client)
    {
        string code = await server.Get<Lobbies>().IssueCodeAsync("a-class", Actor.Server, default);
        using HttpResponseMessage entered = await client.FillAsync(
            "/class",
            "class",
            new() { ["Code"] = code, ["Name"] = "Kim" }
        );
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        await AskAsync(client, "GET /api/lobby", "/api/lobby");
    }

    private async Task PasskeysAsync()
    {
        using HttpClient owner = server.Browser();
        using HttpResponseMessage made = await owner.FillAsync(
            "/set-up",
            "set-up",
            new()
            {
                ["Code"] = server.Get<SetUpCode>().Path.Split('#')[1],
                ["Name"] = "jimmy",
                ["Password"] = Password,
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        const string Passkeys = "/api/passkeys/";
        await AskAsync(owner, $"POST {Passkeys}making", Passkeys + "making", null, $$"""{"password":"{{Password}}"}""");
        await AskAsync(
            owner,
            $"POST {Passkeys}made",
            Passkeys + "made",
            null,
            """{"credential":"{\"id\":\"…\",\"response\":{}}","name":"My phone"}"""
        );
        await AskAsync(owner, $"POST {Passkeys}asking", Passkeys + "asking");
        await AskAsync(
            owner,
            $"POST {Passkeys}asked",
            Passkeys + "asked",
            null,
            """{"credential":"{\"id\":\"…\",\"response\":{}}"}"""
        );
    }

    private async Task<string> AskAsync(
        HttpClient client,
        string key,
        string path,
        string? token = null,
        string? sent = null,
        int lines = 0
    )
    {
        (Exchange noted, string raw) = await Exchange.AskAsync(client, key, path, token, sent, lines, masks);
        exchanges.Add(noted);
        return raw;
    }

    private static async Task<string> SecretAsync(HttpClient client, string path, string token, string sent)
    {
        (_, string raw) = await Exchange.AskAsync(client, "POST " + path, path, token, sent, 0, new Exchange.Masks());
        return Json(raw).GetProperty("secret").GetString()!;
    }

    private static async Task MoveAsync(HttpClient client, string room, string token, RoomCommand command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{room}/moves");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Idempotency-Key", $"move-{Guid.NewGuid():n}");
        request.Content = new ByteArrayContent(Entente.Rooms.Text.RoomText.Of(command));
        request.Content.Headers.ContentType = new("application/json");
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> PathsAsync(HttpClient client) =>
        Json(await client.GetStringAsync("/openapi/v1.json")).GetProperty("paths");

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
