using Bunit;
using Entente.Web.Tables.Parts;

namespace Entente.Web.Tests.Tables.Parts;

public class SitDownTests
{
    [Fact]
    public async Task A_name_that_cannot_be_one_is_said_of_its_field()
    {
        using Rooms table = await Rooms.OpenAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SitDown> part = page.Show<SitDown>();
        Assert.Null(part.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal("sit-hint", part.Find("input").GetAttribute("aria-describedby"));
        await part.Find("input").InputAsync("Kim\u202Egnol");
        await part.Find("form").SubmitAsync();
        Assert.Equal("true", part.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal("sit-hint sit-fault", part.Find("input").GetAttribute("aria-describedby"));
        Assert.Equal("alert", part.Find("#sit-fault").GetAttribute("role"));

        await part.Find("input").InputAsync("Kim");
        await part.Find("form").SubmitAsync();
        Assert.Null(part.Find("input").GetAttribute("aria-invalid"));
    }

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
