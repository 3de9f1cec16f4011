using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class NewsLineTests
{
    private const int First = 1;
    private const int Second = 2;

    [Fact]
    public async Task What_was_there_before_and_what_one_does_oneself_is_not_read_out()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        Assert.Equal("", line.Find("[role=status]").TextContent);
        await table.DoneAsync(First, new RoomCommand.Send(MessageKind.Text, "Of my own."));
        await ReadAsync(page, line);
        Assert.Equal("", line.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_another_does_is_read_out_once_in_the_language_of_the_page()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Dutch);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await ReadAsync(page, line);
        Assert.StartsWith("Voorstel 1, ", line.Find("[role=status]").TextContent, StringComparison.Ordinal);

        // The next thing takes its place; the first is not said again.
        await table.DoneAsync(Second, new RoomCommand.Send(MessageKind.Text, "And a word."));
        await ReadAsync(page, line);
        Assert.EndsWith(": And a word.", line.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Voorstel", line.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_says_for_a_teacher_is_read_out_in_the_language_of_the_page_alone()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Dutch);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        string said = HouseWords.Moved("North Korea", "Noord-Korea");
        await table.DoneAsync(0, new RoomCommand.Send(MessageKind.Text, said));
        await ReadAsync(page, line);
        string news = line.Find("[role=status]").TextContent;
        Assert.Contains("De docent heeft wie hier zat als ‘Noord-Korea’", news, StringComparison.Ordinal);
        Assert.DoesNotContain("The teacher", news, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(SeatPage page, IRenderedComponent<NewsLine> line)
    {
        Assert.True(await page.Desk.ReadAsync());
        line.Render();
    }
}
