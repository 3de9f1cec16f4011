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

    [BrowserFact]
    public async Task Why_no_passkey_was_made_is_said_apart_for_a_wrong_password_and_for_a_device_that_has_one()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        var link = new Uri(await server.SetUpLinkAsync());
        var here = new UriBuilder(server.Address) { Host = "localhost" };
        await using Visit visit = await browsing.VisitAsync(address: here.Uri.ToString());
        IPage page = visit.Page;
        ICDPSession device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Authenticator });
        await visit.GoAsync(link.PathAndQuery + link.Fragment);
        await page.FillAsync("#name", "jimmy");
        await page.FillAsync("#password", Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("jimmy");

        ILocator fault = page.Locator("passkey-add .fault:visible");
        await AddAsync(page, "not this one, at all");
        await Assertions.Expect(fault).ToContainTextAsync("the password is not right");
        await AddAsync(page, Password);
        await Assertions.Expect(page.Locator("article.passkey")).ToHaveCountAsync(1);
        await AddAsync(page, Password);
        await Assertions.Expect(fault).ToContainTextAsync("this device has one for this account already");
        await Assertions.Expect(fault).ToHaveCountAsync(1);
    }

    private const string Password = "kite lantern 58 gravel";

    private static Dictionary<string, object> Authenticator { get; } =
        new()
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };

    private static async Task AddAsync(IPage page, string password)
    {
        await page.FillAsync("#passkey-password", password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey of this device" }).ClickAsync();
    }
}
