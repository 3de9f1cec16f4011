using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Entente.Load;

/// <summary>A table of two parties, opened over HTTP, with a token for each seat: 0 the host, 1 and 2 the parties.</summary>
internal sealed class LoadedTable
{
    private const string Open = """
        {"type":"open-table","seats":[{"role":"Lead","party":0},{"role":"Lead","party":1}],
         "setup":{"kind":"Real","title":{"en":"A table"},"parties":[{"name":"North","title":{}},{"name":"South","title":{}}],
          "space":{"rules":[],"issues":[{"name":"liaison","kind":"yes/no"},{"name":"relief","kind":"yes/no"}]}}}
        """;

    private static long keys;
    private readonly HttpClient client;
    private readonly string address;
    private readonly List<string> tokens = [];

    private LoadedTable(HttpClient client, string address)
    {
        this.client = client;
        this.address = address;
    }

    public static async Task<LoadedTable> OpenAsync(HttpClient client)
    {
        using JsonDocument opened = await PostAsync(client, "/api/v1/rooms", null, Open);
        var table = new LoadedTable(client, "/api/v1/rooms/" + opened.RootElement.GetProperty("room").GetString());
        table.tokens.Add(opened.RootElement.GetProperty("token").GetString()!);
        for (int seat = 1; seat <= 2; seat++)
        {
            using JsonDocument token = await PostAsync(
                client,
                $"{table.address}/seats/{seat}/tokens",
                table.tokens[0],
                """{"name":"load"}"""
            );
            table.tokens.Add(token.RootElement.GetProperty("secret").GetString()!);
        }

        for (int seat = 0; seat <= 2; seat++)
        {
            await table.MoveAsync(seat, """{"type":"take-seat","name":"Somebody"}""");
        }

        await table.MoveAsync(0, """{"type":"open-meeting"}""");
        return table;
    }

    /// <summary>The id of the room.</summary>
    public string Room => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>Makes a link to a seat.</summary>
    /// <returns>The secret of the link.</returns>
    public async Task<string> InviteAsync(int seat)
    {
        using JsonDocument issued = await PostAsync(client, $"{address}/seats/{seat}/invitations", tokens[0], "{}");
        return issued.RootElement.GetProperty("secret").GetString()!;
    }

    /// <summary>Makes a move; it is acknowledged when the task ends.</summary>
    public async Task MoveAsync(int seat, string json)
    {
        using JsonDocument done = await PostAsync(client, address + "/moves", tokens[seat], json);
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

    private static async Task<JsonDocument> PostAsync(HttpClient client, string path, string? token, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", $"load-key-{Interlocked.Increment(ref keys):d12}");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text)
            : throw new HttpRequestException($"{(int)answer.StatusCode}: {text}");
    }
}
