using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class SideDoorTests
{
    private const int Lead = 1;
    private const int Principal = 4;

    [Fact]
    public async Task Whoever_comes_later_reads_that_they_wait_and_whoever_is_in_lets_them_in()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("Anna"));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Bo"));
        await using SeatPage late = await SeatPage.OpenAsync(table, Principal);
        IRenderedComponent<SideDoor> outside = late.Show<SideDoor>();
        Assert.Contains("not let in", outside.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Empty(outside.FindAll("button"));
        IRenderedComponent<SidePanel> side = late.Show<SidePanel>();
        Assert.Equal(
            "What your side wants you see once one of your side lets you in.",
            side.Find("#side-panel p").TextContent
        );
        Assert.Empty(side.FindAll("#side-panel button"));

        await using SeatPage page = await SeatPage.OpenAsync(table, Lead);
        IRenderedComponent<SideDoor> door = page.Show<SideDoor>();
        Assert.Contains("Bo", door.Find("li").TextContent, StringComparison.Ordinal);
        Assert.Contains("not let in", page.Show<SeatStrip>().Markup, StringComparison.Ordinal);
        await door.Find("li button").ClickAsync();
        Assert.False((await table.ViewAsync(Principal)).You.IsOutside);
        await late.Desk.ReadAsync();
        Assert.Empty(late.Show<SideDoor>().FindAll("section"));
    }

    [Fact]
    public async Task Whoever_is_not_let_in_reads_so_in_both_languages_and_the_host_can_make_another_link()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("Anna"));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Bo"));
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead);
        IRenderedComponent<SideDoor> door = page.Show<SideDoor>();
        await door.FindAll("li button")
            .Single(each => each.TextContent.StartsWith("Do not", StringComparison.Ordinal))
            .ClickAsync();
        Assert.True((await table.ViewAsync(Principal)).You.IsRefused);
        Assert.Contains("your side said no", door.Markup, StringComparison.Ordinal);
        Assert.Contains("Let in after all", door.Markup, StringComparison.Ordinal);
        Assert.Contains("not let in by the side", page.Show<SeatStrip>().Markup, StringComparison.Ordinal);

        await using SeatPage late = await SeatPage.OpenAsync(table, Principal);
        IRenderedComponent<SideDoor> outside = late.Show<SideDoor>();
        Assert.Equal("You were not let in to your side", outside.Find("h2").TextContent);
        Assert.Contains("do not let you in", outside.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await using SeatPage dutch = await SeatPage.OpenAsync(table, Principal, Language.Dutch);
        Assert.Contains(
            "niet toelaten",
            dutch.Show<SideDoor>().Find("[role=status]").TextContent,
            StringComparison.Ordinal
        );

        await using SeatPage host = await SeatPage.OpenAsync(table, 0);
        string seats = host.Show<HostSeats>().Markup;
        Assert.Contains("Their side did not let them in", seats, StringComparison.Ordinal);
        Assert.Contains("New link …", seats, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_left_to_let_in_one_begins_anew_after_a_warning()
    {
        using Rooms table = await OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("Anna"));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Bo"));
        await table.DoneAsync(0, new RoomCommand.CloseSeat(Lead));
        await using SeatPage page = await SeatPage.OpenAsync(table, Principal);
        IRenderedComponent<SideDoor> door = page.Show<SideDoor>();
        await door.Find("button").ClickAsync();
        Assert.True((await table.ViewAsync(Principal)).You.IsOutside);
        await door.Find(".row button").ClickAsync();
        Assert.True((await table.ViewAsync(Principal)).Own!.IsErased);
    }
}
