using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Statements;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class CommuniquePartTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Mediator = 3;
    private const string Words = "The talks were constructive.";

    [Theory]
    [InlineData("en", "draft", "agreed to by United States", "It may be published", "Do not publish it", "published")]
    [InlineData(
        "nl",
        "ontwerp",
        "goedgevonden door Verenigde Staten",
        "Het mag worden gepubliceerd",
        "Niet publiceren",
        "gepubliceerd"
    )]
    public async Task A_draft_is_published_once_both_sides_say_that_it_may_be(
        string tag,
        string draft,
        string agreed,
        string yes,
        string no,
        string published
    )
    {
        using Rooms table = await OpenAsync(isPublic: true);
        await BeginAsync(table);
        await DraftAsync(table, Words);

        await using SeatPage first = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<CommuniquePart> part = first.Show<CommuniquePart>();
        Assert.Equal(Words, part.Find("blockquote").TextContent);
        Assert.Equal(draft, part.Find(".badge").TextContent);
        Assert.Equal([yes, no], part.FindAll(".row button").Select(each => each.TextContent));
        await part.FindAll(".row button")[0].ClickAsync();
        Assert.True(await first.Desk.ReadAsync());
        part.Render();
        Assert.Contains(agreed, part.Markup, StringComparison.Ordinal);
        Assert.Empty(part.FindAll(".row button"));

        await using SeatPage second = await SeatPage.OpenAsync(table, Second, Language.Of(tag)!);
        IRenderedComponent<CommuniquePart> last = second.Show<CommuniquePart>();
        Assert.Contains(agreed, last.Markup, StringComparison.Ordinal);
        await last.FindAll(".row button")[0].ClickAsync();
        Assert.Equal(CommuniqueState.Published, Assert.Single((await table.ViewAsync(0)).Communiques).State);
        Assert.True(await second.Desk.ReadAsync());
        last.Render();
        Assert.Equal(published, last.Find(".badge.good").TextContent);
        Assert.DoesNotContain(agreed, last.Markup, StringComparison.Ordinal);
        Assert.Empty(last.FindAll(".row button"));
    }

    [Theory]
    [InlineData(
        "en",
        "A new draft takes the place of the one above and voids the consent of United States.",
        "Put it before the parties, knowing that consent is void"
    )]
    [InlineData(
        "nl",
        "Een nieuw ontwerp komt in de plaats van het vorige en laat de instemming van Verenigde Staten vervallen.",
        "Aan de partijen voorleggen, wetend dat instemming vervalt"
    )]
    public async Task Whoever_drafts_anew_reads_whose_consent_that_voids_before_it_does(
        string tag,
        string warned,
        string button
    )
    {
        using Rooms table = await OpenAsync(isPublic: true);
        await BeginAsync(table);
        await DraftAsync(table, Words);
        await table.DoneAsync(First, new RoomCommand.AnswerCommunique(1, true));
        await using SeatPage page = await SeatPage.OpenAsync(table, Mediator, Language.Of(tag)!);
        IRenderedComponent<CommuniquePart> part = page.Show<CommuniquePart>();
        Assert.Equal(warned, part.Find("details .notice").TextContent);
        IElement put = part.Find("details button");
        Assert.Equal(button, put.TextContent);
        await part.Find("#communique").ChangeAsync("  The talks go on.  ");
        await put.ClickAsync();

        Communique anew = (await table.ViewAsync(0)).Communiques[^1];
        Assert.Equal(("The talks go on.", CommuniqueState.Draft), (anew.Text.In("en"), anew.State));
        Assert.Empty(anew.AgreedBy);
        Assert.True(await page.Desk.ReadAsync());
        part.Render();
        Assert.Equal("The talks go on.", Assert.Single(part.FindAll("blockquote")).TextContent);
        Assert.Empty(part.FindAll("details .notice"));
        Assert.Equal("", part.Find("#communique").GetAttribute("value") ?? part.Find("#communique").TextContent);
    }

    [Fact]
    public async Task A_draft_that_a_side_turns_down_is_read_no_more()
    {
        using Rooms table = await OpenAsync(isPublic: true);
        await BeginAsync(table);
        await DraftAsync(table, Words);
        await using SeatPage page = await SeatPage.OpenAsync(table, Second);
        IRenderedComponent<CommuniquePart> part = page.Show<CommuniquePart>();
        await part.FindAll(".row button")[1].ClickAsync();
        Assert.Equal(CommuniqueState.Refused, Assert.Single((await table.ViewAsync(0)).Communiques).State);
        foreach (int seat in (int[])[0, First, Second, Mediator])
        {
            await using SeatPage reader = await SeatPage.OpenAsync(table, seat);
            Assert.DoesNotContain(Words, reader.Show<CommuniquePart>().Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task At_a_table_that_is_not_open_to_the_public_nothing_is_shown()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        Assert.Equal("", page.Show<CommuniquePart>().Markup.Trim());
    }

    // As the mediator does it.
    private static async Task DraftAsync(Rooms table, string words)
    {
        await using SeatPage page = await SeatPage.OpenAsync(table, Mediator);
        IRenderedComponent<CommuniquePart> part = page.Show<CommuniquePart>();
        await part.Find("#communique").ChangeAsync(words);
        await part.Find("details button").ClickAsync();
    }
}
