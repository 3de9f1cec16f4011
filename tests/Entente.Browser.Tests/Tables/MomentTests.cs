using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class MomentTests(Browsing browsing)
{
    // Looks at every frame just before it is drawn.
    private const string Watch = """
        window.universal = 0;
        window.frames_ = 0;
        function look() {
            window.frames_++;
            if ([...document.querySelectorAll("time[data-local]")].some(each => each.textContent.includes("UTC"))) {
                window.universal++;
            }

            requestAnimationFrame(look);
        }

        requestAnimationFrame(look);
        """;

    [BrowserFact]
    public async Task No_frame_shows_a_moment_in_universal_time_neither_as_the_page_comes_nor_as_it_changes()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync("hanoi-2019", _ => Task.CompletedTask);
        IPage washington = await players.SitAsync(links[0], "Stephen", before: page => page.AddInitScriptAsync(Watch));
        await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        ILocator moments = washington.Locator("time[data-local]");
        await Assertions.Expect(washington.Locator(".record")).ToContainTextAsync("Meeting 1 began");
        int before = await moments.CountAsync();
        await washington.FillAsync("#say-text", "Good morning.");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(washington.Locator(".record .words")).ToHaveTextAsync("Good morning.");
        Assert.True(await moments.CountAsync() > before);
        await NoneAsync(washington);

        await washington.ReloadAsync();
        await Players.LiveAsync(washington);
        await Assertions.Expect(moments).Not.ToHaveCountAsync(0);
        await NoneAsync(washington);
        Assert.Empty(players.Troubles);
    }

    private static async Task NoneAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<int>("window.frames_") > 0);
        Assert.Equal(0, await page.EvaluateAsync<int>("window.universal"));
        Assert.Matches(@"^\d", await page.Locator("time[data-local]").First.TextContentAsync() ?? "");
    }
}
