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

    [BrowserFact]
    public async Task What_is_opened_on_the_board_or_in_the_lobby_takes_the_keyboard_along_and_Escape_gives_it_back()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var players = new Players(browsing, server.Address);
        (IPage teacher, _) = await Classes.OpenAsync(players, 3);
        ILocator more = teacher.Locator("[data-opens=more-1]");
        await more.PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("#more-1")).ToBeFocusedAsync();
        await teacher.Keyboard.PressAsync("Tab");
        await Assertions.Expect(teacher.Locator("#to-table-1")).ToBeFocusedAsync();
        await teacher.Keyboard.TypeAsync("Five min");
        Assert.Empty(await Players.FaultsAsync(teacher));
        await players.ShootAsync(teacher, "board-opened-desktop");
        await teacher.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Locator("#more-1")).ToHaveCountAsync(0);
        await Assertions.Expect(more).ToBeFocusedAsync();

        // What was begun is there again.
        await more.PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("#to-table-1")).ToHaveValueAsync("Five min");
        await teacher.Locator("[data-opens=more-2]").PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("#more-2")).ToBeFocusedAsync();
        await Assertions.Expect(teacher.Locator("#more-1")).ToHaveCountAsync(0);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Back to the list table 2" }).PressAsync("Enter");
        await Assertions.Expect(teacher.Locator("[data-opens=more-2]")).ToBeFocusedAsync();

        // In the lobby a seat is chosen for one person at a time.
        await Assertions.Expect(teacher.Locator(".lobby option")).ToHaveCountAsync(0);
        ILocator seat = teacher.GetByRole(AriaRole.Button, new() { Name = "Another seat … Person 3" });
        await seat.PressAsync("Enter");
        await Assertions.Expect(teacher.Locator(".lobby select")).ToBeFocusedAsync();
        Assert.Empty(await Players.FaultsAsync(teacher));
        await players.ShootAsync(teacher, "lobby-seat-opened-desktop");
        await teacher.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Locator(".lobby select")).ToHaveCountAsync(0);
        await Assertions.Expect(seat).ToBeFocusedAsync();

        // Given after a question: Person 3 has read the sheet of the other side.
        await seat.PressAsync("Enter");
        ILocator free = teacher.Locator(".lobby option").Filter(new() { HasText = "table 2, North Korea" });
        await teacher.Locator(".lobby select").SelectOptionAsync((await free.GetAttributeAsync("value"))!);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Move Person 3" }).PressAsync("Enter");
        await Assertions.Expect(teacher.Locator(".lobby .confirm")).ToBeFocusedAsync();
        await teacher.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Locator(".lobby .confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(teacher.Locator(".lobby select")).ToBeFocusedAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Move Person 3" }).PressAsync("Enter");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Move all the same" }).PressAsync("Enter");
        await Assertions.Expect(teacher.Locator(".lobby select")).ToHaveCountAsync(0, Patient);
        await Assertions.Expect(seat).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Agents_for_the_absent_at_all_tables_sit_in_for_whoever_s_line_is_down_as_well()
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        await using var players = new Players(browsing, server.Address);
        (IPage teacher, IPage[] people) = await Classes.OpenAsync(players, 4);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Begin at all tables" }).ClickAsync();
        await Assertions.Expect(teacher.Locator(".board-table .badge.good")).ToHaveCountAsync(2, Patient);
        ILocator agents = teacher.GetByRole(AriaRole.Button, new() { Name = "Agents for the absent", Exact = true });
        await Assertions.Expect(agents).ToBeDisabledAsync();
        await people[0].CloseAsync();
        await people[3].CloseAsync();
        await Assertions
            .Expect(teacher.Locator(".board-who").Filter(new() { HasText = "line down" }))
            .ToHaveCountAsync(2, Patient);
        await agents.ClickAsync();
        await Assertions
            .Expect(teacher.Locator(".board-who").Filter(new() { HasText = "not there, agent" }))
            .ToHaveCountAsync(2, Patient);
        await Assertions.Expect(agents).ToBeDisabledAsync();
    }
}
