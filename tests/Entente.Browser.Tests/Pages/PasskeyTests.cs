using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Pages;

public class PasskeyTests(Browsing browsing)
{
    [BrowserFact]
    public async Task At_a_number_the_page_says_why_passkeys_cannot_work_and_leads_to_where_they_can()
    {
        await using Visit visit = await browsing.VisitAsync();
        IPage page = visit.Page;
        await visit.GoAsync("/sign-in");
        ILocator use = page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" });
        ILocator bar = page.Locator("[data-bar=number]");
        await Assertions.Expect(bar).ToContainTextAsync("Passkeys belong to a name");
        await Assertions.Expect(use).ToBeHiddenAsync();
        await bar.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("^http://localhost:[0-9]+/sign-in$"));
        await Assertions.Expect(use).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-bar]:visible")).ToHaveCountAsync(0);
    }
}
