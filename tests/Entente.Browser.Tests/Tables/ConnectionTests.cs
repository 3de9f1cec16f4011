using System.Text;
using System.Text.RegularExpressions;
using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>What people see and keep when the server, the network or somebody goes away.</summary>
public class ConnectionTests(Browsing browsing)
{
    private static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private static readonly LocatorAssertionsToBeAttachedOptions Patient = new() { Timeout = Players.Patience };

    [BrowserFact]
    public async Task A_server_that_was_killed_and_started_again_finds_the_page_with_all_that_was_typed_and_nothing_sent_unasked()
    {
        ServerProcess first = await ServerProcess.StartAsync();
        await using (first)
        {
            await using var players = new Players(browsing, first.Address);
            (IPage washington, IPage pyongyang) = await players.TalkAsync();
            await Players.PickAsync(washington, "Liaison offices", "yes");
            await Assertions
                .Expect(washington.Locator(".composer label.option:has(input:checked)"))
                .ToContainTextAsync(["yes"]);
            await washington.FillAsync("#say-text", "Typed before ");
            await first.KillAsync();
            await Assertions.Expect(Line(washington, "reconnecting")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(washington.Locator(".connection-trying")).ToBeVisibleAsync();

            // Typed and pressed while nobody is there: it waits, and it says so.
            await washington.Locator("#say-text").PressSequentiallyAsync("and after");
            await washington.ClickAsync(".say button");
            await Assertions.Expect(washington.Locator("[data-waiting]").First).ToContainTextAsync("1");
            await players.ShootAsync(washington, "line-reconnecting-desktop");

            await using ServerProcess second = await first.AgainAsync();
            await Assertions
                .Expect(washington.Locator("[data-unsent]"))
                .ToBeVisibleAsync(new() { Timeout = Players.Patience });
            await Assertions.Expect(Line(washington, "live")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(Line(pyongyang, "live")).ToBeAttachedAsync(Patient);
            await players.ShootAsync(washington, "line-unsent-desktop");
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Typed before and after");
            await Assertions
                .Expect(
                    washington.Locator(".composer label.option:has(input:checked)").Filter(new() { HasText = "yes" })
                )
                .ToHaveCountAsync(1);
            await Assertions.Expect(Players.Said(pyongyang, "Typed before")).ToHaveCountAsync(0);
            await washington.ClickAsync(".say button");
            await Assertions.Expect(Players.Said(pyongyang, "Typed before and after")).ToHaveCountAsync(1);
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("");
            await Assertions.Expect(washington.Locator("[data-unsent]")).ToBeHiddenAsync();
        }
    }

    [BrowserFact]
    public async Task What_was_sent_and_never_answered_before_the_server_died_counts_once_when_it_is_sent_again()
    {
        ServerProcess first = await ServerProcess.StartAsync();
        await using (first)
        {
            await using var players = new Players(browsing, first.Address);
            // 0: hears all; 1: until it is told of its next move; 2: nothing.
            int hearing = 0;
            (IPage washington, IPage pyongyang) = await players.TalkAsync(page =>
                page.RouteWebSocketAsync(
                    "**/_blazor**",
                    route =>
                    {
                        IWebSocketRoute server = route.ConnectToServer();
                        route.OnMessage(frame => Pass(server, frame));
                        server.OnMessage(frame =>
                        {
                            // The first thing that the page is told when its move was made.
                            if (Holds(frame, "answered"))
                            {
                                Interlocked.CompareExchange(ref hearing, 2, 1);
                            }

                            if (Volatile.Read(ref hearing) < 2)
                            {
                                Pass(route, frame);
                            }
                        });
                    }
                )
            );
            await washington.FillAsync("#say-text", "Sent into silence");
            Volatile.Write(ref hearing, 1);
            await washington.ClickAsync(".say button");
            await Assertions.Expect(Players.Said(pyongyang, "Sent into silence")).ToHaveCountAsync(1);
            await Assertions.Expect(Players.Said(washington, "Sent into silence")).ToHaveCountAsync(0);
            await first.KillAsync();
            Volatile.Write(ref hearing, 0);
            await using ServerProcess second = await first.AgainAsync();
            await Assertions
                .Expect(Players.Said(washington, "Sent into silence"))
                .ToHaveCountAsync(1, new() { Timeout = Players.Patience });
            await Assertions.Expect(Line(washington, "live")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(Line(pyongyang, "live")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Sent into silence");
            await washington.ClickAsync(".say button");
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("");

            // What is said next comes after it: had it counted twice, both would stand there by now.
            await washington.FillAsync("#say-text", "Said next");
            await washington.ClickAsync(".say button");
            await Assertions.Expect(Players.Said(pyongyang, "Said next")).ToHaveCountAsync(1);
            await Assertions.Expect(Players.Said(pyongyang, "Sent into silence")).ToHaveCountAsync(1);
        }
    }

    [BrowserFact]
    public async Task Offline_what_is_typed_is_kept_and_nothing_is_taken_queued_or_lost_until_the_page_is_back()
    {
        ServerProcess first = await ServerProcess.StartAsync();
        await using (first)
        {
            await using var players = new Players(browsing, first.Address);
            (IPage washington, IPage pyongyang) = await players.TalkAsync();
            await washington.FillAsync("#say-text", "Typed while live, ");

            // The server that comes back does not know the page any more, and the page cannot be loaded anew yet.
            const string health = "**/health";
            await washington.RouteAsync(health, route => route.AbortAsync());
            await first.KillAsync();
            await using ServerProcess second = await first.AgainAsync();
            await Assertions.Expect(Line(washington, "offline")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(washington.Locator(".line-offline")).ToBeVisibleAsync();
            await washington.Locator("#say-text").PressSequentiallyAsync("and offline");
            ILocator yes = washington
                .Locator(".composer label.option")
                .Filter(new() { HasTextRegex = new("^yes") })
                .First;
            await yes.ClickAsync();
            await Assertions.Expect(yes.Locator("input")).Not.ToBeCheckedAsync();
            await washington.ClickAsync(".say button");
            await Assertions.Expect(washington.Locator("[data-queued]")).ToHaveCountAsync(0);
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Typed while live, and offline");
            await players.ShootAsync(washington, "line-offline-desktop");

            await washington.UnrouteAsync(health);
            await Assertions.Expect(Line(washington, "live")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(Line(pyongyang, "live")).ToBeAttachedAsync(Patient);
            await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("Typed while live, and offline");
            await Assertions.Expect(Players.Said(pyongyang, "Typed while live")).ToHaveCountAsync(0);
            await washington.ClickAsync(".say button");
            await Assertions.Expect(Players.Said(pyongyang, "Typed while live, and offline")).ToHaveCountAsync(1);
        }
    }

    [BrowserFact]
    public async Task Two_tabs_of_one_seat_see_the_same_keep_their_own_drafts_and_neither_is_missed_while_the_other_is_open()
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        IPage tab = await washington.Context.NewPageAsync();
        await tab.GotoAsync(washington.Url);
        await Players.LiveAsync(tab);
        await tab.FillAsync("#say-text", "Still being written");
        await Players.PickAsync(washington, "Liaison offices", "yes");
        await Players.OfferAsync(washington);
        await Assertions.Expect(tab.Locator(".offer.stands")).ToContainTextAsync("Liaison offices");
        await Assertions.Expect(tab.Locator("#say-text")).ToHaveValueAsync("Still being written");
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("");
        await tab.ClickAsync(".say button");
        await Assertions.Expect(Players.Said(washington, "Still being written")).ToHaveCountAsync(1);
        await Assertions.Expect(Players.Said(pyongyang, "Still being written")).ToHaveCountAsync(1);

        // One of two closed: the seat is still there, and the others are not told anything else.
        await tab.CloseAsync();
        await washington.FillAsync("#say-text", "From the tab that stayed");
        await washington.ClickAsync(".say button");
        await Assertions.Expect(Players.Said(pyongyang, "From the tab that stayed")).ToHaveCountAsync(1);
        await Assertions.Expect(Seat(pyongyang, "Stephen")).Not.ToContainTextAsync("line down");
        Assert.Empty(players.Troubles);
    }

    [BrowserFact]
    public async Task A_line_that_dropped_and_a_seat_that_was_left_are_two_things_and_from_both_one_comes_back()
    {
        await using var players = new Players(browsing);
        (IPage washington, IPage pyongyang) = await players.TalkAsync();
        await washington.Context.SetOfflineAsync(true);
        await Assertions.Expect(Line(washington, "reconnecting")).ToBeAttachedAsync(Patient);
        await Assertions
            .Expect(Seat(pyongyang, "Stephen"))
            .ToContainTextAsync("line down", new() { Timeout = Players.Patience });
        await washington.Context.SetOfflineAsync(false);
        await Assertions.Expect(Line(washington, "live")).ToBeAttachedAsync(Patient);
        await Assertions
            .Expect(Seat(pyongyang, "Stephen"))
            .Not.ToContainTextAsync("line down", new() { Timeout = Players.Patience });

        await washington.FillAsync("#say-text", "What nobody else is to read");
        await washington.GetByText("Leave your seat").ClickAsync();
        await washington.GetByRole(AriaRole.Button, new() { Name = "Leave the table" }).ClickAsync();
        await Assertions.Expect(Seat(pyongyang, "left")).ToHaveCountAsync(1);
        await Assertions.Expect(pyongyang.Locator(".record")).ToContainTextAsync("left");
        await washington.FillAsync("#sit-name", "Stephen");
        await washington.ClickAsync(".sit .button");
        await Assertions.Expect(washington.Locator(".zones")).ToBeVisibleAsync();
        await Assertions.Expect(Seat(pyongyang, "left")).ToHaveCountAsync(0);
        await Assertions.Expect(Seat(pyongyang, "Stephen")).ToHaveCountAsync(1);

        // Whoever sits down may be somebody else at the same computer: nothing that was begun is there, nor left in the browser.
        await Assertions.Expect(washington.Locator("#say-text")).ToHaveValueAsync("");
        Assert.DoesNotContain(
            "nobody else",
            await washington.EvaluateAsync<string>("JSON.stringify(sessionStorage)"),
            StringComparison.Ordinal
        );
    }

    [BrowserFact]
    public async Task While_the_line_is_down_the_clock_says_what_was_last_known_and_counts_no_further()
    {
        await using var players = new Players(browsing);
        (IPage host, IReadOnlyList<string> links) = await players.OpenAsync(
            "hanoi-2019",
            async page =>
            {
                await page.CheckAsync("#turns-free");
                await page.FillAsync("#time", "45");
            }
        );
        IPage washington = await players.SitAsync(links[0], "Stephen");
        await players.SitAsync(links[1], "Hyok Chol");
        await host.GetByRole(AriaRole.Button, new() { Name = "Begin the talks" }).ClickAsync();
        ILocator clock = washington.Locator(".clock [data-until]");
        await Assertions.Expect(clock).ToHaveTextAsync(new Regex("^4[45]:\\d\\d$"));
        await washington.Context.SetOfflineAsync(true);
        await Assertions
            .Expect(clock)
            .ToHaveTextAsync(new Regex("^last known 4\\d:\\d\\d$"), new() { Timeout = Players.Patience });
        string[] known = (await clock.InnerTextAsync())["last known ".Length..].Split(':');
        double left = await clock.EvaluateAsync<double>("each => (Number(each.dataset.until) - Date.now()) / 1000");
        int said = (int.Parse(known[0], Invariant) * 60) + int.Parse(known[1], Invariant);
        Assert.True(said - left > 4, $"It says {said} seconds, and {left} are left.");
        await washington.Context.SetOfflineAsync(false);
        await Assertions
            .Expect(clock)
            .ToHaveTextAsync(new Regex("^4\\d:\\d\\d$"), new() { Timeout = Players.Patience });
    }

    private static void Pass(IWebSocketRoute to, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text!);
        }
    }

    private static bool Holds(IWebSocketFrame frame, string word) =>
        frame.Binary is { } bytes && bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;

    private static ILocator Seat(IPage page, string text) => page.Locator(".seats li").Filter(new() { HasText = text });

    private static ILocator Line(IPage page, string state) => page.Locator($"html[data-line={state}]");
}
