using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class RehearsalTests(Browsing browsing)
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Two_strategies_talk_the_dance_is_drawn_as_it_happens_and_the_end_is_told()
    {
        await using Visit visit = await browsing.VisitAsync(Look.Desktop with { Locale = "nl-NL" });
        IPage page = visit.Page;
        await visit.GoAsync("/rehearse/hanoi-2019?reading=interests");
        await page.GetByLabel("Ronden").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat ze praten" }).ClickAsync();
        await Assertions
            .Expect(page.Locator("svg.dance circle.offer").Nth(2))
            .ToBeVisibleAsync(new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Pauze" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Speel" })).ToBeVisibleAsync();
        int paused = await page.Locator("circle.offer").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stap" }).ClickAsync();
        await Assertions.Expect(page.Locator("circle.offer")).ToHaveCountAsync(paused + 1);
        await page.Locator("#place").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator(".report .lead")).ToBeVisibleAsync();
        AxeResult checks = await page.RunAxe();
        Assert.Empty(checks.Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        await visit.ShootAsync("rehearsed-desktop");
        Assert.Empty(visit.Troubles);
    }
}
