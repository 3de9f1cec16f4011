using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class PicturePanelTests
{
    private const int First = 1;
    private const int Second = 2;

    [Theory]
    [InlineData("en", "No offer of theirs speaks of it yet")]
    [InlineData("nl", "Geen voorstel van hen spreekt er nog over")]
    public async Task Offers_from_before_an_issue_was_added_say_nothing_of_it(string tag, string silent)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        foreach (string relief in new[] { "all", "all", "exemptions", "all" })
        {
            await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms($"relief: {relief}; dismantlement: none")));
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<PicturePanel> panel = page.Show<PicturePanel>();
        int issues = (await table.ViewAsync(First)).Space!.Issues.Length;
        Assert.Equal(issues, panel.FindAll(".guesses li").Count);
        Assert.DoesNotContain(silent, panel.Find(".guesses").TextContent, StringComparison.Ordinal);

        await AddAsync(table, Flags);
        await page.Desk.ReadAsync();
        panel.Render();
        AngleSharp.Dom.IElement flags = panel
            .FindAll(".guesses li")
            .Single(each => each.TextContent.Contains("flags", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(silent, flags.TextContent, StringComparison.Ordinal);
        string even = Language.Of(tag)!.Percent(1.0 / (issues + 1));
        Assert.Equal(even, flags.QuerySelector(".number")!.TextContent);
    }

    [Fact]
    public async Task An_issue_that_was_left_aside_gains_nothing_by_offers_that_could_not_speak_of_it()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, new AgendaChange.Park("liaison"));
        foreach (string relief in new[] { "all", "exemptions", "all" })
        {
            await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms($"relief: {relief}; dismantlement: none")));
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        AngleSharp.Dom.IElement liaison = page.Show<PicturePanel>()
            .FindAll(".guesses li")
            .Single(each => each.TextContent.Contains("liaison", StringComparison.OrdinalIgnoreCase));
        int issues = (await table.ViewAsync(First)).Space!.Issues.Length;
        Assert.Equal(Language.English.Percent(1.0 / issues), liaison.QuerySelector(".number")!.TextContent);
    }
}
