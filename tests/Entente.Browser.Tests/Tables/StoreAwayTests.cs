using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What people see, keep and get back when the database is stopped and started under their pages.</summary>
public sealed class StoreAwayTests(Browsing browsing, StoppedStore store) : IClassFixture<StoppedStore>, IAsyncLifetime
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = Players.Patience };
    private static readonly LocatorAssertionsToBeVisibleOptions Seen = new() { Timeout = Players.Patience };

    [BrowserFact]
    public async Task A_table_whose_store_is_away_says_so_queues_what_is_sent_and_goes_on_by_itself_with_all_that_was_missed()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await washington.EvaluateAsync("window.isSame = true");
        await washington.FillAsync("#say-text", "Typed before ");
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }).ClickAsync();
        await store.StopAsync();

        // Also at a page at which nobody presses anything.
        await AwayAsync(washington);
        await AwayAsync(pyongyang);
        await washington.Locator("#say-text").PressSequentiallyAsync("and after");
        await washington.ClickAsync(".say button");
        await washington.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" }).ClickAsync();
        await Assertions.Expect(washington.Locator("[data-waits=queued], [data-waits=tried]")).ToHaveCountAsync(2);
        await Assertions.Expect(washington.Locator(".waits")).ToContainTextAsync("Typed before and after");
        await Assertions.Expect(washington.Locator(".waits")).ToContainTextAsync("Liaison offices");
        await Assertions.Expect(washington.Locator(".zone [data-queued]")).ToHaveCountAsync(2);
        await players.ShootAsync(washington, "store-away-desktop");
        Assert.Empty(await Players.FaultsAsync(washington));

        // Who thinks better of it takes it back.
        await pyongyang.FillAsync("#say-text", "Better not");
        await pyongyang.ClickAsync(".say button");
        await pyongyang.GetByRole(AriaRole.Button, new() { Name = "Do not send it" }).ClickAsync();
        await Assertions.Expect(pyongyang.Locator("[data-waits=queued], [data-waits=tried]")).ToHaveCountAsync(0);

        await store.StartAsync();
        await Assertions.Expect(Players.Said(pyongyang, "Typed before and after")).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(pyongyang.Locator(".offer.stands")).ToHaveCountAsync(1);
        await Assertions.Expect(pyongyang.Locator("[data-waits=takenback]")).ToHaveCountAsync(1);
        await pyongyang.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).First.ClickAsync();
        await Assertions.Expect(pyongyang.Locator("[data-waits]")).ToHaveCountAsync(0);
        await Assertions.Expect(washington.Locator("[data-store=here] .line-live")).ToBeVisibleAsync();
        await Assertions.Expect(washington.Locator("[data-waits]")).ToHaveCountAsync(0);
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(0);
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("");
        await Assertions.Expect(Players.Said(washington, "Typed before and after")).ToHaveCountAsync(1);
        await Assertions.Expect(Players.Said(washington, "Better not")).ToHaveCountAsync(0);
        await Assertions.Expect(pyongyang.Locator("#say-text")).ToHaveValueAsync("Better not");
        Assert.True(await washington.EvaluateAsync<bool>("window.isSame === true"));
    }

    [BrowserFact]
    public async Task Of_two_binding_offers_that_waited_for_the_store_one_is_made_and_the_other_is_asked_again()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        IPage[] pages = [washington, pyongyang];
        foreach (IPage page in pages)
        {
            await Players.PickAsync(page, "Liaison offices", "yes");
            await page.GetByRole(AriaRole.Button, new() { Name = "Binding offer …" }).ClickAsync();
        }

        await store.StopAsync();
        foreach (IPage page in pages)
        {
            await AwayAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-waits]")).ToHaveCountAsync(1);
        }

        await store.StartAsync();
        int unsent = 0;
        foreach (IPage page in pages)
        {
            await Assertions
                .Expect(page.Locator("[data-waits=queued], [data-waits=tried]"))
                .ToHaveCountAsync(0, Patient);
            await Assertions.Expect(page.Locator(".offer.stands")).ToHaveCountAsync(1);
            if (await page.Locator("[data-waits=notsent]").CountAsync() > 0)
            {
                unsent++;
                await players.ShootAsync(page, "store-moved-on-desktop");
                Assert.Empty(await Players.FaultsAsync(page));
                await page.GetByRole(AriaRole.Button, new() { Name = "Make this binding offer" }).ClickAsync();
                await Assertions.Expect(page.Locator("[data-waits]")).ToHaveCountAsync(0);
                await Assertions.Expect(page.Locator(".offer.stands")).ToHaveCountAsync(2);
                break;
            }
        }

        Assert.Equal(1, unsent);
        foreach (IPage page in pages)
        {
            await Assertions.Expect(page.Locator(".offer.stands")).ToHaveCountAsync(2);
        }
    }

    [BrowserFact]
    public async Task What_is_sent_to_a_slow_store_is_marked_as_being_sent_until_it_is_answered()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        ILocator mark = washington.Locator(".being-sent[role=status] [data-being-sent]");
        await washington.FillAsync("#say-text", "Liaison offices?");
        await Assertions.Expect(washington.Locator(".being-sent[role=status]")).ToBeAttachedAsync();
        await using (await store.SlowAsync())
        {
            await washington.ClickAsync(".say button");
            await Assertions.Expect(mark).ToHaveTextAsync("Being sent, no answer yet: “Liaison offices?”");
            await Assertions.Expect(mark).ToBeInViewportAsync();
            await Assertions.Expect(washington.Locator("[data-store=here] .line-live")).ToBeVisibleAsync();
            await Assertions.Expect(washington.Locator("[data-waits]")).ToHaveCountAsync(0);
            await players.ShootAsync(washington, "store-slow-desktop");
            Assert.Empty(await Players.FaultsAsync(washington));
        }

        await Assertions.Expect(mark).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(Players.Said(washington, "Liaison offices?")).ToHaveCountAsync(1);
        await Assertions.Expect(Players.Said(pyongyang, "Liaison offices?")).ToHaveCountAsync(1);

        // What is no move of the room as well.
        await washington.Locator("#own-link-heading").ClickAsync();
        await using (await store.SlowAsync())
        {
            await washington
                .GetByRole(AriaRole.Button, new() { Name = "Make a link for another browser" })
                .ClickAsync();
            await Assertions.Expect(mark).ToHaveTextAsync("Being sent, no answer yet: Make a link for another browser");
        }

        await Assertions.Expect(mark).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(washington.Locator("#own-link-made")).ToBeVisibleAsync();

        // Whoever loads the page anew before the answer is there is told that it may have been lost.
        await washington.FillAsync("#say-text", "A human rights dialogue?");
        await using (await store.SlowAsync())
        {
            await washington.ClickAsync(".say button");
            await Assertions.Expect(mark).ToHaveCountAsync(1);
            await washington.ReloadAsync();
            await Assertions.Expect(washington.Locator("[data-unknown]")).ToBeVisibleAsync(Seen);
            await Assertions.Expect(mark).ToHaveCountAsync(0);
        }

        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("A human rights dialogue?");
    }

    [BrowserFact]
    public async Task What_is_sent_before_it_is_noticed_that_the_store_is_away_is_marked_until_it_is_listed_as_waiting()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        ILocator mark = washington.Locator("[data-being-sent]");
        await washington.FillAsync("#say-text", "Liaison offices?");
        await store.StopAsync();
        await washington.ClickAsync(".say button");
        await Assertions.Expect(mark).ToHaveTextAsync("Being sent, no answer yet: “Liaison offices?”");
        await Assertions
            .Expect(washington.Locator("[data-waits=queued], [data-waits=tried]"))
            .ToHaveCountAsync(1, Patient);
        await Assertions.Expect(mark).ToHaveCountAsync(0);

        await store.StartAsync();
        await Assertions.Expect(Players.Said(pyongyang, "Liaison offices?")).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(washington.Locator("[data-waits]")).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(mark).ToHaveCountAsync(0);
    }

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
    public async Task A_page_whose_store_went_away_before_it_was_live_says_so_and_is_loaded_anew_by_itself()
    {
        await using var players = new Players(browsing, store.Address);
        IPage teacher = await Classes.OpenAsync(players);
        var late = new TaskCompletionSource();
        await teacher.RouteAsync(
            "**/_blazor/negotiate**",
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await teacher.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Players.LineAsync(teacher, "reconnecting");
        await teacher.EvaluateAsync("window.isSame = true");
        await teacher.FillAsync("#to-all", "Typed before the page was live");
        await store.StopAsync();
        late.SetResult();
        await Assertions.Expect(teacher.Locator(".connection-trying")).ToBeVisibleAsync(Seen);
        await players.ShootAsync(teacher, "board-never-live-desktop");
        Assert.Empty(await Players.FaultsAsync(teacher));
        Assert.True(await teacher.EvaluateAsync<bool>("window.isSame === true"));

        await teacher.UnrouteAsync("**/_blazor/negotiate**");
        await store.StartAsync();
        await Players.LineAsync(teacher, "live");
        await Players.LiveAsync(teacher);
        Assert.False(await teacher.EvaluateAsync<bool>("window.isSame === true"));
        await Assertions.Expect(teacher.Locator(".connection-trying")).ToBeHiddenAsync();
        await Assertions.Expect(teacher.Locator("#to-all")).ToHaveValueAsync("Typed before the page was live");
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
        await Assertions.Expect(page.Locator("[data-refused]")).ToHaveCountAsync(1, Patient);
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

    [BrowserFact]
    public async Task Orders_of_a_teacher_wait_for_the_store_are_marked_can_be_taken_back_and_happen_once()
    {
        await using var players = new Players(browsing, store.Address);
        (IPage teacher, IPage[] people) = await Classes.OpenAsync(players, 4);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Begin at all tables" }).ClickAsync();
        await Assertions.Expect(teacher.Locator(".board-table .badge.good")).ToHaveCountAsync(2, Patient);
        await teacher.EvaluateAsync("window.isSame = true");
        ILocator mark = teacher.Locator(".being-sent[role=status] [data-being-sent]");
        await teacher.FillAsync("#to-all", "Hold on.");
        await using (await store.SlowAsync())
        {
            await teacher.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
            await Assertions.Expect(mark).ToHaveTextAsync("Being sent, no answer yet: All tables (2): “Hold on.”");
        }

        await Assertions.Expect(mark).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(Players.Said(people[0], "Hold on.")).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(teacher.Locator("#to-all")).ToHaveValueAsync("");
        await store.StopAsync();

        // Also where the teacher presses nothing; the lobby is shut meanwhile, and says why.
        await Assertions.Expect(teacher.Locator(".board[data-store=away] .waits-store")).ToBeVisibleAsync(Seen);
        await Assertions.Expect(teacher.Locator("#lobby-away")).ToBeVisibleAsync();
        await teacher.FillAsync("#to-all", "Ten minutes left.");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(teacher.Locator("[data-waits]")).ToHaveCountAsync(1);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Nudge table 1" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Pause all" }).ClickAsync();
        await Assertions.Expect(teacher.Locator("[data-waits=queued], [data-waits=tried]")).ToHaveCountAsync(3);
        await Assertions.Expect(teacher.Locator("th .badge.signal")).ToHaveCountAsync(2);
        await Assertions.Expect(teacher.Locator("#to-all")).ToHaveValueAsync("Ten minutes left.");
        await players.ShootAsync(teacher, "board-store-away-desktop");
        Assert.Empty(await Players.FaultsAsync(teacher));
        await teacher
            .Locator("[data-waits]")
            .Filter(new() { HasText = "All tables (2): Pause" })
            .GetByRole(AriaRole.Button)
            .ClickAsync();
        await Assertions.Expect(teacher.Locator("[data-waits=queued], [data-waits=tried]")).ToHaveCountAsync(2);

        await store.StartAsync();
        await Assertions.Expect(Players.Said(people[0], "Ten minutes left.")).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(Players.Said(people[3], "Ten minutes left.")).ToHaveCountAsync(1, Patient);
        await Assertions
            .Expect(teacher.Locator("[data-waits=queued], [data-waits=tried]"))
            .ToHaveCountAsync(0, Patient);
        await Assertions.Expect(teacher.Locator("#to-all")).ToHaveValueAsync("");
        await Assertions.Expect(teacher.Locator("#lobby-away")).ToHaveCountAsync(0);
        await Assertions.Expect(teacher.Locator(".board-table .badge.good")).ToHaveCountAsync(2);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).First.ClickAsync();
        await Assertions.Expect(teacher.Locator("[data-waits]")).ToHaveCountAsync(0);
        Assert.True(await teacher.EvaluateAsync<bool>("window.isSame === true"));
    }

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(StoppedStore.Missing is null, StoppedStore.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await store.StartedAsync();

    private static async Task AwayAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("[data-store=away]")).ToHaveCountAsync(1, Patient);
        await Assertions.Expect(page.Locator(".line-store")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".line-live")).ToBeHiddenAsync();
    }
}
