using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class SeatStripTests
{
    [Fact]
    public async Task A_few_seats_stand_there_as_they_are()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SeatStrip> strip = page.Show<SeatStrip>();
        Assert.Empty(strip.FindAll("button"));
        Assert.Equal(4, strip.FindAll(".seats:not(.folded) li").Count);
    }

    [Fact]
    public async Task Whoever_plays_alone_is_called_by_their_side_and_you_once()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("You"));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("You"));
        await table.DoneAsync(2, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        string[] seats =
        [
            .. page.Show<SeatStrip>()
                .FindAll("li")
                .Select(each =>
                    string.Join(" | ", each.QuerySelectorAll("span:not(.key)").Select(part => part.TextContent))
                ),
        ];
        Assert.StartsWith("Host | you", seats[0], StringComparison.Ordinal);
        Assert.StartsWith("United States | you · ", seats[1], StringComparison.Ordinal);
        Assert.StartsWith("Kim | North Korea", seats[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "agent boulware plays for you", "agent boulware plays for A lead")]
    [InlineData("nl", "agent boulware speelt voor u", "agent boulware speelt voor A lead")]
    public async Task An_agent_that_sits_in_is_told_with_whose_seat_it_is_and_no_line_of_theirs(
        string tag,
        string own,
        string others
    )
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("The host"));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("A lead"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware"));
        foreach ((int seat, string said) in new[] { (1, own), (2, others) })
        {
            await using SeatPage page = await SeatPage.OpenAsync(table, seat, Language.Of(tag)!);
            IElement agent = page.Show<SeatStrip>().FindAll("li")[1];
            Assert.StartsWith(said, agent.QuerySelector(".badge")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(agent.QuerySelector(".key.here"));
            Assert.DoesNotContain(
                new[] { "line down", "geen verbinding" },
                each => agent.TextContent.Contains(each, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Many_seats_are_one_line_on_a_phone_that_opens_and_folds()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Observer, -1)));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<SeatStrip> strip = page.Show<SeatStrip>();
        IElement summary = strip.Find("button");
        Assert.StartsWith("6 plaatsen, 2 nog niet aanwezig", summary.TextContent, StringComparison.Ordinal);
        Assert.Equal("false", summary.GetAttribute("aria-expanded"));
        Assert.Equal(6, strip.FindAll(".seats.folded li").Count);
        await strip.Find("button").ClickAsync();
        Assert.Equal("true", strip.Find("button").GetAttribute("aria-expanded"));
        Assert.Empty(strip.FindAll(".folded"));
    }

    [Fact]
    public async Task The_host_is_told_that_the_host_begins_the_talks_in_the_words_for_them()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("The host"));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("A lead"));
        await using SeatPage host = await SeatPage.OpenAsync(table, 0);
        await using SeatPage lead = await SeatPage.OpenAsync(table, 1);
        Assert.Contains("You begin them", host.Show<TableHead>().Find(".turn-say").TextContent);
        Assert.Contains("The host begins them", lead.Show<TableHead>().Find(".turn-say").TextContent);
    }
}
