using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;

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
}
