using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>The board of a class under the hands of its teacher: where the keyboard is, and what is marked.</summary>
public sealed class BoardTests(Browsing browsing)
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = Players.Patience };

    [BrowserFact]
    public async Task The_keyboard_stays_where_it_was_and_what_is_not_acknowledged_is_marked_until_it_is()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var players = new Players(browsing, server.Address);
        (IPage teacher, IPage[] people) = await Classes.OpenAsync(players, 4);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Begin at all tables" }).PressAsync("Enter");
        await Assertions.Expect(teacher.Locator(".board-table .badge.good")).ToHaveCountAsync(2, Patient);

        // The button of a table that has become another table's row stays the one that was pressed.
        ILocator nudge = teacher.GetByRole(AriaRole.Button, new() { Name = "Nudge table 1" });
        await nudge.PressAsync("Enter");
        await Assertions.Expect(people[0].Locator(".record")).ToContainTextAsync("the table waits");
        await Assertions.Expect(nudge).ToBeFocusedAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "More table 1" }).PressAsync("Enter");
        ILocator close = teacher.GetByRole(AriaRole.Button, new() { Name = "Close … table 1" });
        await close.PressAsync("Enter");
        await Assertions
            .Expect(teacher.GetByRole(AriaRole.Button, new() { Name = "Close table 1" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(teacher.Locator(".board-more .confirm")).ToBeFocusedAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(close).ToBeFocusedAsync();

        // What is sent to a server that stands still is marked, and free again when it is acknowledged.
        await server.SuspendAsync();
        await nudge.PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("[data-unanswered]")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Locator(".board-do [data-queued]")).ToHaveCountAsync(1);
        await players.ShootAsync(teacher, "board-unanswered-desktop");
        await server.GoOnAsync();
        await Players.LineAsync(teacher, "live");
        await Assertions
            .Expect(teacher.Locator("[data-unanswered]"))
            .ToBeHiddenAsync(new() { Timeout = Players.Patience });
        await Assertions.Expect(teacher.Locator("[data-queued]")).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(nudge).ToBeFocusedAsync();

        // A table that is closed has nothing left to press there: the keyboard goes to the heading above.
        await close.PressAsync("Enter");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Close table 1" }).PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("#tables-heading")).ToBeFocusedAsync();
        await Assertions.Expect(teacher.Locator("th .badge.good")).ToHaveCountAsync(1, Patient);
    }
}
