using Deque.AxeCore.Commons;
using Entente.Browser.Tests.Driving;
using Entente.Browser.Tests.Tables;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

/// <summary>Looks at a page as two people do: in English by day on a desk, and in Dutch by night on a phone.</summary>
internal static class Wcag
{
    private const string Height = "document.documentElement.scrollHeight";
    private const string Beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    // Once into the page and as often as needed from there: the driver's own way opens a window for every look.
    private const string Check = """
        async () => {
            const asked = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, resultTypes: ["violations"] };
            const found = await axe.run(document, asked);
            return found.violations.map(each => each.id + ": " + each.nodes.slice(0, 3).map(node => node.html + " " + node.failureSummary).join(" | "));
        }
        """;

    private const string Themed = "theme => { document.documentElement.dataset.theme = theme; }";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with a page; it is shown by day and at night, on a desk and on a phone, in <c>artifacts/screenshots</c>.</summary>
    /// <param name="page">A window of whoever may open it.</param>
    /// <param name="address">Its address on the server.</param>
    /// <param name="name">Whose page it is, for the names of the pictures.</param>
    /// <param name="parts">The parts of it of which a phone shows one at a time; 1 when it shows all.</param>
    /// <param name="isUnfolded">Whether everything that is folded is opened first.</param>
    /// <param name="isWorkedOut">Whether there is an answer to wait for, or that there was no time for one: how the page looks is asked, on machines that do other things.</param>
    /// <returns>The faults, each with how the page was seen; empty when there are none.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(
        IPage page,
        string address,
        string name,
        int parts = 1,
        bool isUnfolded = false,
        bool isWorkedOut = false
    )
    {
        var faults = new List<string>();
        foreach (
            (string language, string theme, Look look) in new[]
            {
                ("en", "light", Look.Desktop),
                ("nl", "dark", Look.Phone),
            }
        )
        {
            await KeepAsync(page, "entente-language", language);
            await KeepAsync(page, "entente-theme", theme);
            await page.SetViewportSizeAsync(look.Width, look.Height);
            await page.GotoAsync(address);
            if (await page.Locator("[data-live]").CountAsync() > 0)
            {
                await Players.LiveAsync(page);
            }

            await Assertions.Expect(page.Locator($"html[lang={language}][data-theme={theme}] h1")).ToHaveCountAsync(1);
            if (isWorkedOut)
            {
                await Assertions
                    .Expect(page.Locator(".answer-report, .notice.signal").First)
                    .ToBeVisibleAsync(new() { Timeout = Players.Patience });
            }

            if (isUnfolded)
            {
                await page.EvaluateAsync(
                    "for (const each of document.querySelectorAll('main details')) each.open = true"
                );
            }

            await page.EvaluateAsync(Script + ";0");
            for (int part = 0; part < (look == Look.Phone ? parts : 1); part++)
            {
                if (look == Look.Phone && parts > 1)
                {
                    ILocator tab = page.Locator(".zone-tabs button").Nth(part);
                    await tab.ClickAsync();
                    await Assertions.Expect(tab).ToHaveAttributeAsync("aria-pressed", "true");
                }

                // As high as the page is long: the bar at the foot of a phone lies over what one scrolls to see.
                await page.SetViewportSizeAsync(look.Width, await page.EvaluateAsync<int>(Height));
                string[] found = await page.EvaluateAsync<string[]>(Check);
                faults.AddRange(found.Select(each => $"{address} ({language}, part {part}): {each}"));
                foreach (string seen in new[] { theme == "light" ? "dark" : "light", theme })
                {
                    await page.EvaluateAsync(Themed, seen);
                    await Visit.ShootAsync(page, $"role-{name}-{look.Name}-{part}-{seen}");
                }

                if (await page.EvaluateAsync<int>(Beyond) is > 0 and int pixels)
                {
                    faults.Add($"{address} ({language}, part {part}): {pixels} pixels beyond the edge");
                }
            }
        }

        return faults;
    }

    /// <summary>Shows a page again as a visitor with a desk sees it, in English by day, after it was looked at in other ways.</summary>
    public static async Task BackAsync(IPage page, string address)
    {
        await KeepAsync(page, "entente-language", "en");
        await KeepAsync(page, "entente-theme", "light");
        await page.SetViewportSizeAsync(Look.Desktop.Width, Look.Desktop.Height);
        await page.GotoAsync(address);
        await Players.LiveAsync(page);
    }

    private static Task KeepAsync(IPage page, string name, string value) =>
        page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = name,
                Value = value,
                Url = new Uri(page.Url).GetLeftPart(UriPartial.Authority),
            },
        ]);
}
