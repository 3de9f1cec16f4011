using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class SeatClosedTests
{
    [Theory]
    [InlineData("en", "The host has closed your seat")]
    [InlineData("nl", "De gastheer heeft uw plaats gesloten")]
    public async Task Whoever_has_the_table_before_them_reads_there_that_the_host_closed_their_seat(
        string tag,
        string closed
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Of(tag)!);
        Assert.Empty(page.Show<SeatClosed>().Markup.Trim());
        await table.DoneAsync(0, new RoomCommand.CloseSeat(1));
        Assert.False(await page.Desk.ReadAsync());
        IRenderedComponent<SeatClosed> told = page.Show<SeatClosed>();
        Assert.Equal(closed, told.Find("[role='alert'] h1").TextContent);

        // Also when it is read again.
        Assert.False(await page.Desk.ReadAsync());
        Assert.NotNull(page.Desk.ClosedAt);
    }

    [Fact]
    public async Task A_seat_that_nobody_closed_is_not_said_to_be()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        await table.DoneAsync(0, new RoomCommand.CloseSeat(2));
        Assert.True(await page.Desk.ReadAsync());
        Assert.Null(page.Desk.ClosedAt);
    }
}
