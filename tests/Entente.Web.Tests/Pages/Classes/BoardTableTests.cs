using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Pages.Classes;

public class BoardTableTests
{
    [Fact]
    public async Task Where_all_may_move_the_side_that_has_not_answered_an_offer_is_awaited_and_each_reads_the_reminder_in_their_own_language()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        Assert.Equal("niemand in het bijzonder", (await ShownAsync(table)).Awaited);

        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        Shown shown = await ShownAsync(table);
        Assert.Equal("Noord-Korea", shown.Awaited);
        await table.DoneAsync(0, shown.Nudge);
        RoomView view = await table.ViewAsync(2);
        Assert.Equal(
            [
                "Een woord van Person 0 (Gastheer): de tafel wacht op Noord-Korea.",
                "A word from Person 0 (Host): the table waits for North Korea.",
            ],
            new[] { Language.Dutch, Language.English }.Select(language =>
                new PageLanguage(language).Sentence(view, view.Timeline[^1].Events[0], view.Timeline[^1].Seat)
            )
        );

        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        Assert.Equal("Verenigde Staten", (await ShownAsync(table)).Awaited);
    }

    [Fact]
    public async Task A_table_whose_seat_the_teacher_emptied_waits_for_the_teacher_and_is_stuck_at_once()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.ReplaceLink(2));
        Shown shown = await ShownAsync(table);
        Assert.Equal("u: de plaats van Noord-Korea is leeg", shown.Awaited);
        Assert.True(shown.IsStuck);
    }

    [Fact]
    public async Task A_table_that_was_released_says_so_in_its_row()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        Assert.Equal(["Ended"], await BadgesAsync(table));
        await table.DoneAsync(0, new RoomCommand.Release());
        Assert.Equal(["Ended", "released"], await BadgesAsync(table));
    }

    [Fact]
    public async Task A_message_that_has_to_wait_stands_where_it_was_written_until_it_was_sent_and_its_table_is_marked()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using var page = new Page(Language.English);
        var sent = new TaskCompletionSource<bool>();
        RoomCommand? said = null;
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, command) =>
        {
            said = command;
            return sent.Task;
        };
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        var shown = new ClassTable(3, Id, await table.ViewAsync(0));
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, [shown]).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        await board.Find("button[aria-expanded]").ClickAsync();
        await board.Find("#to-table-3").InputAsync("Five minutes left.");
        Task pressed = board.Find(".board-more form").SubmitAsync();
        var order = new GivenOrder(1, new ClassOrder([shown], said), WaitingState.Queued, [], []);
        board.Render(part => part.Add(each => each.Orders, [order]));
        Assert.Equal("Five minutes left.", board.Find("#to-table-3").GetAttribute("value"));
        Assert.Contains("an order waits", board.Find("th[scope=row]").TextContent, StringComparison.Ordinal);

        sent.SetResult(true);
        await pressed;
        board.Render(part => part.Add(each => each.Orders, []));
        Assert.Equal("", board.Find("#to-table-3").GetAttribute("value") ?? "");
        Assert.DoesNotContain("an order waits", board.Find("th[scope=row]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_teacher_comes_first_and_says_so_and_rows_stay_where_they_are_while_one_points_at_them()
    {
        using Tables.Rooms talking = await OpenAsync();
        await BeginAsync(talking);
        using Tables.Rooms ready = await OpenAsync();
        for (int seat = 0; seat < 4; seat++)
        {
            await ready.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        using Tables.Rooms paused = await OpenAsync();
        await BeginAsync(paused);
        await paused.DoneAsync(0, new RoomCommand.Pause());
        using Tables.Rooms coming = await OpenAsync();
        await using var page = new Page(Language.English);
        ImmutableArray<ClassTable> tables =
        [
            new ClassTable(1, new Entente.Rooms.RoomId(1), await talking.ViewAsync(0)),
            new ClassTable(2, new Entente.Rooms.RoomId(2), await coming.ViewAsync(0)),
            new ClassTable(3, new Entente.Rooms.RoomId(3), await paused.ViewAsync(0)),
            new ClassTable(4, new Entente.Rooms.RoomId(4), await ready.ViewAsync(0)),
        ];
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, _) => Task.FromResult(true);
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        Assert.Equal(["3", "4", "1", "2"], Numbers(board));
        Assert.Equal(
            ["you: you paused it", "you: all are there"],
            board.FindAll("td[data-label='Awaited']").Take(2).Select(each => each.TextContent.Trim())
        );
        Assert.Empty(board.FindAll("tr.stuck"));

        // Pointed at, the order rests, whatever happens; a table that is new comes last.
        await board.Find("table").MouseEnterAsync(new());
        await paused.DoneAsync(0, new RoomCommand.Resume());
        tables = tables.SetItem(2, tables[2] with { View = await paused.ViewAsync(0) });
        board.Render(part => part.Add(each => each.Tables, tables));
        Assert.Equal(["3", "4", "1", "2"], Numbers(board));
        await board.Find("table").MouseLeaveAsync(new());
        Assert.Equal("4", Numbers(board)[0]);
        await board.Find("#board-order").ChangeAsync("number");
        Assert.Equal(["1", "2", "3", "4"], Numbers(board));
    }

    [Theory]
    [InlineData("en", "only those that are stuck or wait for you (1)", "No table is stuck or waits for you.")]
    [InlineData("nl", "alleen wat vastzit of op u wacht (1)", "Geen tafel zit vast of wacht op u.")]
    public async Task Only_what_is_stuck_or_waits_for_the_teacher_can_be_shown_and_no_row_goes_while_one_is_in_it(
        string tag,
        string choice,
        string none
    )
    {
        using Tables.Rooms talking = await OpenAsync();
        await BeginAsync(talking);
        using Tables.Rooms paused = await OpenAsync();
        await BeginAsync(paused);
        await paused.DoneAsync(0, new RoomCommand.Pause());
        await using var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        var clock = new ManualClock();
        page.Services.AddSingleton<TimeProvider>(clock);
        ImmutableArray<ClassTable> tables =
        [
            new ClassTable(1, new Entente.Rooms.RoomId(1), await talking.ViewAsync(0)),
            new ClassTable(2, new Entente.Rooms.RoomId(2), await paused.ViewAsync(0)),
        ];
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, _) => Task.FromResult(true);
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        Assert.Equal(choice, board.Find("#board-show option[value=held]").TextContent);
        await board.Find("#board-show").ChangeAsync("held");
        Assert.Equal(["2"], Numbers(board));

        // It goes on, and stays in its place as long as somebody is in its row.
        await board
            .Find("table")
            .TriggerEventAsync("onfocusin", new Microsoft.AspNetCore.Components.Web.FocusEventArgs());
        await paused.DoneAsync(0, new RoomCommand.Resume());
        tables = tables.SetItem(1, tables[1] with { View = await paused.ViewAsync(0) });
        board.Render(part => part.Add(each => each.Tables, tables));
        Assert.Equal(["2"], Numbers(board));
        await board
            .Find("table")
            .TriggerEventAsync("onfocusout", new Microsoft.AspNetCore.Components.Web.FocusEventArgs());
        clock.Advance(TimeSpan.FromSeconds(2));
        board.Render(part => part.Add(each => each.Tables, tables));
        Assert.Empty(Numbers(board));
        Assert.Equal(none, board.Find("#board-none").TextContent);
        await board.Find("#board-show").ChangeAsync("");
        Assert.Equal(["1", "2"], Numbers(board).Order());
    }

    [Fact]
    public async Task A_row_opens_for_who_sits_there_and_what_can_be_done_and_what_was_opened_can_be_left()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using var page = new Page(Language.English);
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, _) => Task.FromResult(true);
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        ImmutableArray<ClassTable> tables = [new ClassTable(3, Id, await table.ViewAsync(0))];
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        Assert.Empty(board.FindAll(".board-more"));
        IElement more = board.Find("[data-opens=more-3]");
        Assert.Equal(("More table 3", "false"), (more.TextContent, more.GetAttribute("aria-expanded")));
        await more.ClickAsync();
        IElement opened = board.Find("#more-3[data-asked]");
        Assert.Equal(
            ["United States", "North Korea", "Mediator", "Offers", "Agreed"],
            opened.QuerySelectorAll("dt").Select(each => each.TextContent)
        );
        Assert.Equal("Person 1", opened.QuerySelector("dd")!.TextContent);
        await board.Find("#more-3 > [data-leave]").ClickAsync();
        Assert.Empty(board.FindAll(".board-more"));
    }

    [Fact]
    public async Task Of_a_table_that_has_ended_the_board_says_how_it_ended_and_what_was_agreed()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await using var page = new Page(Language.English);
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, _) => Task.FromResult(true);
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        ImmutableArray<ClassTable> tables = [new ClassTable(3, Id, await table.ViewAsync(0))];
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, tables).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        await board.Find("[data-opens=more-3]").ClickAsync();
        string[] facts = [.. board.Find("#more-3").QuerySelectorAll("dt, dd").Select(each => each.TextContent.Trim())];
        Assert.Equal(["How it ended", "Agreed"], [facts[^4], facts[^2]]);
        Assert.Contains("closed", facts[^3], StringComparison.Ordinal);
        Assert.Equal("Liaison offices: yes", facts[^1]);
    }

    [Fact]
    public async Task What_the_teacher_does_at_a_table_does_not_make_it_look_lively()
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        DateTimeOffset begun = new ClassTable(1, Id, await table.ViewAsync(0)).Stirred;
        table.Clock.Advance(TimeSpan.FromMinutes(4));
        await table.DoneAsync(0, new RoomCommand.Send(Rooms.Offers.MessageKind.Text, "Five minutes left."));
        var shown = new ClassTable(1, Id, await table.ViewAsync(0));
        Assert.Equal(begun, shown.Stirred);
        Assert.Equal(begun + TimeSpan.FromMinutes(4), shown.Last);
        await table.DoneAsync(1, new RoomCommand.Send(Rooms.Offers.MessageKind.Text, "We hurry."));
        Assert.Equal(shown.Last, new ClassTable(1, Id, await table.ViewAsync(0)).Stirred);
    }

    private static string[] Numbers(IRenderedComponent<BoardTable> board) =>
        [
            .. board
                .FindAll("tbody > tr > th")
                .Select(each => each.TextContent.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]),
        ];

    private static async Task<Shown> ShownAsync(Tables.Rooms table)
    {
        await using var page = new Page(Language.Dutch);
        RoomCommand? said = null;
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, command) =>
        {
            said = command;
            return Task.FromResult(true);
        };
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        var shown = new ClassTable(1, Id, await table.ViewAsync(0));
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, [shown]).Add(each => each.Act, act).Add(each => each.SitIn, sitIn)
        );
        IElement awaited = board.Find("td[data-label='Wacht op']");
        await board
            .FindAll("button")
            .Single(each => each.TextContent.StartsWith("Aansporen", StringComparison.Ordinal))
            .ClickAsync();
        return new Shown(awaited.TextContent.Trim(), said!, board.FindAll("tr.stuck").Count == 1);
    }

    private sealed record Shown(string Awaited, RoomCommand Nudge, bool IsStuck);

    private static async Task<IEnumerable<string>> BadgesAsync(Tables.Rooms table)
    {
        await using var page = new Page(Language.English);
        ImmutableArray<ClassTable> tables = [new ClassTable(3, Id, await table.ViewAsync(0))];
        IRenderedComponent<BoardTable> board = page.Render<BoardTable>(part => part.Add(each => each.Tables, tables));
        return [.. board.FindAll("th[scope=row] .badge").Select(each => each.TextContent.Trim())];
    }
}
