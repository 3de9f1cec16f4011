using Bunit;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class ExitPanelTests
{
    [Fact]
    public async Task Why_one_asked_to_adjourn_is_not_left_there_for_the_next_meeting()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<ExitPanel> panel = page.Show<ExitPanel>();
        await panel.Find("#adjourn-why").ChangeAsync("Lunch.");
        await panel.Find("details:has(#adjourn-why) button").ClickAsync();
        await table.DoneAsync(2, new RoomCommand.Adjourn());
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.Equal("", panel.Find("#adjourn-why").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_walking_away_comes_to_is_a_sentence_of_its_own()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<ExitPanel> panel = page.Show<ExitPanel>();
        Assert.Contains(
            "Interim deals stay agreed. Without an agreement you have ",
            panel.Find("details:has(#walk-why) > p").TextContent,
            StringComparison.Ordinal
        );
    }
}
