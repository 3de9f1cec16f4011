using Bunit;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class OffersZoneTests
{
    [Fact]
    public async Task Talks_that_ended_without_an_agreement_leave_each_side_what_it_has_without_one()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Assert.Empty(page.Show<OffersZone>().FindAll(".without-deal"));
        await table.DoneAsync(1, new RoomCommand.WalkAway());
        Assert.True(await page.Desk.ReadAsync());
        IRenderedComponent<OffersZone> zone = page.Show<OffersZone>();
        Assert.StartsWith(
            "The talks ended without an agreement: you have what you have without one (",
            zone.Find(".without-deal").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(zone.FindAll(".worth-say"));
    }

    [Fact]
    public async Task After_an_interim_deal_it_is_said_what_that_is_worth()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.WalkAway());
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<OffersZone> zone = page.Show<OffersZone>();
        Assert.Empty(zone.FindAll(".without-deal"));
        Assert.Contains("As it stands, to you", zone.Markup, StringComparison.Ordinal);
    }
}
