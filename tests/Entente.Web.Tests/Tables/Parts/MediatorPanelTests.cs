using Bunit;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class MediatorPanelTests
{
    [Fact]
    public async Task An_improvement_can_be_answered_as_long_as_its_own_field_says()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(1)).StatusQuo;
        await table.DoneAsync(1, new RoomCommand.MakeOffer(today));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, today));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await using SeatPage page = await SeatPage.OpenAsync(table, 3);
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        await panel.Find("#blind-minutes").ChangeAsync("3");
        await panel.Find("#improve-minutes").ChangeAsync("45");
        await panel
            .FindAll("label.option:has(input[name^='improve-'])")
            .First(each => each.TextContent == "yes")
            .QuerySelector("input")!
            .ChangeAsync("on");
        await panel.FindAll("button").Single(each => each.TextContent == "Offer this improvement").ClickAsync();

        Improvement made = Assert.Single((await table.ViewAsync(3)).Improvements);
        Assert.Equal(table.Clock.GetUtcNow() + TimeSpan.FromMinutes(45), made.AnswerBy);
    }
}
