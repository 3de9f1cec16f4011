using Bunit;
using Entente.Web.Tables.Parts;

namespace Entente.Web.Tests.Tables.Parts;

public class SitDownTests
{
    [Fact]
    public async Task Whoever_sits_down_where_the_seat_was_given_away_meanwhile_ends_no_page()
    {
        using Rooms table = await Rooms.OpenAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SitDown> part = page.Show<SitDown>();
        await part.Find("input").InputAsync("Kim");
        page.TakeAway();
        await part.Find("form").SubmitAsync();
        Assert.Null(page.Desk.View);
        Assert.Empty((await table.ViewAsync(0)).Seats[1].Name);
    }
}
