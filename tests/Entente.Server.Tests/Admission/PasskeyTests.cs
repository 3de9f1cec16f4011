using System.Text.Json.Nodes;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Admission;

/// <summary>A passkey in a real browser with an authenticator that is made of software.</summary>
public sealed class PasskeyTests
{
    private const string Password = "kite lantern 58 gravel";

    [Fact]
    public async Task A_host_makes_a_passkey_and_signs_in_with_it_without_a_password()
    {
        Assert.SkipUnless(File.Exists(Chromium.Path), "Chromium is not here.");
        using var server = new GuardedServer();
        string here = server.Listen();
        await using Chromium browser = await Chromium.StartAsync();
        await browser.CallAsync("WebAuthn.enable", []);
        await browser.CallAsync(
            "WebAuthn.addVirtualAuthenticator",
            new JsonObject
            {
                ["options"] = new JsonObject
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );

        // The code of the console gets from the # of the link into its field by the script of the page.
        await browser.OpenAsync(here + server.Get<SetUpCode>().Path);
        await browser.UntilAsync("document.querySelector('#code')?.value.length === 22");
        await browser.DoAsync(
            $"document.querySelector('#name').value='jimmy'; document.querySelector('#password').value='{Password}'; document.querySelector('from-link button').click()"
        );
        await browser.UntilAsync(
            "location.pathname === '/account' && document.querySelector('passkey-add')?.hidden === false"
        );

        // Without the password no passkey is made.
        await browser.DoAsync("document.querySelector('passkey-add button').click()");
        await browser.UntilAsync(
            "document.querySelector('passkey-add .fault[data-why=\"password\"]')?.hidden === false"
        );
        await browser.DoAsync(
            $"document.querySelector('#passkey-name').value='My phone'; document.querySelector('#passkey-password').value='{Password}'; document.querySelector('passkey-add button').click()"
        );
        await browser.UntilAsync("document.querySelector('.passkey h3')?.innerText === 'My phone'");

        await browser.UntilAsync(Told("The passkey was added."));

        // Times are those of whoever looks.
        await browser.UntilAsync(
            "[...document.querySelectorAll('main time')].every(time => time.innerText === new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time.dateTime)))"
        );
        await browser.DoAsync(
            "document.querySelector('.passkey [name=Called]').value='Key in the safe'; document.querySelector('.passkey button').click()"
        );
        await browser.UntilAsync("document.querySelector('.passkey h3')?.innerText === 'Key in the safe'");

        await browser.DoAsync("document.querySelector('form.sign-out button').click()");
        await browser.UntilAsync(
            "location.pathname === '/sign-in' && document.querySelector('passkey-sign-in')?.hidden === false"
        );
        await browser.DoAsync("document.querySelector('passkey-sign-in button').click()");
        await browser.UntilAsync(
            "location.pathname === '/account' && document.querySelector('h1')?.innerText === 'jimmy'"
        );

        await browser.DoAsync(
            $"document.querySelector('.passkey [name=Remove]').value='{Password}'; document.querySelector('.passkey .danger').click()"
        );
        await browser.UntilAsync(Told("The passkey was removed."));
        await browser.UntilAsync("document.querySelector('.passkey') === null");

        // The clock stands still: of one moment the log knows no order.
        Assert.Equal(
            [
                AuditAct.AccountCreated,
                AuditAct.SignedIn,
                AuditAct.SignedIn,
                AuditAct.SignedOut,
                AuditAct.PasskeyAdded,
                AuditAct.PasskeyRemoved,
                AuditAct.PasskeyRenamed,
            ],
            (await server.Get<AuditLog>().ReadAsync(AuditLog.Server, 100, default)).Select(entry => entry.Act).Order()
        );
    }

    // What was done is said where the focus is.
    private static string Told(string text) =>
        $"document.activeElement?.getAttribute('role') === 'status' && document.activeElement.innerText.includes('{text}')";

    [Fact]
    public async Task A_link_is_taken_in_a_browser_by_one_press_and_two_presses_are_one_claim()
    {
        Assert.SkipUnless(File.Exists(Chromium.Path), "Chromium is not here.");
        using var server = new GuardedServer();
        string here = server.Listen();
        IssuedInvitation link = await server.LinkAsync();
        await using Chromium browser = await Chromium.StartAsync();
        await browser.OpenAsync($"{here}/join#{link.Secret}");
        await browser.UntilAsync("document.querySelector('#ready')?.hidden === false");
        Assert.Equal(
            InvitationState.Open,
            Assert.Single(await server.Get<Invitations>().ListAsync(GuardedServer.Hanoi, default)).State
        );
        await browser.DoAsync("const press = document.querySelector('from-link button'); press.click(); press.click()");
        await browser.UntilAsync("location.pathname.startsWith('/tables/')");
        Assert.Single(await server.Get<SeatSessions>().ListAsync(GuardedServer.Hanoi, default));
        await browser.OpenAsync($"{here}/api/seats");
        await browser.UntilAsync("document.body.innerText.includes('\"seat\":\"us\"')");
    }
}
