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
    private const int Principal = 4;

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
    public async Task Once_one_has_acted_oneself_what_was_read_out_before_is_there_no_more()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        await table.DoneAsync(Second, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await ReadAsync(page, line);
        Assert.NotEqual("", line.Find("[role=status]").TextContent);
        await table.DoneAsync(First, new RoomCommand.AcceptOffer(1, Terms("dismantlement: yongbyon")));
        await ReadAsync(page, line);
        Assert.Equal("", line.Find("[role=status]").TextContent);
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

    [Theory]
    [InlineData("en", "if you agree to Dismantlement: The Yongbyon complex, then we agree to Liaison offices: yes")]
    [InlineData(
        "nl",
        "als u instemt met Ontmanteling: Het complex Yongbyon, dan stemmen wij in met Verbindingskantoren: ja"
    )]
    public async Task A_condition_is_read_out_as_one(string tag, string said)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        await table.DoneAsync(
            Second,
            new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon; liaison: yes"))
            {
                If = Terms("dismantlement: yongbyon"),
            }
        );
        await ReadAsync(page, line);
        Assert.Contains(said, line.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ones_principal_did_is_read_out_and_to_nobody_else()
    {
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        await using SeatPage other = await SeatPage.OpenAsync(table, Second);
        IRenderedComponent<NewsLine> line = page.Show<NewsLine>();
        IRenderedComponent<NewsLine> beside = other.Show<NewsLine>();
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, System.Collections.Immutable.ImmutableArray<string>>("liaison", ["no"])]
                )
            )
        );
        await ReadAsync(page, line);
        Assert.Equal("Your side has a mandate now.", line.Find("[role=status]").TextContent);
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, System.Collections.Immutable.ImmutableArray<string>>("relief", ["none"])]
                )
            )
        );
        await ReadAsync(page, line);
        Assert.Equal("The mandate of your side is another now.", line.Find("[role=status]").TextContent);
        await KeptAsync(table, First, new RoomCommand.MakeOffer(Terms("relief: all")));
        await ReadAsync(page, line);
        await table.DoneAsync(Principal, new RoomCommand.AnswerApproval(1, true));
        await ReadAsync(page, line);
        string said = line.Find("[role=status]").TextContent;
        Assert.Contains(
            "Your principal approved: Make an offer (Relief from sanctions: All sanctions).",
            said,
            StringComparison.Ordinal
        );
        Assert.True(await other.Desk.ReadAsync());
        beside.Render();
        Assert.StartsWith("Offer 1, ", beside.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("principal", beside.Markup, StringComparison.Ordinal);
        await KeptAsync(table, First, new RoomCommand.MakeOffer(Terms("relief: exemptions")));
        await ReadAsync(page, line);
        await KeptAsync(table, Principal, new RoomCommand.AnswerApproval(2, false, "Not yet."));
        await ReadAsync(page, line);
        Assert.Contains("Your principal did not approve: Make an offer (", line.Markup, StringComparison.Ordinal);
        Assert.Contains("Not yet.", line.Markup, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(SeatPage page, IRenderedComponent<NewsLine> line)
    {
        Assert.True(await page.Desk.ReadAsync());
        line.Render();
    }
}
