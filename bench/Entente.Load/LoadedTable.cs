using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Entente.Load;

/// <summary>A table of two parties, opened over HTTP: 0 the host, 1 and 2 people who came by their links and sit there, each with a token of their own besides.</summary>
internal sealed class LoadedTable
{
    private const string Open = """
        {"type":"open-table","seats":[{"role":"Lead","party":0},{"role":"Lead","party":1}],
         "setup":{"kind":"Real","title":{"en":"A table"},"parties":[{"name":"North","title":{}},{"name":"South","title":{}}],
          "space":{"rules":[],"issues":[{"name":"liaison","kind":"yes/no"},{"name":"relief","kind":"yes/no"}]}}}
        """;

    private const string TakeSeat = """{"type":"take-seat","name":"Somebody"}""";

    private static long keys;
    private readonly HttpClient client;
    private readonly string address;
    private readonly List<string> tokens = [];
    private readonly List<string> sessions = [];

    private LoadedTable(HttpClient client, string address)
    {
        this.client = client;
        this.address = address;
    }

    public static async Task<LoadedTable> OpenAsync(HttpClient client)
    {
        using JsonDocument opened = await PostAsync(client, "/api/v1/rooms", default, Open);
        var table = new LoadedTable(client, "/api/v1/rooms/" + opened.RootElement.GetProperty("room").GetString());
        table.tokens.Add(opened.RootElement.GetProperty("token").GetString()!);
        await table.MoveAsync(0, TakeSeat);
        for (int seat = 1; seat <= 2; seat++)
        {
            await table.SitAsync(seat);
        }

        await table.MoveAsync(0, """{"type":"open-meeting"}""");
        return table;
    }

    /// <summary>The id of the room.</summary>
    public string Room => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>The cookies of the browser from which somebody sits at a seat.</summary>
    public string Session(int seat) => sessions[seat - 1];

    /// <summary>Makes a link for another browser of whoever sits at a seat.</summary>
    /// <returns>The secret of the link.</returns>
    public Task<string> LinkAsync(int seat) => SecretAsync(new(Session(seat), null), seat, "invitations", "{}");

    /// <summary>Makes a move; it is acknowledged when the task ends.</summary>
    public async Task MoveAsync(int seat, string json)
    {
        using JsonDocument done = await PostAsync(client, address + "/moves", new(null, tokens[seat]), json);
    }

    /// <summary>Follows from a seat: every line of data with the moment in which it was there.</summary>
    public async Task FollowAsync(
        int seat,
        long? after,
        Action ready,
        Action<JsonElement> happened,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            address + "/events" + (after is { } version ? $"?after={version}" : "")
        );
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[seat]);
        using HttpResponseMessage response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancel
        );
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
        string name = "";
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && name is "ready")
            {
                ready();
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && name is "happened")
            {
                using JsonDocument decoded = JsonDocument.Parse(line.AsMemory("data: ".Length));
                happened(decoded.RootElement);
            }
        }
    }

    private async Task SitAsync(int seat)
    {
        string link = await SecretAsync(new(null, tokens[0]), seat, "invitations", "{}");
        using HttpResponseMessage claimed = await client.PostAsJsonAsync("/api/seats/claim", new { invitation = link });
        claimed.EnsureSuccessStatusCode();
        IEnumerable<string> cookies = claimed.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        sessions.Add(string.Join("; ", cookies));
        using JsonDocument taken = await PostAsync(client, address + "/moves", new(Session(seat), null), TakeSeat);
        tokens.Add(await SecretAsync(new(Session(seat), null), seat, "tokens", """{"name":"load"}"""));
    }

    private async Task<string> SecretAsync(Caller caller, int seat, string kind, string json)
    {
        using JsonDocument issued = await PostAsync(client, $"{address}/seats/{seat}/{kind}", caller, json);
        return issued.RootElement.GetProperty("secret").GetString()!;
    }

    private static async Task<JsonDocument> PostAsync(HttpClient client, string path, Caller caller, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", $"load-key-{Interlocked.Increment(ref keys):d12}");
        if (caller.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (caller.Cookies is { } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text)
            : throw new HttpRequestException($"{(int)answer.StatusCode}: {text}");
    }

    private readonly record struct Caller(string? Cookies, string? Token);
}
