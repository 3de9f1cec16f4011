using Bunit;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;

namespace Entente.Web.Tests.Tables.Parts;

public class SidePanelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_mediator_may_see_is_asked_only_where_a_seat_for_one_was_set(bool hasMediator)
    {
        using Rooms table = await Rooms.OpenAsync(hasMediator: hasMediator);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Assert.Equal(hasMediator, page.Show<SidePanel>().FindAll("#side-tab-Consent").Count == 1);
    }
}
