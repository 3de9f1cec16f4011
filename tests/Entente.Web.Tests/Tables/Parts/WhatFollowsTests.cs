using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>What those who are there read of whoever leads and is not.</summary>
public class WhatFollowsTests
{
    private const int First = 1;
    private const int Second = 2;

    [Theory]
    [InlineData(DropPolicy.End, "en", true, "for 2 minutes: the talks end with a fair record.")]
    [InlineData(DropPolicy.Pause, "nl", true, "2 minuten weg: het overleg pauzeert tot die terug is.")]
    [InlineData(DropPolicy.MediatorProposes, "en", true, "for 2 minutes: the mediator is asked to propose.")]
    [InlineData(
        DropPolicy.MediatorProposes,
        "en",
        false,
        "nobody mediates, so the table itself proposes a package if every side lets it; else the others go on."
    )]
    public async Task Before_the_policy_of_a_table_applies_all_read_what_will_happen_and_when(
        DropPolicy policy,
        string tag,
        bool hasMediator,
        string told
    )
    {
        using Rooms table = await Rooms.OpenAsync(onDrop: policy, hasMediator: hasMediator);
        for (int seat = 0; seat < (hasMediator ? 4 : 3); seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        await using (await table.Live.FollowAsync(Rooms.Id, First, () => { }, isLine: true, CancellationToken.None))
        {
            Assert.Empty(await ToldAsync(table, Second, tag));
        }

        Assert.EndsWith(told, Assert.Single(await ToldAsync(table, Second, tag)), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(table, First, tag));

        // It applied, and stands in the record from there on.
        await table.UntilAsync(
            TimeSpan.FromMinutes(30),
            view => view.Seats[First].IsMissed || view.End != TalkEnd.None
        );
        Assert.Empty(await ToldAsync(table, Second, tag));
    }

    [Fact]
    public async Task Of_a_seat_that_somebody_left_it_is_said_that_nobody_sits_there()
    {
        using Rooms table = await Rooms.OpenAsync(onDrop: DropPolicy.End);
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.LeaveSeat());
        Assert.Equal(
            "Person 1 (United States) left. If nobody takes the seat for 2 minutes: the talks end with a fair record.",
            Assert.Single(await ToldAsync(table, Second, "en"))
        );
    }

    private static async Task<string[]> ToldAsync(Rooms table, int seat, string tag)
    {
        await using SeatPage page = await SeatPage.OpenAsync(table, seat, Language.Of(tag));
        return [.. page.Show<SeatStrip>().FindAll(".what-follows").Select(each => each.TextContent)];
    }
}
