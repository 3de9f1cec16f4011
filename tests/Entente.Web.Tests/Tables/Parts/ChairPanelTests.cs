using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Languages;
using Entente.Web.Tables;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
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

    [Theory]
    [InlineData("en", "1 table of this class has not ended: 2.")]
    [InlineData("nl", "1 tafel van deze klas is niet klaar: 2.")]
    public async Task A_table_of_a_class_is_released_with_a_warning_as_long_as_another_talks(string tag, string said)
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        RoomId other = await table.OpenAnotherAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 0, Language.Of(tag));
        var id = new RoomId(77);
        await page.Classes.AddFollowingAsync(id, Rooms.Id, CancellationToken.None);
        await page.Classes.AddFollowingAsync(id, other, CancellationToken.None);
        await page.Register.AddAsync(
            Rooms.Id,
            new TableRecord("used-car", TableKind.Exercise, table.Clock.GetUtcNow(), "", id.ToString()),
            CancellationToken.None
        );
        IRenderedComponent<ReleaseTable> part = page.Show<ReleaseTable>();
        await part.Find("button").ClickAsync();
        Assert.Contains(said, part.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.True(part.Find(".danger").HasAttribute("disabled"));
        Assert.True(await page.Desk.ReadAsync());
        Assert.False(page.Desk.View!.IsReleased);

        await part.Find("input").ChangeAsync(true);
        await part.Find(".danger").ClickAsync();
        Assert.True(await page.Desk.ReadAsync());
        Assert.True(page.Desk.View!.IsReleased);
    }
}
