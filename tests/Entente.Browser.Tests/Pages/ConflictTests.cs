using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

/// <summary>One asks about a state of a conflict by a click in the picture, by a list, and by the keyboard alone.</summary>
public class ConflictTests(Browsing browsing)
{
    private const float Patience = 120_000;

    [BrowserFact]
    public async Task On_a_live_page_a_click_in_the_picture_or_a_list_chooses_the_state_and_the_answer_follows()
    {
        await using Visit visit = await browsing.VisitAsync(Look.Desktop);
        IPage page = visit.Page;
        await visit.GoAsync("/understand/hanoi-2019/moves");
        ILocator list = page.GetByLabel("State", new() { Exact = true });
        await Assertions.Expect(list).ToBeEnabledAsync(new() { Timeout = Patience });
        await page.Locator("svg.graph .state[data-state='5'] text.no").First.ClickAsync();
        await Assertions.Expect(list).ToHaveValueAsync("5", new() { Timeout = Patience });
        await Assertions
            .Expect(page.Locator("svg.graph .state.asked"))
            .ToHaveAttributeAsync("data-state", "5", new() { Timeout = Patience });
        await Assertions.Expect(Heading(page)).ToContainTextAsync("state 5", new() { Timeout = Patience });

        // The list has the focus after the click; its keys go on from there.
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Heading(page)).ToContainTextAsync("state 6", new() { Timeout = Patience });
        await page.GetByLabel("In which sense it holds").SelectOptionAsync("Nash");
        await Assertions.Expect(Heading(page)).ToContainTextAsync("(Nash)", new() { Timeout = Patience });
        AxeResult checks = await page.RunAxe();
        Assert.Empty(checks.Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        await visit.ShootAsync("conflict-state-desktop");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task An_example_answers_about_a_state_by_its_address_in_Dutch_with_keys_alone()
    {
        await using Visit visit = await browsing.VisitAsync(Look.Phone with { Locale = "nl-NL" });
        IPage page = visit.Page;
        await visit.GoAsync("/questions/conflict/hanoi-mini-b");
        await page.Locator("#asked-state").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon het" }).PressAsync("Enter");
        await page.WaitForURLAsync("**state=1*", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("#asked-why h3")).ToContainTextAsync("(1)");
        await Assertions
            .Expect(page.Locator("svg.graph .state.asked"))
            .ToHaveAttributeAsync("data-state", "1", new() { Timeout = Patience });
        await page.Locator("svg.graph .state[data-state='4'] text.no").First.ClickAsync();
        await page.WaitForURLAsync("**state=4*", new() { Timeout = Patience });
        await Assertions.Expect(Heading(page)).ToContainTextAsync("(4)");
        AxeResult checks = await page.RunAxe();
        Assert.Empty(checks.Violations.Select(each => $"{each.Id}: {each.Nodes[0].Html}"));
        Assert.Empty(visit.Troubles);
    }

    private static ILocator Heading(IPage page) => page.Locator("#asked-inverse h3");
}
