using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What people see, keep and get back when the database is stopped and started under their pages.</summary>
public sealed class StoreAwayTests(Browsing browsing, StoppedStore store) : IClassFixture<StoppedStore>, IAsyncLifetime
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = Players.Patience };

    [BrowserFact]
    public async Task A_page_that_is_opened_while_the_store_is_away_says_so_and_comes_by_itself()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage washington, _) = await players.TalkAsync();
        string address = washington.Url;
        await store.StopAsync();
        IResponse? answer = await washington.GotoAsync(address);
        Assert.Equal(503, answer?.Status);
        await Assertions.Expect(washington.Locator("[data-away]")).ToBeVisibleAsync();
        await players.ShootAsync(washington, "store-away-page-desktop");
        Assert.Empty(await Players.FaultsAsync(washington));

        await store.StartAsync();
        await Players.LiveAsync(washington);
        await Players.LineAsync(washington, "live");
        Assert.Equal(address, washington.Url);
    }

    [BrowserFact]
    public async Task A_form_that_was_refused_for_the_store_is_filled_in_again_also_when_one_goes_back_too_early()
    {
        await using var players = new Players(browsing, store.Address);
        await players.TalkAsync();
        IPage page = await players.VisitAsync(Look.Desktop);
        await page.GotoAsync("/tables/new?scenario=hanoi-2019");
        await page.FillAsync("#host-name", "Marit of the ministry");
        await page.CheckAsync("#turns-free");
        await store.StopAsync();
        await page.ClickAsync("form.open-table > .button");
        await Assertions.Expect(page.Locator("[data-refused]")).ToBeVisibleAsync(Patient);
        await players.ShootAsync(page, "store-away-form-desktop");
        await page.ClickAsync("[data-refused] a");
        await store.StartAsync();
        await Assertions
            .Expect(page.Locator("#host-name"))
            .ToHaveValueAsync("Marit of the ministry", new() { Timeout = Players.Patience });
        await Assertions.Expect(page.Locator("#turns-free")).ToBeCheckedAsync();
        await page.ClickAsync("form.open-table > .button");
        await Players.LiveAsync(page);
    }

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(StoppedStore.Missing is null, StoppedStore.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await store.StartedAsync();
}
