using System.Text;
using Entente.Browser.Tests.Driving;
using Entente.Web.Library;
using Entente.Web.Tables.Records;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

public class SeriesTests(Browsing browsing)
{
    private const string Take = "Take your seat at the following table";

    [BrowserFact]
    public async Task Two_people_go_on_at_a_following_table_with_one_click_and_what_they_had_agreed_stands_when_it_ends_without_more()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        IPage pyongyang = await players.SitAsync(links[1], "Hyok Chol", Look.Phone);
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        await Assertions.Expect(washington.Locator(".turn.open")).ToBeVisibleAsync();
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Players.AcceptAsync(pyongyang);
        await Assertions.Expect(host.Locator(".agenda .settled")).ToContainTextAsync("Liaison offices");
        await CloseAsync(host);

        // Nothing to take before there is a following table; then it comes by itself, and one click seats both under their names.
        await Assertions.Expect(washington.Locator(".turn-say")).ToContainTextAsync("closed the table");
        await Assertions.Expect(washington.GetByRole(AriaRole.Button, new() { Name = Take })).ToHaveCountAsync(0);
        string before = new Uri(host.Url).AbsolutePath;
        await FollowAsync(host, players);
        foreach (IPage seat in new[] { washington, pyongyang })
        {
            await Assertions.Expect(seat.GetByRole(AriaRole.Button, new() { Name = Take })).ToBeVisibleAsync();
        }

        await players.ShootAsync(pyongyang, "series-offered-phone");
        Assert.Empty(await Players.FaultsAsync(pyongyang));
        foreach ((IPage seat, string name) in new[] { (washington, "Stephen"), (pyongyang, "Hyok Chol") })
        {
            await seat.GetByRole(AriaRole.Button, new() { Name = Take }).ClickAsync();
            await Assertions.Expect(seat.Locator(".seats .you")).ToContainTextAsync(name);
            await Players.LiveAsync(seat);
        }

        // What was agreed is agreed, with the table where it was and its hash; everything else is open.
        await Assertions.Expect(host.Locator(".seats")).ToContainTextAsync("Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        foreach (IPage seat in new[] { host, washington, pyongyang })
        {
            ILocator settled = seat.Locator(".agenda .settled");
            await Assertions.Expect(settled).ToHaveCountAsync(1);
            await Assertions.Expect(settled).ToContainTextAsync("agreed before, at table 1");
            await Assertions.Expect(seat.Locator(".series a")).ToHaveAttributeAsync("href", before);
            await Assertions.Expect(seat.Locator(".series .hash")).ToBeVisibleAsync();
            await Assertions.Expect(seat.Locator(".turn-more")).ToContainTextAsync("Table 2 of a series");
        }

        await Assertions
            .Expect(washington.Locator(".composer .parked"))
            .ToContainTextAsync("agreed before, at table 1");
        await players.ShootAsync(washington, "series-agreed-before-desktop");
        await players.ShootAsync(pyongyang, "series-agreed-before-phone");
        foreach (IPage seat in new[] { host, washington, pyongyang })
        {
            Assert.Empty(await Players.FaultsAsync(seat));
            Assert.Equal(0, await Players.BeyondAsync(seat));
        }

        // It ends without more.
        await CloseAsync(host);
        await Assertions.Expect(washington.Locator(".turn-say")).ToContainTextAsync("A partial agreement");
        await host.GetByRole(AriaRole.Button, new() { Name = "Release scenario and debrief" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, release them" }).ClickAsync();
        await washington.GetByRole(AriaRole.Link, new() { Name = "Look back in the debrief" }).ClickAsync();
        await Assertions
            .Expect(washington.GetByRole(AriaRole.Heading, new() { Name = "Debrief", Exact = true }))
            .ToBeVisibleAsync();
        await Assertions
            .Expect(washington.Locator("main"))
            .ToContainTextAsync("Partial agreement: no deal on the rest");
        await Assertions.Expect(washington.Locator("main")).ToContainTextAsync("Table 1: Liaison offices: yes");
        Assert.Empty(await Players.FaultsAsync(washington));
        await players.ShootAsync(washington, "series-debrief-desktop");
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task At_a_real_table_a_side_takes_along_what_it_wants_by_its_own_act()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "house-sale",
            page => page.CheckAsync("#kind-real")
        );
        IPage seller = await players.SitAsync(links[0], "Ann");
        IPage buyer = await players.SitAsync(links[1], "Ben", Look.Phone);
        string wishes = PrivateDocuments.SheetsOf(new ScenarioShelf().Find("house-sale")!.Scenario).Values.First();
        await seller
            .Locator(".upload input")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "seller.yaml",
                    MimeType = "application/yaml",
                    Buffer = Encoding.UTF8.GetBytes(wishes),
                }
            );
        await Assertions.Expect(seller.Locator(".side .sheet")).ToBeVisibleAsync();
        await CloseAsync(host);
        await FollowAsync(host, players);

        // The offer has a page of its own.
        string next = buyer.Url.Replace("?", "/next?", StringComparison.Ordinal);
        await buyer.GotoAsync(next);
        await Assertions.Expect(buyer.Locator("main")).ToContainTextAsync("You are offered the same seat there");
        Assert.Empty(await Players.FaultsAsync(buyer));

        // From the page of the table before, and from the overview of one's tables.
        await buyer.GotoAsync("/tables");
        await players.ShootAsync(buyer, "series-tables-phone");
        Assert.Empty(await Players.FaultsAsync(buyer));
        Assert.Equal(0, await Players.BeyondAsync(buyer));
        foreach (IPage seat in new[] { seller, buyer })
        {
            await seat.GetByRole(AriaRole.Button, new() { Name = Take }).ClickAsync();
            await Assertions.Expect(seat.Locator(".turn-more")).ToContainTextAsync("Table 2 of a series");
            await Players.LiveAsync(seat);
        }

        await Assertions.Expect(seller.Locator(".side .sheet")).ToHaveCountAsync(0);
        await players.ShootAsync(seller, "series-take-along-desktop");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Take it over from the last table" }).ClickAsync();
        await Assertions.Expect(seller.Locator(".side .sheet")).ToBeVisibleAsync();
        await Assertions.Expect(seller.Locator(".take-along")).ToHaveCountAsync(0);
        await Assertions.Expect(buyer.Locator(".take-along")).ToHaveCountAsync(0);
        Assert.Empty(await Players.FaultsAsync(seller));
        Assert.Empty(players.Troubles);
    }

    private static async Task CloseAsync(IPage host)
    {
        await host.GetByText("End the talks", new() { Exact = true }).ClickAsync();
        await host.GetByLabel("I am sure: nobody can move after that.").CheckAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Close the table" }).ClickAsync();
    }

    private static async Task FollowAsync(IPage host, Players players)
    {
        await host.GetByRole(AriaRole.Link, new() { Name = "Open a table that follows on this one" }).ClickAsync();
        await Assertions
            .Expect(host.GetByRole(AriaRole.Heading, new() { Name = "A following table" }))
            .ToBeVisibleAsync();
        await players.ShootAsync(host, "series-following-desktop");
        Assert.Empty(await Players.FaultsAsync(host));
        await host.GetByRole(AriaRole.Button, new() { Name = "Open the following table" }).ClickAsync();
        await Assertions.Expect(host.Locator(".turn-more")).ToContainTextAsync("Table 2 of a series");
        await Players.LiveAsync(host);
    }
}
