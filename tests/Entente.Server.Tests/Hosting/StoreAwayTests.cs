using System.Net;
using System.Text.RegularExpressions;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Server.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Hosting;

/// <summary>What visitors get while the store cannot be reached, or has no space.</summary>
public sealed partial class StoreAwayTests : IDisposable
{
    private readonly MemoryLedger ledger = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly RunningServer server;
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public StoreAwayTests() =>
        server = new(services =>
            services
                .AddSingleton<IRoomLedger>(ledger)
                .AddSingleton<IDocumentStore>(documents)
                .AddSingleton<IKeyRing>(new MemoryKeyRing())
        );

    [Theory]
    [InlineData("en", "The server cannot reach its store now", "comes by itself")]
    [InlineData("nl", "De server kan zijn opslag nu niet bereiken", "komt vanzelf")]
    public async Task Pages_say_with_status_503_that_the_store_is_away_and_come_when_it_is_back(
        string language,
        string heading,
        string advice
    )
    {
        using HttpClient browser = server.Visitor(language);
        string room = await PlayAsync(browser);
        string[] pages = ["/", "/tables", "/scenarios", "/tables/new", "/classes", "/workbench", "/account", room];
        Fail(StoreFault.Unavailable);
        foreach (string page in pages)
        {
            using HttpResponseMessage away = await browser.GetAsync(new Uri(page, UriKind.Relative), cancel);
            string text = await away.Content.ReadAsStringAsync(cancel);
            Assert.True(HttpStatusCode.ServiceUnavailable == away.StatusCode, $"{page}: {away.StatusCode}");
            Assert.Equal(TimeSpan.FromSeconds(5), away.Headers.RetryAfter?.Delta);
            Assert.Contains(heading, text, StringComparison.Ordinal);
            Assert.Contains(advice, text, StringComparison.Ordinal);
        }

        // What the page looks like needs no store, whoever asks.
        string style = StyleSheet().Match(await AwayAsync(browser)).Groups["address"].Value;
        using HttpResponseMessage styles = await browser.GetAsync(new Uri(style, UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.OK, styles.StatusCode);

        // Whoever has shown nothing needs no store for a page, and gets the same page where one does.
        using HttpClient stranger = server.Visitor(language);
        using HttpResponseMessage first = await stranger.GetAsync(new Uri("/scenarios", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using HttpResponseMessage theirs = await stranger.GetAsync(new Uri(room, UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, theirs.StatusCode);

        Fail(StoreFault.None);
        foreach (string page in pages)
        {
            using HttpResponseMessage back = await browser.GetAsync(new Uri(page, UriKind.Relative), cancel);
            Assert.True(back.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{page}: {back.StatusCode}");
        }
    }

    [Fact]
    public async Task A_form_that_was_sent_while_the_store_is_away_leads_back_to_its_page()
    {
        using HttpClient browser = server.Visitor();
        await PlayAsync(browser);
        const string New = "/tables/new?scenario=hanoi-2019";
        string token = await browser.Token(New);
        Fail(StoreFault.Unavailable);
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["__RequestVerificationToken"] = token,
            }
        );
        using HttpResponseMessage away = await browser.PostAsync(new Uri(New, UriKind.Relative), content, cancel);
        string page = await away.Content.ReadAsStringAsync(cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Contains("data-refused", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{New}\"", page, StringComparison.Ordinal);
        Assert.Contains("put back into the form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_a_problem_that_says_when_to_come_again()
    {
        using HttpClient browser = server.Visitor();
        string room = await PlayAsync(browser);
        Fail(StoreFault.Unavailable);
        foreach (
            string address in new[]
            {
                "/api/seats",
                "/api" + room.Replace("/tables/", "/rooms/", StringComparison.Ordinal),
            }
        )
        {
            using HttpResponseMessage away = await browser.GetAsync(new Uri(address, UriKind.Relative), cancel);
            Assert.True(HttpStatusCode.ServiceUnavailable == away.StatusCode, $"{address}: {away.StatusCode}");
            Assert.Equal("application/problem+json", away.Content.Headers.ContentType?.MediaType);
            Assert.Equal(TimeSpan.FromSeconds(5), away.Headers.RetryAfter?.Delta);
            Assert.Contains(
                "urn:entente:problem:unavailable",
                await away.Content.ReadAsStringAsync(cancel),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Pages_are_read_as_before_while_there_is_no_space()
    {
        using HttpClient browser = server.Visitor();
        string room = await PlayAsync(browser);
        Fail(StoreFault.Full);
        foreach (string page in new[] { "/", "/tables", "/scenarios", room })
        {
            using HttpResponseMessage read = await browser.GetAsync(new Uri(page, UriKind.Relative), cancel);
            Assert.True(HttpStatusCode.OK == read.StatusCode, $"{page}: {read.StatusCode}");
        }
    }

    private async Task<string> AwayAsync(HttpClient browser)
    {
        using HttpResponseMessage away = await browser.GetAsync(new Uri("/", UriKind.Relative), cancel);
        return await away.Content.ReadAsStringAsync(cancel);
    }

    [GeneratedRegex("""<link[^>]+href="/?(?<address>_content/[^"]+\.css[^"]*)""")]
    private static partial Regex StyleSheet();

    private static async Task<string> PlayAsync(HttpClient browser)
    {
        using HttpResponseMessage played = await browser.Send(
            "/",
            "/tables/play",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "1" }
        );
        Assert.Equal(HttpStatusCode.Found, played.StatusCode);
        return new Uri(new Uri("http://localhost"), played.Headers.Location!).AbsolutePath;
    }

    private void Fail(StoreFault fault)
    {
        ledger.Fail(fault);
        documents.Fail(fault);
    }

    public void Dispose() => server.Dispose();
}
