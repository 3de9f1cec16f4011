using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Server.Tests.Admission;
using Entente.Testing.Support;
using Entente.Web.Api;

namespace Entente.Server.Tests.Api;

/// <summary>Every endpoint of the API is asked wrongly in every way that it can be: what is no answer is a whole problem document.</summary>
public sealed class ProblemTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    private static readonly string?[] Bodies =
    [
        null,
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{\"type\":\"no-such-command\"}",
        "{\"name\":\"\",\"invitation\":\"x\",\"password\":\"x\",\"credential\":\"x\"}",
        new string('x', 300_000),
    ];

    [Fact]
    public async Task Every_error_of_every_endpoint_says_type_title_status_and_what_it_means()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var errors = new HashSet<string>();
        Mapped[] all =
        [
            .. Mapped
                .All(server)
                .Where(each => each.Endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)),
        ];
        Assert.True(all.Length > 25);
        foreach (Mapped each in all)
        {
            foreach (string room in new[] { table.Room, new string('0', 32), "no-room" })
            {
                string path = each.Path(name =>
                    name == "room" ? room
                    : name == "number" ? "77"
                    : "nothing"
                );
                foreach (int? seat in new int?[] { null, ApiTable.Host, ApiTable.North })
                {
                    foreach (string? body in each.IsSafe ? [null] : Bodies)
                    {
                        await AskAsync(client, table, each.Method, path, seat, body, "application/json");
                    }

                    await AskAsync(
                        client,
                        table,
                        each.Method,
                        path + "?seat=x&after=-1&rounds=x",
                        seat,
                        "{}",
                        "text/plain"
                    );
                }
            }

            foreach (string method in Methods)
            {
                await AskAsync(client, table, method, each.Path(_ => "nothing"), null, null, null);
            }
        }

        await AskAsync(client, table, "GET", "/api/no-such-thing", null, null, null);
        foreach (
            string expected in (string[])
                [
                    "malformed",
                    "not-admitted",
                    "forbidden",
                    "unknown",
                    "method",
                    "too-large",
                    "media-type",
                    "idempotency-key",
                ]
        )
        {
            Assert.Contains("urn:entente:problem:" + expected, seen);
        }

        Assert.True(errors.Count > 100, $"{errors.Count}");

        async Task AskAsync(
            HttpClient who,
            ApiTable at,
            string method,
            string path,
            int? seat,
            string? body,
            string? type
        )
        {
            using HttpRequestMessage request = at.Request(new HttpMethod(method), "", seat);
            request.RequestUri = new Uri(path, UriKind.Relative);
            if (body is not null)
            {
                request.Content = new StringContent(body, Encoding.UTF8);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(type!);
            }

            using HttpResponseMessage answer = await who.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode < 400)
            {
                return;
            }

            string what = $"{method} {path} as {seat}: {(int)answer.StatusCode} {body?[..Math.Min(body.Length, 30)]}";
            errors.Add(what);
            seen.Add(await WholeAsync(answer, what));
        }
    }

    [Theory]
    [InlineData("/api/nowhere", "")]
    [InlineData("/api", "")]
    [InlineData("/api/scenarios/hanoi-2019/nowhere", "")]
    [InlineData("/api/v1/rooms/x/seats/no-number/tokens", "")]
    [InlineData("/api/v1/rooms/x/seats/1/tokens", "POST")]
    [InlineData("/api/v1/rooms/x/moves", "POST")]
    [InlineData("/api/v1/rooms/x", "GET, HEAD")]
    public async Task An_address_where_nothing_is_is_unknown_by_every_method_and_one_that_is_says_its_methods(
        string address,
        string allowed
    )
    {
        using HttpClient client = server.Browser();
        foreach (string method in Methods.Except(allowed.Split(", ")))
        {
            using var asked = new HttpRequestMessage(new HttpMethod(method), address);
            using HttpResponseMessage answer = await client.SendAsync(asked);
            Assert.Equal(
                allowed.Length == 0 ? "urn:entente:problem:unknown" : "urn:entente:problem:method",
                await WholeAsync(answer, method)
            );
            Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        }
    }

    [Fact]
    public async Task Whoever_asks_too_often_or_from_another_site_is_told_as_much_and_in_their_language()
    {
        using var limited = new GuardedServer(new() { ["Entente:Limits:ClaimsPerMinute"] = "1" });
        using HttpClient client = limited.Browser();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nl");
        (await client.ClaimAsync("x")).Dispose();
        using HttpResponseMessage often = await client.ClaimAsync("x");
        Assert.Equal(HttpStatusCode.TooManyRequests, often.StatusCode);
        Assert.Equal("urn:entente:problem:too-often", await WholeAsync(often, "too often"));
        string dutch = await often.Content.ReadAsStringAsync();
        Assert.Contains("Wacht zoveel seconden", dutch, StringComparison.Ordinal);
        Assert.Contains("Dat was te vaak.", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain(Problem.TooOften.Title, dutch, StringComparison.Ordinal);
        using HttpResponseMessage nowhere = await client.GetAsync(new Uri("/api/nowhere", UriKind.Relative));
        string nothing = await nowhere.Content.ReadAsStringAsync();
        Assert.Contains(Problem.Unknown.DutchTitle, nothing, StringComparison.Ordinal);
        Assert.All(Problem.All, problem => Assert.NotEqual(problem.Title, problem.DutchTitle));
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/seats/claim");
        foreign.Headers.Add("Origin", "http://evil.example");
        using HttpResponseMessage refused = await client.SendAsync(foreign);
        Assert.Equal("urn:entente:problem:sent-from-elsewhere", await WholeAsync(refused, "elsewhere"));
    }

    [Fact]
    public async Task Once_there_is_an_account_no_token_opens_a_table_and_the_answer_says_who_does()
    {
        using var hosted = new GuardedServer(new() { ["Entente:Tables"] = "Hosts" });
        using HttpClient client = hosted.Browser();
        using HttpResponseMessage answer = await client.PostTableAsync(ApiTable.Open);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("signed in to an account", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_there_is_says_in_both_languages_what_it_means()
    {
        Assert.Equal(Problem.All.Length, Problem.All.Select(each => each.Name).Distinct().Count());
        Assert.All(
            Problem.All,
            each =>
            {
                Assert.All(
                    [each.Title, each.English, each.Dutch],
                    text => Assert.EndsWith(".", text, StringComparison.Ordinal)
                );
                Assert.True(
                    each.English.Length > 20 && each.Dutch.Length > 20 && each.English != each.Dutch,
                    each.Name
                );
            }
        );
    }

    [Fact]
    public void The_page_of_the_API_lists_every_problem_and_quotes_one_as_it_is()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "http-api.md"));
        Assert.All(Problem.All, each => Assert.Contains($"`{each.Name}`", page, StringComparison.Ordinal));
        Assert.Contains($"\"detail\": \"{Problem.KeyMissing.English}\"", page, StringComparison.Ordinal);
        Assert.Contains($"\"title\": \"{Problem.KeyMissing.Title}\"", page, StringComparison.Ordinal);
    }

    // A problem document with all of its parts; gives its type.
    private static async Task<string> WholeAsync(HttpResponseMessage answer, string what)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{what}: {text}");
        using JsonDocument problem = JsonDocument.Parse(text);
        string Part(string name) =>
            problem.RootElement.TryGetProperty(name, out JsonElement part) && part.ValueKind == JsonValueKind.String
                ? part.GetString()!
                : "";
        Assert.True(problem.RootElement.GetProperty("status").GetInt32() == (int)answer.StatusCode, what);
        Assert.True(Part("title").Length > 10, $"{what}: {text}");
        Assert.True(Part("detail").Length > 20 && Part("detail").EndsWith('.'), $"{what}: {text}");
        Assert.StartsWith("urn:entente:problem:", Part("type"), StringComparison.Ordinal);
        return Part("type");
    }
}
