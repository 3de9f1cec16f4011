using Bunit;
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
