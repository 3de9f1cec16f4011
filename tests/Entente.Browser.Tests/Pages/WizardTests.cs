using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class WizardTests(Browsing browsing)
{
    private static readonly string[] Wording = ["points", "scores", "packages", "fallback", "result"];

    [BrowserFact]
    public async Task With_the_keyboard_alone_a_person_comes_from_points_to_preferences()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await visit.GoAsync("/wizard/nash-1950");
        ILocator heading = page.Locator("#wizard-heading");
        ILocator first = page.Locator("#points-0");
        await Assertions.Expect(page.Locator(".wizard[data-ready]")).ToBeVisibleAsync();
        await first.FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Assertions.Expect(first).ToHaveValueAsync("10");
        await PressAsync(page, "Divide evenly");
        await Assertions.Expect(page.GetByText("All 100 points are given.")).ToBeVisibleAsync();
        await PressAsync(page, "Next: Scores");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await LookAsync(visit, 1);
        foreach (
            ILocator button in await page.GetByRole(AriaRole.Button, new() { Name = "The first is best" }).AllAsync()
        )
        {
            await button.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator(".score-number").Last).ToHaveValueAsync("0");
        await PressAsync(page, "Next: Packages");
        await Assertions.Expect(page.Locator("#rating-0")).ToBeVisibleAsync();
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await page.Locator("#rating-0").FocusAsync();
        await page.Keyboard.TypeAsync("100");
        await Assertions.Expect(page.Locator(".sums").First).ToContainTextAsync("Fitted to your ratings");
        await LookAsync(visit, 2);
        await PressAsync(page, "Next: No agreement");
        await Assertions.Expect(heading).ToBeFocusedAsync();
        await page.Locator("#fallback-words").FocusAsync();
        await page.Keyboard.TypeAsync("We wait.");
        await page.Locator("#least-any").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#least-0")).ToBeCheckedAsync();
        await LookAsync(visit, 3);
        await PressAsync(page, "Next: Result");
        await Assertions
            .Expect(page.GetByText("We wait. It is as good as a package worth 100 points."))
            .ToBeVisibleAsync();
        await LookAsync(visit, 4);
        IDownload file = await page.RunAndWaitForDownloadAsync(() => PressAsync(page, "Save as a file"));
        Assert.EndsWith(".yaml", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(visit.Troubles);
    }

    private static async Task PressAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task LookAsync(Visit visit, int step)
    {
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        await visit.ShootAsync($"wizard-{Wording[step]}-desktop");
    }
}
