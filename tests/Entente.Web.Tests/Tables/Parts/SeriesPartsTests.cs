using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>A table that follows on one where a liaison office was agreed.</summary>
public class SeriesPartsTests
{
    private static readonly Terms Office = new([new("liaison", "yes")]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task What_was_agreed_at_the_table_before_is_told_as_agreed_with_that_table_and_its_hash(int seat)
    {
        (Rooms before, Rooms table) = await FollowingAsync();
        using (before)
        using (table)
        {
            await using SeatPage page = await SeatPage.OpenAsync(table, seat);
            IRenderedComponent<OffersZone> zone = page.Show<OffersZone>();
            IElement settled = Assert.Single(zone.FindAll(".agenda .settled"));
            Assert.Equal("agreed before, at table 1", settled.QuerySelector(".badge")!.TextContent);
            Assert.Equal(7, zone.FindAll(".agenda .badge").Count(badge => badge.TextContent == "open"));
            Assert.Contains("Table 2 of a series", zone.Markup);
            IElement former = Assert.Single(zone.FindAll(".series li"));
            Assert.Equal($"/tables/{Rooms.Id}", former.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal((await before.ViewAsync(0)).Head.ToString(), former.QuerySelector(".hash")!.TextContent);
            Assert.Contains("Agreed before: 1 of 8 issues", page.Show<TableHead>().Markup);
            Assert.Contains(
                "Agreed before, and binding until something else is agreed in its place",
                new PageLanguage(Language.English).Line(page.Desk.View!, -1, page.Desk.View!.Timeline[0].Events[0])!
            );
        }
    }

    [Fact]
    public async Task The_composer_leaves_it_as_agreed_until_somebody_reopens_it()
    {
        (Rooms before, Rooms table) = await FollowingAsync();
        using (before)
        using (table)
        {
            await using SeatPage page = await SeatPage.OpenAsync(table, 1);
            IRenderedComponent<Composer> composer = page.Show<Composer>();
            IElement kept = Assert.Single(composer.FindAll(".pickers .parked"));
            Assert.Contains("agreed before, at table 1", kept.TextContent);
            await kept.QuerySelector("button")!.ClickAsync();
            Assert.Empty(composer.FindAll(".pickers .parked"));
            Assert.Contains(
                composer.FindAll(".picker legend"),
                legend => legend.TextContent.Contains("agreed before, at table 1", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task A_clause_says_at_which_table_it_was_agreed()
    {
        (Rooms before, Rooms table) = await FollowingAsync();
        using (before)
        using (table)
        {
            await table.DoneAsync(0, new RoomCommand.DraftStatement());
            await using SeatPage page = await SeatPage.OpenAsync(table, 2, Language.Dutch);
            Assert.Contains("eerder afgesproken, aan tafel 1 van de reeks", page.Show<StatementPanel>().Markup);
        }
    }

    [Fact]
    public async Task It_stands_when_the_talks_end_without_more()
    {
        (Rooms before, Rooms table) = await FollowingAsync();
        using (before)
        using (table)
        {
            await table.DoneAsync(0, new RoomCommand.CloseTable());
            RoomView view = await table.ViewAsync(1);
            Assert.Equal(
                "The host closed the table. A partial agreement: what was agreed before stays agreed.",
                new PageLanguage(Language.English).EndSentence(view)
            );
        }
    }

    private static async Task<(Rooms Before, Rooms Table)> FollowingAsync()
    {
        Rooms before = await Rooms.OpenAsync();
        await BeginAsync(before);
        await before.DoneAsync(1, new RoomCommand.MakeOffer(Office));
        await before.DoneAsync(2, new RoomCommand.AcceptOffer(1, Office));
        await before.DoneAsync(0, new RoomCommand.CloseTable());
        Rooms table = await before.FollowingAsync();
        await BeginAsync(table);
        return (before, table);
    }
}
