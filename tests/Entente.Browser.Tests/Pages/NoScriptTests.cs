using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

/// <summary>What a phone shows whose browser runs no scripts.</summary>
public class NoScriptTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/scenarios")]
    [InlineData("/sign-in")]
    [InlineData("/roles")]
    public async Task The_menu_opens_and_its_links_its_language_and_its_theme_work(string address)
    {
        await using Visit visit = await browsing.VisitAsync(Look.Phone, hasScript: false);
        IPage page = visit.Page;
        await visit.GoAsync(address);
        ILocator links = page.Locator(".site-nav a");
        ILocator menu = page.Locator(".site-menu summary");
        await Assertions.Expect(links.First).ToBeHiddenAsync();
        await menu.ClickAsync();
        await Assertions.Expect(links.Last).ToBeVisibleAsync();
        await menu.ClickAsync();
        await Assertions.Expect(links.First).ToBeHiddenAsync();

        // What was chosen in the menu holds on the page from which it was chosen.
        string before = new Uri(page.Url).AbsolutePath;
        await menu.ClickAsync();
        await page.Locator("button[name=language][value=nl]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        Assert.Equal(before, new Uri(page.Url).AbsolutePath);

        // The menu is shut again on a page that is new, and opens there too.
        await menu.ClickAsync();
        await page.Locator("button[name=theme][value=dark]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await menu.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenario’s", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(browsing.Server.Address.TrimEnd('/') + "/scenarios");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(visit.Troubles);
    }
}
