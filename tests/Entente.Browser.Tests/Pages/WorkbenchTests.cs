using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class WorkbenchTests(Browsing browsing)
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task A_scenario_is_written_in_forms_a_fault_explained_and_mended_and_the_analysis_seen()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await BeginAsync(visit, "The orchard wall");
        ILocator analysis = page.Locator(".bench-analysis");
        await Assertions.Expect(analysis).ToContainTextAsync("A deal is possible", new() { Timeout = Patience });

        await page.Locator("#party-0-fallback").FillAsync("a lot");
        await Assertions.Expect(page.Locator("#party-0-fallback-remarks")).ToContainTextAsync("names no package");
        await Assertions.Expect(page.Locator(".check-list")).ToContainTextAsync("line 16");
        Assert.Contains(
            "fallback: a lot",
            await page.Locator("#draft-text").InputValueAsync(),
            StringComparison.Ordinal
        );
        await page.Locator("#party-0-fallback").FillAsync("95");
        await Assertions.Expect(page.Locator(".checks")).ToContainTextAsync("No faults");
        await Assertions.Expect(analysis).Not.ToContainTextAsync("A deal is possible", new() { Timeout = Patience });
        Assert.Empty((await page.RunAxe()).Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        await visit.ShootAsync("draft-desktop");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task What_is_typed_as_text_comes_into_the_forms_and_is_there_when_one_comes_back()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await BeginAsync(visit, "A boat");
        ILocator text = page.Locator("#draft-text");
        string before = await text.InputValueAsync();
        await text.FillAsync(before.Replace("from: 8000", "from: 7000", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#issue-0-from")).ToHaveValueAsync("7000");
        await Assertions.Expect(page.Locator(".saving")).ToHaveTextAsync("Saved");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#issue-0-from")).ToHaveValueAsync("7000");
        Assert.Contains("# What has to be settled", await text.InputValueAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task An_issue_that_is_moved_by_keyboard_keeps_the_focus_on_its_own_buttons()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await BeginAsync(visit, "A barn");
        await Assertions.Expect(page.Locator("[id^=issue-][id$=-name]")).ToHaveCountAsync(3);
        string first = await page.Locator("#issue-0-name").InputValueAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Down: {first}" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#issue-1-name")).ToHaveValueAsync(first);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Down: {first}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#issue-2-name")).ToHaveValueAsync(first);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Up: {first}" })).ToBeFocusedAsync();
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task A_draft_is_rehearsed_as_it_stands()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await BeginAsync(visit, "A bicycle");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rehearse" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let them talk" }).ClickAsync();
        await Assertions
            .Expect(page.Locator("svg.dance circle.offer").First)
            .ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_reaches_past_the_page()
    {
        await using Visit visit = await browsing.VisitAsync(Look.Phone);
        await BeginAsync(visit, "A boat");
        Assert.Equal(Look.Phone.Width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(visit.Troubles);
    }

    private static async Task BeginAsync(Visit visit, string title)
    {
        await visit.GoAsync("/workbench");
        await visit.Page.Locator("#new-title").FillAsync(title);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#draft-title")).ToHaveValueAsync(title);
        await Assertions.Expect(visit.Page.Locator(".code-lines")).ToContainTextAsync("12");
    }
}
