using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Admission;

/// <summary>Requests made up by a seeded generator, to every endpoint there is, by every kind of caller: whatever is sent, the server answers and never with a fault of its own.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20190227;

    private static readonly string[] Texts =
    [
        "",
        "1",
        "-1",
        "0",
        "99999999999999999999",
        "NaN",
        "true",
        "null",
        "us",
        "hanoi-2019",
        "00000000000000000000000000000001",
        "0000000000000000",
        "..",
        "../../etc/passwd",
        "%00",
        "\0",
        "\ud800",
        "\u202e",
        "ü€𝄞",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "//evil.example",
        "javascript:alert(1)",
        "2027-02-27T00:00:00Z",
        "KMTR-WQPD",
        "AAAAAAAAAAAAAAAAAAAAAA",
        new('a', 3000),
        new(' ', 100),
        "a\r\nSet-Cookie: x=y",
    ];

    private static readonly string[] Names =
    [
        "invitation",
        "credential",
        "password",
        "Name",
        "Password",
        "Code",
        "Invitation",
        "Attempt",
        "back",
        "language",
        "theme",
        "seat",
        "room",
        "scenario",
        "after",
        "since",
        "version",
        "key",
        "move",
        "kind",
        "offer",
        "text",
        "id",
        "yaml",
        "_handler",
    ];

    private static int Requests =>
        int.TryParse(
            Environment.GetEnvironmentVariable("ENTENTE_FUZZ_REQUESTS"),
            CultureInfo.InvariantCulture,
            out int asked
        )
            ? asked
            : 2000;

    [Fact]
    public async Task Whatever_is_sent_the_server_does_not_fail()
    {
        using var server = new GuardedServer();
        List<Caller> callers = await CallersAsync(server);
        IReadOnlyList<Mapped> all = Mapped.All(server);
        // Files that are sent as they are count as one endpoint: there are many, and one piece of code sends them.
        Mapped[] assets = [.. all.Where(each => each.IsAsset)];
        Mapped[] code = [.. all.Where(each => !each.IsAsset)];
        Assert.NotEmpty(assets);
        var failures = new List<string>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Requests; i++)
        {
            // Each request has a generator of its own, so that one that failed can be made again by its number alone.
            var random = new Random(Seed + i);
            Mapped target =
                i % 50 == 49
                    ? assets[random.Next(assets.Length)]
                    : code[i < code.Length ? i : random.Next(code.Length)];
            Caller caller = callers[random.Next(callers.Count)];
            if (target.ToString().Contains("/sign-out", StringComparison.Ordinal))
            {
                // Or all that comes after it would be asked by strangers.
                caller = callers[0];
            }

            reached.Add(target.ToString());
            string? failure = await FailureAsync(target, caller, random);
            if (failure is not null)
            {
                failures.Add($"{i}: {failure}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
        Assert.Empty(code.Select(each => each.ToString()).Except(reached));
    }

    private static async Task<string?> FailureAsync(Mapped target, Caller caller, Random random)
    {
        using HttpRequestMessage request = Request(target, caller, random);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            using HttpResponseMessage answer = await caller.Browser.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                patience.Token
            );
            return (int)answer.StatusCode is >= 500 and not 503
                ? $"{request.Method} {request.RequestUri} by {caller.Name}: {(int)answer.StatusCode}"
                : null;
        }
        catch (Exception thrown)
        {
            return $"{request.Method} {request.RequestUri} by {caller.Name}: {thrown.GetType().Name} {thrown.Message}";
        }
    }

    private static HttpRequestMessage Request(Mapped target, Caller caller, Random random)
    {
        // A path with a NUL does not reach the server: Kestrel answers 400, and the server of the tests throws at the client.
        var address = new StringBuilder(target.Path(_ => Uri.EscapeDataString(Text(random).Replace('\0', '\u0001'))));
        for (int i = random.Next(3); i > 0; i--)
        {
            address.Append(address.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?');
            address.Append(Name(random)).Append('=').Append(Uri.EscapeDataString(Text(random)));
        }

        string method =
            random.Next(10) == 0
                ? new[] { "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS" }[random.Next(7)]
                : target.Method;
        var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri("http://localhost" + address.ToString(), UriKind.Absolute)
        );
        if (random.Next(3) == 0)
        {
            Header(request, "Idempotency-Key", Text(random));
        }

        if (random.Next(12) == 0)
        {
            Header(request, "Authorization", random.Next(2) == 0 ? "Bearer " + Text(random) : Text(random));
        }

        if (random.Next(6) == 0)
        {
            string[] headers =
            [
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Origin",
                "Sec-Fetch-Site",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "Last-Event-ID",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-HTTP-Method-Override",
                "traceparent",
                "blazor-enhanced-nav",
            ];
            Header(request, headers[random.Next(headers.Length)], Text(random));
        }

        if (method is not "GET" and not "HEAD" and not "OPTIONS")
        {
            request.Content = Body(caller, random);
        }

        return request;
    }

    private static HttpContent Body(Caller caller, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                byte[] bytes = new byte[random.Next(300)];
                random.NextBytes(bytes);
                var binary = new ByteArrayContent(bytes);
                binary.Headers.ContentType = new MediaTypeHeaderValue(
                    random.Next(2) == 0 ? "application/json" : "application/octet-stream"
                );
                return binary;
            case 1:
                return new StringContent(
                    new string('[', random.Next(2000)) + Text(random),
                    Encoding.UTF8,
                    "application/json"
                );
            case 2 or 3:
                var form = new List<KeyValuePair<string, string>>();
                if (random.Next(4) > 0)
                {
                    form.Add(new("__RequestVerificationToken", caller.Token));
                }

                if (random.Next(4) > 0)
                {
                    form.Add(new("_handler", caller.Handlers[random.Next(caller.Handlers.Length)]));
                }

                for (int i = random.Next(5); i > 0; i--)
                {
                    form.Add(new(Name(random), Text(random).Replace("\ud800", "?", StringComparison.Ordinal)));
                }

                return new FormUrlEncodedContent(form);
            default:
                string json = Json(random, 0);
                if (random.Next(4) == 0)
                {
                    json = json[..random.Next(json.Length + 1)];
                }

                return new StringContent(json, Encoding.UTF8, "application/json");
        }
    }

    private static string Json(Random random, int depth)
    {
        switch (random.Next(depth > 3 ? 4 : 6))
        {
            case 0:
                return new[] { "null", "true", "0", "-1", "1e400", "1.5", "9223372036854775808" }[random.Next(7)];
            case 1 or 2 or 3:
                return System.Text.Json.JsonSerializer.Serialize(Text(random));
            case 4:
                return "["
                    + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, depth + 1)))
                    + "]";
            default:
                return "{"
                    + string.Join(
                        ',',
                        Enumerable
                            .Range(0, 1 + random.Next(5))
                            .Select(_ => $"\"{Name(random)}\":{Json(random, depth + 1)}")
                    )
                    + "}";
        }
    }

    private static void Header(HttpRequestMessage request, string name, string value) =>
        request.Headers.TryAddWithoutValidation(
            name,
            new string([.. value.Where(each => each is >= ' ' and < '\u007f')])
        );

    private static string Text(Random random)
    {
        string text = Texts[random.Next(Texts.Length)];
        return random.Next(4) == 0 ? text + Texts[random.Next(Texts.Length)] : text;
    }

    private static string Name(Random random) => Names[random.Next(Names.Length)];

    private static async Task<List<Caller>> CallersAsync(GuardedServer server)
    {
        HttpClient host = server.Browser();
        (
            await host.FillAsync(
                "/set-up",
                "set-up",
                new()
                {
                    ["Code"] = server.Get<SetUpCode>().Path.Split('#')[1],
                    ["Name"] = "jimmy",
                    ["Password"] = "kite lantern 58 gravel",
                }
            )
        ).Dispose();
        HttpClient seated = server.Browser();
        (await seated.ClaimAsync((await server.LinkAsync()).Secret)).Dispose();
        IssuedAgentToken token = (
            await server
                .Get<AgentTokens>()
                .IssueAsync(GuardedServer.Hanoi, "dprk", "Agent", GuardedServer.Host, default)
        )!;
        HttpClient agent = server.Browser();
        agent.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        return
        [
            await CallerAsync("a stranger", server.Browser()),
            await CallerAsync("a host", host),
            await CallerAsync("somebody seated", seated),
            await CallerAsync("an agent", agent),
        ];
    }

    private static async Task<Caller> CallerAsync(string name, HttpClient browser)
    {
        var handlers = new List<string> { "nothing" };
        string token = "";
        foreach (string page in new[] { "/sign-in", "/set-up", "/account", "/join", "/class", "/class/lobby" })
        {
            using HttpResponseMessage answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                string text = await answer.Content.ReadAsStringAsync();
                handlers.AddRange(Filling.HandlersIn(text));
                token = Filling.TokenIn(text);
            }
        }

        return new Caller(
            name,
            browser,
            token,
            [.. handlers.Where(each => !each.StartsWith("sign-out", StringComparison.Ordinal))]
        );
    }

    private sealed record Caller(string Name, HttpClient Browser, string Token, string[] Handlers);
}
