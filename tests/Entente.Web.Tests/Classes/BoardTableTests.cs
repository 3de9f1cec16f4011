using System.Collections.Immutable;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Classes;

public sealed class BoardTableTests
{
    [Theory]
    [InlineData("en", "Pupil 1 · not there yet", "nobody yet", "Go to table 4 as its host")]
    [InlineData("nl", "Pupil 1 · nog niet aanwezig", "nog niemand", "Naar tafel 4, als gastheer")]
    public async Task Who_is_awaited_is_named_and_the_table_is_one_step_away(
        string tag,
        string awaited,
        string nobody,
        string link
    )
    {
        using Tables.Rooms table = await OpenAsync();
        IRenderedComponent<BoardTable> board = await ShowAsync(table, tag);
        Assert.Contains(awaited, board.Find("[data-label]").TextContent, StringComparison.Ordinal);
        Assert.Contains(nobody, board.Find("[data-label]").TextContent, StringComparison.Ordinal);
        await board.Find("button[aria-expanded]").ClickAsync();
        AngleSharp.Dom.IElement door = board.Find($"a[href='/tables/{Id}?seat=0']");
        Assert.Equal(link, door.TextContent);
    }

    [Theory]
    [InlineData("en", "Pupil 1 · not there, agent: boulware")]
    [InlineData("nl", "Pupil 1 · niet aanwezig, agent: boulware")]
    public async Task For_whom_an_agent_plays_is_named(string tag, string who)
    {
        using Tables.Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Ms Jansen"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware") { Pace = AgentPace.Person });
        IRenderedComponent<BoardTable> board = await ShowAsync(table, tag);
        Assert.Contains(who, board.Find("[data-label]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "name erased by who sat there")]
    [InlineData("nl", "naam gewist door wie daar zat")]
    public async Task Whoever_sat_there_and_erased_their_name_is_neither_named_nor_said_to_be_still_to_come(
        string tag,
        string who
    )
    {
        using Tables.Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await table.Live.EraseAsync(Id, "p0", default);
        IRenderedComponent<BoardTable> board = await ShowAsync(table, tag);
        Assert.Equal(who, board.Find("[data-label] > div").TextContent.Trim());
    }

    private static async Task<IRenderedComponent<BoardTable>> ShowAsync(Tables.Rooms table, string tag)
    {
        var page = new Page(tag == "nl" ? Language.Dutch : Language.English);
        var place = new LobbyPlace("a", "class", "Pupil 1", LobbyState.Seated, default, Id, "1");
        ImmutableArray<ClassTable> tables = [new ClassTable(4, Id, await table.ViewAsync(0))];
        ImmutableArray<LobbyPlace> places = [place];
        Func<ClassTable, RoomCommand, Task<bool>> act = (_, _) => Task.FromResult(true);
        Func<ClassTable, Task> sitIn = _ => Task.CompletedTask;
        return page.Render<BoardTable>(part =>
            part.Add(each => each.Tables, tables)
                .Add(each => each.Places, places)
                .Add(each => each.Act, act)
                .Add(each => each.SitIn, sitIn)
        );
    }
}
