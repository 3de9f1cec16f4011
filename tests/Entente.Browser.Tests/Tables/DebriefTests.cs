using Entente.Browser.Tests.Driving;
using Entente.Web.Library;
using Entente.Web.Tables.Records;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class DebriefTests(Browsing browsing)
{
    [BrowserFact]
    public async Task At_a_real_table_each_side_consents_for_itself_to_what_the_debrief_shows_and_nobody_sees_it_before_the_release()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#kind-real")
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol", Look.Phone);
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.yours")).ToBeVisibleAsync();
        await washington.GetByText("Walk away from the talks").ClickAsync();
        await washington.GetByLabel("I am sure: this cannot be taken back.").CheckAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Walk away", Exact = true }).ClickAsync();

        // Ended and not released: what happened is there, what each wanted is not, and it says why.
        foreach (IPage seat in new[] { washington, pyongyang, host })
        {
            await seat.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
            await Assertions.Expect(seat.Locator(".consents")).ToContainTextAsync("has not been released yet");
            await Assertions.Expect(seat.Locator("entente-dance")).ToHaveCountAsync(0);
            Assert.Empty(await Players.FaultsAsync(seat));
        }

        await washington.GetByRole(AriaRole.Button, new() { Name = "Consent: show what we wanted" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".consents")).ToContainTextAsync("you have consented");
        await pyongyang.ReloadAsync();
        await Assertions.Expect(pyongyang.Locator(".consents")).ToContainTextAsync("decides for itself");
        await Assertions.Expect(host.Locator(".consents form")).ToHaveCountAsync(0);
        await players.ShootAsync(washington, "debrief-consents-desktop");
        await players.ShootAsync(pyongyang, "debrief-consents-phone");
        Assert.Equal(0, await Players.BeyondAsync(pyongyang));

        await host.GoBackAsync();
        await Players.LiveAsync(host);
        await Players.ReleaseAsync(host);
        await pyongyang.ReloadAsync();
        await Assertions
            .Expect(pyongyang.Locator(".consents dd").Nth(0))
            .ToContainTextAsync("consented, and there is nothing to show");
        await Assertions.Expect(pyongyang.Locator(".consents dd").Nth(1)).ToHaveTextAsync("keeps it to itself");

        // What each keeps to itself has a page of its own.
        foreach (IPage seat in new[] { washington, pyongyang })
        {
            await seat.GotoAsync(seat.Url.Replace("/debrief", "/data", StringComparison.Ordinal));
            await Assertions.Expect(seat.Locator("h1")).ToHaveCountAsync(1);
            Assert.Empty(await Players.FaultsAsync(seat));
            Assert.Equal(0, await Players.BeyondAsync(seat));
        }

        await players.ShootAsync(pyongyang, "own-data-phone");
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task What_a_side_wanted_that_lets_all_see_it_can_be_read_in_the_debrief_on_a_phone_too()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "house-sale",
            page => page.CheckAsync("#kind-real")
        );
        IPage seller = await players.SitAsync(links[0], "Ann");
        IPage buyer = await players.SitAsync(links[1], "Ben", Look.Phone);
        await Players.WishAsync(
            seller,
            PrivateDocuments.SheetsOf(new ScenarioShelf().Find("house-sale")!.Scenario).Values.First()
        );
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await seller.GetByText("Walk away from the talks").ClickAsync();
        await seller.GetByLabel("I am sure: this cannot be taken back.").CheckAsync();
        await seller.GetByRole(AriaRole.Button, new() { Name = "Walk away", Exact = true }).ClickAsync();
        await seller.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
        await seller.GetByRole(AriaRole.Button, new() { Name = "Consent: show what we wanted" }).ClickAsync();
        await Assertions.Expect(seller.Locator(".consents")).ToContainTextAsync("you have consented");
        await Players.ReleaseAsync(host);

        await buyer.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
        await Assertions.Expect(buyer.Locator("#shown-wishes details")).ToHaveCountAsync(1);
        await buyer.Locator("#shown-wishes summary").ClickAsync();
        await Assertions.Expect(buyer.Locator("#shown-wishes .sheet")).ToContainTextAsync("Without agreement");
        await Assertions.Expect(buyer.Locator("#shown-wishes .sheet")).Not.ToContainTextAsync("For you alone");
        await players.ShootAsync(buyer, "debrief-wishes-phone");
        Assert.Empty(await Players.FaultsAsync(buyer));
        Assert.Equal(0, await Players.BeyondAsync(buyer));
        Assert.Empty(players.Troubles);
    }
}
