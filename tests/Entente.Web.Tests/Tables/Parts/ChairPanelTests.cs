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

    [Fact]
    public async Task Why_the_host_adjourned_is_not_left_there_for_the_next_meeting()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<ChairPanel> panel = page.Show<ChairPanel>();
        await panel.Find("#chair-why").ChangeAsync("Lunch.");
        await panel.Find("details:has(#chair-why) button").ClickAsync();
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.Equal("", panel.Find("#chair-why").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("en", "Yes, release them", "Not yet")]
    [InlineData("nl", "Ja, vrijgeven", "Nog niet")]
    public async Task A_table_of_no_class_is_released_after_it_was_asked_once_more(string tag, string yes, string no)
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await using SeatPage page = await SeatPage.OpenAsync(table, 0, Language.Of(tag));
        IRenderedComponent<ReleaseTable> part = page.Show<ReleaseTable>();
        await part.Find("button").ClickAsync();
        Assert.False((await table.ViewAsync(0)).IsReleased);
        Assert.Empty(part.FindAll(".notice.signal"));
        Assert.Equal([yes, no], part.FindAll(".confirm button").Select(each => each.TextContent));
        await part.FindAll(".confirm button")[1].ClickAsync();
        Assert.Empty(part.FindAll(".confirm"));

        await part.Find("button").ClickAsync();
        await part.Find(".confirm .danger").ClickAsync();
        Assert.True((await table.ViewAsync(0)).IsReleased);
    }

    [Fact]
    public async Task Whoever_releases_is_warned_of_an_improvement_that_is_still_answered_and_of_a_table_that_follows()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await ImproveAsync(table);
        RoomId next = await table.OpenAnotherAsync();
        await table.DoneAsync(0, new RoomCommand.NameFollowing(next));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<ReleaseTable> part = page.Show<ReleaseTable>();
        await part.Find("button").ClickAsync();
        Assert.Collection(
            part.FindAll(".confirm .notice.signal").Select(each => each.TextContent),
            said => Assert.Contains("is still being answered: it ends with the release.", said),
            said => Assert.Contains("A table that follows on this one has not ended", said)
        );
    }

    [Theory]
    [InlineData("en", "1 table of this class has not ended: table 2.")]
    [InlineData("nl", "1 tafel van deze klas is niet klaar: tafel 2.")]
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
