using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

public class ChairPanelTests
{
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
