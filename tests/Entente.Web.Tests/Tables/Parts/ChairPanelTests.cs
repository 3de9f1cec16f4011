using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Web.Languages;
using Entente.Web.Tables;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

public class ChairPanelTests
{
    [Fact]
    public async Task The_host_reads_of_a_seat_that_is_empty_among_what_waits_and_in_the_chair_in_both_languages()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.ReplaceLink(2));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        Awaited waits = Assert.Single(Awaited.By(page.Desk.View!, []));
        Assert.Equal(new Awaited(AwaitedKind.Vacant, 1), waits);
        Assert.Contains(
            "is empty: give it to somebody",
            new PageLanguage(Language.English).Say(page.Desk.View!, waits),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is leeg: geef haar",
            new PageLanguage(Language.Dutch).Say(page.Desk.View!, waits),
            StringComparison.Ordinal
        );
        IRenderedComponent<ChairPanel> panel = page.Show<ChairPanel>();
        Assert.Contains("Nobody leads for", panel.Find(".vacant").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".vacant button"));

        await table.DoneAsync(2, new RoomCommand.TakeSeat("Somebody"));
        Assert.True(await page.Desk.ReadAsync());
        Assert.Empty(page.Show<ChairPanel>().FindAll(".vacant"));
    }

    [Theory]
    [InlineData("en", false, "Open a table that follows on this one", "/following")]
    [InlineData("nl", false, "Een tafel openen die op deze volgt", "/following")]
    [InlineData("en", true, "sign in in this browser", "/sign-in?back=/tables/")]
    [InlineData("nl", true, "meld u aan in deze browser", "/sign-in?back=/tables/")]
    public async Task A_following_table_is_offered_to_whoever_may_open_one_and_the_others_read_what_they_need_for_it(
        string tag,
        bool hasAccounts,
        string words,
        string address
    )
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await using SeatPage page = await SeatPage.OpenAsync(table, 0, Language.Of(tag));
        if (hasAccounts)
        {
            await page.MakeAccountAsync();
        }

        IRenderedComponent<ChairPanel> panel = page.Show<ChairPanel>();
        AngleSharp.Dom.IElement link = Assert.Single(
            panel.FindAll("a"),
            each => each.GetAttribute("href")!.Contains("/following", StringComparison.Ordinal)
        );
        Assert.Equal(words, link.TextContent);
        Assert.Contains(address, link.GetAttribute("href"), StringComparison.Ordinal);
    }
}
