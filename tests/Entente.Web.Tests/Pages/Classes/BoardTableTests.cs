using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Web.Classes;
using Entente.Web.Languages;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
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
}
