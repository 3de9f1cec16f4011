using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A move can say for whom it was made: whoever sat at the seat when it was thought of.</summary>
public class OccupationTests
{
    [Fact]
    public async Task A_move_of_an_agent_that_arrives_after_a_person_took_the_seat_over_is_refused()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        int agent = await OccupationAsync(table);
        Assert.IsType<MoveResult.Done>(await MoveAsync(table, Offer("relief: some"), agent, "in time"));
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Back again"));

        var late = Assert.IsType<MoveResult.Refused>(await MoveAsync(table, Offer("relief: all"), agent, "late"));
        Assert.Equal(RefusalKind.SeatPassedOn, late.Refusal.Kind);
        Assert.Single((await table.ViewAsync(North)).Offers);

        // What was made in time is answered as it was, and the person moves.
        Assert.IsType<MoveResult.Done>(await MoveAsync(table, Offer("relief: some"), agent, "in time"));
        Assert.IsType<MoveResult.Done>(
            await MoveAsync(table, Offer("sites: one"), await OccupationAsync(table), "the person's")
        );
        await table.DoneAsync(South, Offer("sites: all"));
        Assert.Equal(3, (await table.ViewAsync(North)).Offers.Length);
    }

    [Fact]
    public async Task The_same_strategy_that_sits_down_again_is_another_occupant()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        int first = await OccupationAsync(table);
        await table.DoneAsync(Host, new RoomCommand.UnseatAgent(South));
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(South, "boulware"));
        MoveResult late = await MoveAsync(table, Offer("relief: some"), first, "late");
        Assert.Equal(RefusalKind.SeatPassedOn, Assert.IsType<MoveResult.Refused>(late).Refusal.Kind);
    }

    [Fact]
    public async Task Whoever_sits_down_or_leaves_is_counted_at_that_seat_alone_and_the_same_after_a_restart()
    {
        using Table table = await OpenAsync();
        int[] before = await CountsAsync(table.Rooms);
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        await table.DoneAsync(South, new RoomCommand.TakeSeat("Back"));
        await table.DoneAsync(South, Offer("relief: some"));
        int[] after = await CountsAsync(table.Rooms);
        Assert.Equal(before[South] + 2, after[South]);
        before[South] = after[South];
        Assert.Equal(before, after);
        using var restarted = new LocalRooms(table.Services);
        Assert.Equal(after, await CountsAsync(restarted));
    }

    private static async Task<int> OccupationAsync(Table table) => (await table.ViewAsync(South)).You.Occupation;

    private static async Task<int[]> CountsAsync(LocalRooms rooms)
    {
        RoomView view = (await rooms.ViewAsync(Id, Host, default))!;
        return [.. view.Seats.Select(seat => seat.Occupation)];
    }

    private static ValueTask<MoveResult> MoveAsync(Table table, RoomCommand command, int occupation, string key) =>
        table.Rooms.MoveAsync(
            Id,
            new RoomMove(South, command, key) { Occupation = occupation, IsByAgent = true },
            default
        );
}
