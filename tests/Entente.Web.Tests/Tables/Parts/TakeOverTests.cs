using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;

namespace Entente.Web.Tests.Tables.Parts;

public sealed class TakeOverTests
{
    [Theory]
    [InlineData("en", "Take over from the agent", "An agent plays for you")]
    [InlineData("nl", "Overnemen van de agent", "Een agent speelt voor u")]
    public async Task Whoever_comes_late_takes_over_from_the_agent_by_name(string tag, string button, string heading)
    {
        using Rooms table = await Rooms.OpenAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Ms Jansen"));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware") { Pace = AgentPace.Person });
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, tag == "nl" ? Language.Dutch : Language.English);
        IRenderedComponent<TakeOver> part = page.Show<TakeOver>();
        Assert.Equal(heading, part.Find("h2").TextContent);
        AngleSharp.Dom.IElement over = part.Find("button");
        Assert.Equal(button, over.TextContent);
        Assert.True(over.HasAttribute("disabled"));

        await part.Find("input").InputAsync("Pupil 3");
        await part.Find("form").SubmitAsync(EventArgs.Empty);
        SeatView seat = (await table.ViewAsync(2)).Seats[1];
        Assert.Equal((null, "Pupil 3"), (seat.Agent, seat.Name));
    }

    [Fact]
    public async Task Whoever_comes_back_reads_what_the_agent_did_in_their_place()
    {
        using Rooms table = await Rooms.OpenAsync();
        await Growing.BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Rooms.Terms("liaison: no")));
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware") { Pace = AgentPace.Person });
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Assert.Empty(page.Show<TakeOver>().FindAll("li"));
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes")));
        await PlayAsync(table, new RoomCommand.RejectOffer(2, HouseWords.NotAlone));
        await PlayAsync(table, new RoomCommand.MakeOffer(Rooms.Terms("relief: none")));
        Assert.True(await page.Desk.ReadAsync());
        string[] done = [.. page.Show<TakeOver>().FindAll("li").Select(each => each.TextContent)];
        Assert.Equal(2, done.Length);
        Assert.Contains("turned offer 2 down", done[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/", done[0], StringComparison.Ordinal);
        Assert.Contains("offer 3", done[1], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task PlayAsync(Rooms table, RoomCommand command)
    {
        var move = new RoomMove(1, command) { IsByAgent = true };
        Assert.IsType<MoveResult.Done>(await table.Live.MoveAsync(Rooms.Id, move, CancellationToken.None));
    }

    [Fact]
    public async Task What_the_agent_does_in_their_place_is_offered_again_once_they_have_taken_over()
    {
        using Rooms table = await Rooms.OpenAsync();
        await Growing.BeginAsync(table);
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Rooms.Terms("liaison: no")));
        string[] mine = await ButtonsAsync(table);
        await table.DoneAsync(0, new RoomCommand.SeatAgent(1, "boulware") { Pace = AgentPace.Person });
        Assert.Empty(await ButtonsAsync(table));
        await using (SeatPage page = await SeatPage.OpenAsync(table, 1))
        {
            Assert.True(page.Desk.IsPlayedByAgent);
            Assert.False(page.Desk.May<RoomCommand.MakeOffer>());
            Assert.True(page.Desk.May<RoomCommand.KeepNote>());
            Assert.True(page.Desk.May<RoomCommand.TakeSeat>());
            Assert.Contains("come back when you take over", page.Show<TakeOver>().Find("#over-first").TextContent);
        }

        await table.DoneAsync(1, new RoomCommand.TakeSeat("Pupil 3"));
        Assert.Equal(mine, await ButtonsAsync(table));
        Assert.Contains(mine, each => each.StartsWith("Take it back", StringComparison.Ordinal));
        Assert.Contains(mine, each => each.StartsWith("Accept", StringComparison.Ordinal));
    }

    private static async Task<string[]> ButtonsAsync(Rooms table)
    {
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        return
        [
            .. page.Show<OffersZone>().FindAll(".offer-do button").Select(each => each.TextContent),
            .. page.Show<TalkZone>().FindAll(".say button").Select(each => each.TextContent),
        ];
    }
}
