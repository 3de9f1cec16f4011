using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class CompareTableTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Mediator = 3;

    [Theory]
    [InlineData(
        "en",
        "Compare with the last offers",
        "Issue|As things stand|United States (offer 1)|North Korea (offer 3)|Your draft",
        "Relief from sanctions|None|–|All sanctions|–",
        "Liaison offices|no|yes|–|yes"
    )]
    [InlineData(
        "nl",
        "Vergelijk met de laatste voorstellen",
        "Onderwerp|Zoals het is|Verenigde Staten (voorstel 1)|Noord-Korea (voorstel 3)|Uw ontwerp",
        "Verlichting van sancties|Geen|–|Alle sancties|–",
        "Verbindingskantoren|nee|ja|–|ja"
    )]
    public async Task The_draft_stands_beside_how_things_are_and_the_last_offer_of_every_side(
        string tag,
        string summary,
        string heads,
        string relief,
        string liaison
    )
    {
        using Rooms table = await OfferedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<CompareTable> shown = Show(page);
        Assert.Equal(summary, shown.Find("summary").TextContent);
        Assert.Equal(heads, Cells(shown.Find("thead tr")));
        string[] rows = [.. shown.FindAll("tbody tr").Select(Cells)];
        Assert.Equal((await table.ViewAsync(First)).Space!.Issues.Length + 1, rows.Length);
        Assert.Contains(relief, rows);
        Assert.Contains(liaison, rows);
    }

    [Fact]
    public async Task What_differs_from_how_things_stand_is_marked_and_what_is_left_open_is_not()
    {
        using Rooms table = await OfferedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<CompareTable> shown = Show(page);
        // By issue: what the United States offers, what North Korea does, and the draft.
        Assert.Equal(
            ["In writing", "All sanctions", "yes", "yes"],
            shown.FindAll("td.moved").Select(each => each.TextContent)
        );
    }

    [Theory]
    [InlineData("en", "Worth to you|0|8|beyond your limits|4")]
    [InlineData("nl", "Voor u waard|0|8|buiten uw grenzen|4")]
    public async Task The_last_row_is_what_each_is_worth_to_ones_own_side(string tag, string worths)
    {
        using Rooms table = await OfferedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        // Liaison offices are worth 4 to the United States, and a written moratorium 4 more.
        Assert.Equal(worths, Cells(Show(page).Find("tr.sum")));

        // The other side reads its own worths: exercises and relief of their own, and nothing of these.
        await using SeatPage other = await SeatPage.OpenAsync(table, Second, Language.Of(tag)!);
        Assert.NotEqual(worths, Cells(Show(other).Find("tr.sum")));
    }

    [Fact]
    public async Task Whoever_has_no_stake_compares_without_worths()
    {
        using Rooms table = await OfferedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, Mediator);
        IRenderedComponent<CompareTable> shown = Show(page);
        Assert.Empty(shown.FindAll(".sum"));
        Assert.Equal((await table.ViewAsync(Mediator)).Space!.Issues.Length, shown.FindAll("tbody tr").Count);
    }

    private static async Task<Rooms> OfferedAsync()
    {
        Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("liaison: yes; moratorium: in writing")));
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms("relief: five resolutions")));
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms("relief: all")));
        return table;
    }

    private static IRenderedComponent<CompareTable> Show(SeatPage page) =>
        page.Show<CompareTable>(part => part.Add(each => each.Draft, Terms("liaison: yes")));

    private static string Cells(IElement row) => string.Join("|", row.Children.Select(each => each.TextContent.Trim()));
}
