using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What people see and keep when the server stands still, or dies while their page is loaded or their form is on its way.</summary>
public sealed class StillServerTests(Browsing browsing)
{
    private const string Asking = "**/_blazor/negotiate**";
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = Players.Patience };

    [BrowserFact]
    public async Task What_is_sent_to_a_server_that_stands_still_is_marked_and_counts_once_when_it_goes_on()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var players = new Players(browsing, server.Address);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await washington.FillAsync("#say-text", "Sent into stillness");
        await server.SuspendAsync();
        await washington.ClickAsync(".say button");
        await Assertions.Expect(washington.Locator("[data-unanswered]")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(washington.Locator(".say button[data-queued]")).ToHaveCountAsync(1);
        await players.ShootAsync(washington, "line-unanswered-desktop");
        Assert.Empty(await Players.FaultsAsync(washington));

        // Whoever is impatient presses again: it is the same move.
        await washington.ClickAsync(".say button");
        await washington.FillAsync("#say-text", "Said next");
        await server.GoOnAsync();
        await Assertions.Expect(Players.Said(pyongyang, "Sent into stillness")).ToHaveCountAsync(1);
        await Assertions.Expect(Players.Said(washington, "Sent into stillness")).ToHaveCountAsync(1);
        await Players.LineAsync(washington, "live");
        await Assertions.Expect(washington.Locator("[data-unanswered]")).ToBeHiddenAsync();
        await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(0);
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Said next");
        await washington.ClickAsync(".say button");
        await Assertions.Expect(Players.Said(pyongyang, "Said next")).ToHaveCountAsync(1);
        await Assertions.Expect(Players.Said(pyongyang, "Sent into stillness")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Who_sends_a_form_by_Enter_keeps_a_place_however_long_the_answer_takes()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var players = new Players(browsing, server.Address);
        (_, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            page => page.CheckAsync("#turns-free")
        );
        IPage page = await players.VisitAsync(Look.Desktop);
        await page.GotoAsync(links[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await Players.LiveAsync(page);
        await page.FillAsync("#sit-name", "Stephen");

        // Without a name nothing can be sent, by Enter neither: the page has to know that there is one.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sit down" })).ToBeEnabledAsync();
        await server.SuspendAsync();
        await page.PressAsync("#sit-name", "Enter");
        await Task.Delay(700);
        await server.GoOnAsync();
        await Assertions.Expect(page.Locator(".zones")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(page.Locator(":focus:not(body)")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_name_that_is_typed_and_sent_by_Enter_while_the_page_becomes_live_is_whole_and_takes_the_seat()
    {
        await using var players = new Players(browsing);
        (_, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            each => each.CheckAsync("#turns-free")
        );
        IPage page = await players.VisitAsync(Look.Desktop);
        var late = new TaskCompletionSource();
        await page.RouteAsync(
            "**/_blazor/negotiate**",
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await page.GotoAsync(links[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
        await Players.LineAsync(page, "reconnecting");
        await page.FocusAsync("#sit-name");
        await page.Keyboard.TypeAsync("Di");

        // As the page does when it becomes live: for a moment there is no field, then another one.
        await page.EvaluateAsync(
            "() => { const sit = document.querySelector('.sit'); window.place = sit.parentElement; window.fresh = sit.cloneNode(true); sit.remove(); }"
        );
        await page.Keyboard.TypeAsync("rlk");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.TypeAsync("k D");
        await page.EvaluateAsync("() => window.place.append(window.fresh)");
        await Assertions.Expect(page.Locator("#sit-name")).ToHaveValueAsync("Dirk D");
        await page.Keyboard.TypeAsync("rop");
        await page.Keyboard.PressAsync("Enter");
        late.SetResult();
        await Assertions.Expect(page.Locator(".zones")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(page.Locator(".seats .you")).ToContainTextAsync("Dirk Drop");
    }

    [BrowserFact]
    public async Task A_page_whose_server_died_before_it_was_live_is_loaded_anew_and_what_was_typed_there_is_put_back()
    {
        ServerProcess first = await ServerProcess.StartAsync();
        await using (first)
        {
            await using var players = new Players(browsing, first.Address);
            (IPage washington, _) = await players.TalkAsync();
            await washington.RouteAsync(
                Asking,
                async route =>
                {
                    await first.KillAsync();
                    await route.AbortAsync();
                }
            );
            await washington.ReloadAsync();
            await Players.LineAsync(washington, "reconnecting");
            await washington.FillAsync("#say-text", "Typed into a page that was not live");
            await players.ShootAsync(washington, "line-not-live-desktop");
            await washington.UnrouteAsync(Asking);
            await using ServerProcess second = await first.AgainAsync();
            await Players.LineAsync(washington, "live");
            await Assertions
                .Expect(washington.Locator("#say-text"))
                .ToHaveValueAsync("Typed into a page that was not live");
            await Assertions.Expect(Players.Said(washington, "Typed into")).ToHaveCountAsync(0);
        }
    }

    [BrowserFact]
    public async Task What_was_typed_before_a_page_is_live_stays_when_its_line_comes_late_and_when_it_never_comes()
    {
        await using var players = new Players(browsing);
        (IPage washington, _) = await players.TalkAsync();

        // Asked for a line, the server takes its time.
        var late = new TaskCompletionSource();
        await washington.RouteAsync(
            Asking,
            async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            }
        );
        await TypeEarlyAsync(washington, "Typed early");
        await washington.EvaluateAsync("window.isSame = true");
        late.SetResult();
        await Players.LineAsync(washington, "live");
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Typed early");
        Assert.True(await washington.EvaluateAsync<bool>("window.isSame === true"));
        await washington.UnrouteAsync(Asking);

        // Asked for a line, the server says nothing the first time: neither yes nor no.
        int times = 0;
        await washington.RouteAsync(
            Asking,
            route => Interlocked.Increment(ref times) == 1 ? Task.CompletedTask : route.ContinueAsync()
        );
        await TypeEarlyAsync(washington, "Typed into a page without a line");
        await Players.LineAsync(washington, "live");
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Typed into a page without a line");
        Assert.Equal(2, times);
    }

    [BrowserFact]
    public async Task Whoever_pressed_for_a_seat_when_the_server_died_gets_that_seat_by_pressing_again()
    {
        ServerProcess first = await ServerProcess.StartAsync();
        await using (first)
        {
            await using var players = new Players(browsing, first.Address);
            (_, IReadOnlyList<string> links) = await players.OpenAsync(
                "hanoi-2019",
                page => page.CheckAsync("#turns-free")
            );
            IPage page = await players.VisitAsync(Look.Desktop);
            await page.GotoAsync(links[0]);

            // The server takes it in, and its answer never arrives.
            await page.RouteAsync(
                "**/*",
                async route =>
                {
                    if (route.Request.Method != "POST")
                    {
                        await route.ContinueAsync();
                        return;
                    }

                    Assert.Equal(302, (await route.FetchAsync(new() { MaxRedirects = 0 })).Status);
                    await first.KillAsync();
                    await route.AbortAsync();
                }
            );
            await page.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
            await page.UnrouteAsync("**/*");
            await using ServerProcess second = await first.AgainAsync();
            await page.GotoAsync(links[0]);
            await page.GetByRole(AriaRole.Button, new() { Name = "Take my seat" }).ClickAsync();
            await Players.LiveAsync(page);
            await Assertions.Expect(page.Locator("#sit-name")).ToBeVisibleAsync();
        }
    }

    private static async Task TypeEarlyAsync(IPage page, string text)
    {
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Players.LineAsync(page, "reconnecting");
        await page.FillAsync("#say-text", text);
    }
}
