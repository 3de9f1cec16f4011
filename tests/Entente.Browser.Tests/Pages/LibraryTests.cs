using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class LibraryTests(Browsing browsing)
{
    [BrowserFact]
    public async Task With_the_keyboard_alone_one_goes_from_the_start_to_the_picture_of_the_summit_and_through_it()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await visit.GoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToContainTextAsync("Look at the summit");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/scenarios/hanoi-2019$"));
        ILocator picture = page.Locator("svg.scatter.live");
        await picture.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("entente-picture .details h3")).ToHaveTextAsync("An outcome");
        string first = await page.Locator("entente-picture .details").InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("entente-picture .details")).Not.ToHaveTextAsync(first);
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task Language_and_brightness_change_where_one_is_and_stay()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await visit.GoAsync("/scenarios?q=water");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nederlands" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(page.GetByLabel("Zoeken")).ToHaveValueAsync("water");
        await page.GetByRole(AriaRole.Button, new() { Name = "Donker" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        string paper = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.Equal("rgb(15, 21, 22)", paper);
        await visit.GoAsync("/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task A_link_to_a_seat_outlasts_a_change_of_language()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await visit.GoAsync("/join#abcdefghijklmnopqrstuv");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nederlands" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/join#abcdefghijklmnopqrstuv$"));
        await Assertions.Expect(page.Locator("#invitation")).ToHaveValueAsync("abcdefghijklmnopqrstuv");

        // Another link that is opened in the same tab.
        await page.EvaluateAsync("location.hash = 'bbbbbbbbbbbbbbbbbbbbbb'");
        await Assertions.Expect(page.Locator("#invitation")).ToHaveValueAsync("bbbbbbbbbbbbbbbbbbbbbb");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task A_page_says_the_same_to_who_has_no_scripts()
    {
        await using Visit visit = await browsing.VisitAsync();
        await visit.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await visit.GoAsync("/scenarios/hanoi-2019");
        await Assertions.Expect(visit.Page.Locator(".report .lead").First).ToContainTextAsync("A deal is possible");
        await Assertions.Expect(visit.Page.Locator("svg.scatter")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("The efficient outcomes as a table")).ToBeVisibleAsync();
    }
}
