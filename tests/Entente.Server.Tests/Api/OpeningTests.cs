using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

public sealed class OpeningTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task A_table_asked_for_eight_times_at_once_with_one_key_is_one_table_and_every_answer_opens_it()
    {
        using HttpClient client = server.Browser();
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => client.PostTableAsync(ApiTable.Open, "one-table-in-eight-posts"))
        );
        var rooms = new HashSet<string>();
        var heads = new HashSet<string>();
        foreach (HttpResponseMessage answer in answers)
        {
            JsonElement opened = await OpenedAsync(answer);
            rooms.Add(opened.GetProperty("room").GetString()!);
            heads.Add(opened.GetProperty("head").GetString()!);
            Assert.Equal(HttpStatusCode.OK, await HostSeesAsync(client, opened));
            answer.Dispose();
        }

        Assert.Single(rooms);
        Assert.Single(heads);
    }

    [Fact]
    public async Task Another_key_is_another_table_and_the_same_key_for_another_table_is_a_conflict()
    {
        using HttpClient client = server.Browser();
        using HttpResponseMessage first = await client.PostTableAsync(ApiTable.Open, "key-of-the-first-table");
        using HttpResponseMessage second = await client.PostTableAsync(ApiTable.Open, "key-of-another-table");
        Assert.NotEqual(
            (await OpenedAsync(first)).GetProperty("room").GetString(),
            (await OpenedAsync(second)).GetProperty("room").GetString()
        );
        using HttpResponseMessage other = await client.PostTableAsync(
            ApiTable.Open.Replace("A table", "Another table", StringComparison.Ordinal),
            "key-of-the-first-table"
        );
        Assert.Equal("conflict", await other.ProblemAsync());
    }

    [Fact]
    public async Task Once_somebody_has_moved_at_the_table_its_key_gives_no_token_any_more()
    {
        using HttpClient client = server.Browser();
        const string Key = "key-of-a-table-in-use";
        using HttpResponseMessage first = await client.PostTableAsync(ApiTable.Open, Key);
        JsonElement opened = await OpenedAsync(first);
        using HttpRequestMessage seat = Request(HttpMethod.Post, opened, "/moves");
        seat.Content = new StringContent("""{"type":"take-seat","name":"Host"}""", Encoding.UTF8, "application/json");
        seat.Headers.Add("Idempotency-Key", "first-move-at-the-table");
        using HttpResponseMessage seated = await client.SendAsync(seat);
        Assert.Equal(HttpStatusCode.OK, seated.StatusCode);
        using HttpResponseMessage late = await client.PostTableAsync(ApiTable.Open, Key);
        Assert.Equal("conflict", await late.ProblemAsync());
        Assert.DoesNotContain("token\"", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_not_opened_without_a_key()
    {
        using HttpClient client = server.Browser();
        using HttpResponseMessage keyless = await client.PostTextAsync("/api/v1/rooms", ApiTable.Open);
        Assert.Equal("idempotency-key", await keyless.ProblemAsync());
        using HttpResponseMessage tooShort = await client.PostTableAsync(ApiTable.Open, "short");
        Assert.Equal("idempotency-key", await tooShort.ProblemAsync());
    }

    private static async Task<JsonElement> OpenedAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        using JsonDocument opened = JsonDocument.Parse(text);
        return opened.RootElement.Clone();
    }

    private static async Task<HttpStatusCode> HostSeesAsync(HttpClient client, JsonElement opened)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, opened, "");
        using HttpResponseMessage view = await client.SendAsync(request);
        return view.StatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, JsonElement opened, string path)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/rooms/{opened.GetProperty("room").GetString()}{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            opened.GetProperty("token").GetString()
        );
        return request;
    }
}
