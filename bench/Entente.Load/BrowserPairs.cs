using System.Globalization;
using System.Text.Json.Nodes;

namespace Entente.Load;

/// <summary>Pairs of pages in a real browser, each pair at a table of its own: how long it takes from a click in one page until the other shows what was sent.</summary>
/// <remarks>Both moments are taken by the pages themselves, by the one clock of the machine: the click just before it is made, the change by an observer of the page's elements.</remarks>
internal sealed class BrowserPairs : IAsyncDisposable
{
    private const string Claim = """
        (async () => {
            const answer = await fetch("/api/seats/claim", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ invitation: "SECRET" }) });
            location.href = "/tables/" + (await answer.json()).room;
        })()
        """;

    private const string Watch = """
        (() => {
            window.seenAt = {};
            const look = () => {
                const now = performance.timeOrigin + performance.now();
                for (const words of [...document.querySelectorAll(".record .words")].slice(0, 3)) {
                    window.seenAt[words.textContent] ??= now;
                }
            };
            new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        })()
        """;

    // As a person does it: the text, a moment, the button.
    private const string Say = """
        (async () => {
            const box = document.querySelector("#say-text");
            box.value = "TEXT";
            box.dispatchEvent(new Event("input", { bubbles: true }));
            await new Promise(done => setTimeout(done, 100));
            const clicked = performance.timeOrigin + performance.now();
            document.querySelector(".say [data-send]").click();
            return clicked;
        })()
        """;

    private readonly Chromium browser;
    private readonly List<(string One, string Other)> pairs = [];

    private BrowserPairs(Chromium browser) => this.browser = browser;

    public Times Seen { get; } = new();

    public int Missed { get; private set; }

    public static async Task<BrowserPairs> OpenAsync(HttpClient client, int count)
    {
        var opened = new BrowserPairs(await Chromium.StartAsync());
        for (int i = 0; i < count; i++)
        {
            LoadedTable table = await LoadedTable.OpenAsync(client);
            opened.pairs.Add((await opened.SitAsync(client, table, 1), await opened.SitAsync(client, table, 2)));
        }

        return opened;
    }

    /// <summary>Sends from one page of each pair and then the other, every two seconds, until told to stop.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(pairs.Select((pair, number) => TalkAsync(number, pair.One, pair.Other, stop)));

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    private async Task<string> SitAsync(HttpClient client, LoadedTable table, int seat)
    {
        string page = await browser.OpenAsync(new Uri(client.BaseAddress!, "/tables"));
        await browser.UntilAsync(page, "document.readyState === 'complete' && location.pathname === '/tables'");
        await browser.DoAsync(page, Claim.Replace("SECRET", await table.LinkAsync(seat), StringComparison.Ordinal));
        await browser.UntilAsync(
            page,
            "document.documentElement.dataset.line === 'live' && document.querySelector('#say-text')"
        );
        await browser.DoAsync(page, Watch);
        return page;
    }

    private async Task TalkAsync(int number, string one, string other, CancellationToken stop)
    {
        for (int i = 0; !stop.IsCancellationRequested; i++)
        {
            (string from, string to) = i % 2 == 0 ? (one, other) : (other, one);
            string text = string.Create(CultureInfo.InvariantCulture, $"pair {number} says {i}");
            double clicked = (double)
                (await browser.DoAsync(from, Say.Replace("TEXT", text, StringComparison.Ordinal)))!;
            try
            {
                await Task.Delay(2_000, stop);
            }
            catch (OperationCanceledException)
            {
                // What was sent is still waited for.
            }

            if (await SeenAsync(to, text) is { } seen)
            {
                Seen.Add(seen - clicked);
            }
            else
            {
                Missed++;
            }
        }
    }

    private async Task<double?> SeenAsync(string page, string text)
    {
        for (int i = 0; i < 200; i++)
        {
            JsonNode? at = await browser.DoAsync(page, $"window.seenAt['{text}'] ?? null");
            if (at is not null)
            {
                return (double)at;
            }

            await Task.Delay(50);
        }

        return null;
    }
}
