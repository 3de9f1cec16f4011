using Bunit;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class TalkZoneTests
{
    [Fact]
    public async Task The_latest_stands_first_within_a_step_too()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        string[] lines = [.. page.Show<TalkZone>().FindAll(".timeline > li").Select(each => each.TextContent)];
        int deal = Array.FindIndex(lines, each => each.Contains("Interim deal"));
        int accepted = Array.FindIndex(lines, each => each.Contains("accepted offer 1"));
        int made = Array.FindIndex(lines, each => each.Contains("Offer 1"));
        Assert.True(deal >= 0 && deal < accepted && accepted < made, string.Join("\n", lines));
    }
}
