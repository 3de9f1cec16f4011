using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>
/// Everybody is told once that they see something else, and of nothing else. Of a line that is that it dropped, and that it is back: when somebody opens the table, or how often they have it open, is nobody's business.
/// </summary>
public class NoticeTests
{
    [Fact]
    public async Task Whoever_opens_the_table_once_more_or_closes_one_of_two_pages_wakes_nobody()
    {
        using Table table = await OpenAsync();
        List<int> told = await FollowedAsync(table);
        IAsyncDisposable first = await LineAsync(table, North);
        IAsyncDisposable second = await LineAsync(table, North);
        await first.DisposeAsync();
        Assert.Empty(told);
        await second.DisposeAsync();
        Assert.Equal([Host, North, South], told.Order());
        Assert.Equal(LineState.Down, (await table.ViewAsync(South)).Seats[North].Line);
        told.Clear();
        await using IAsyncDisposable back = await LineAsync(table, North);
        Assert.Equal([Host, North, South], told.Order());
        Assert.Equal(LineState.Up, (await table.ViewAsync(South)).Seats[North].Line);
    }

    [Fact]
    public async Task A_line_of_whoever_left_their_seat_wakes_nobody()
    {
        using Table table = await OpenAsync();
        IAsyncDisposable line = await LineAsync(table, Observer);
        await table.DoneAsync(Observer, new RoomCommand.LeaveSeat());
        List<int> told = await FollowedAsync(table);
        await line.DisposeAsync();
        Assert.Empty(told);
        Assert.Equal(LineState.Up, (await table.ViewAsync(South)).Seats[Observer].Line);
    }

    /// <summary>Whoever would have left their seat, but the store was full, is still there: their line is not forgotten.</summary>
    [Fact]
    public async Task A_line_that_was_down_when_a_move_came_to_nothing_is_told_when_it_is_back()
    {
        using Table table = await OpenAsync();
        await (await LineAsync(table, North)).DisposeAsync();
        table.Ledger.Fail(StoreFault.Full);
        Assert.IsType<MoveResult.Full>(
            await table.Rooms.MoveAsync(Id, new RoomMove(North, new RoomCommand.LeaveSeat()), default)
        );
        table.Ledger.Fail(StoreFault.None);
        Assert.Equal(LineState.Down, (await table.ViewAsync(South)).Seats[North].Line);
        List<int> told = await FollowedAsync(table);
        await using IAsyncDisposable back = await LineAsync(table, North);
        Assert.Equal([Host, North, South], told.Order());
        Assert.Equal(LineState.Up, (await table.ViewAsync(South)).Seats[North].Line);
    }

    /// <summary>A room is often asked whether another server has written: one that finds a move of its own, kept and not yet told, says it once.</summary>
    [Fact]
    public async Task A_move_that_is_found_while_it_is_being_made_is_told_once()
    {
        using Table table = await OpenAsync();
        var ledger = new SlowLedger(table.Ledger);
        var services = new RoomServices(ledger, table.Keys, new SeededEntropy(2), table.Clock);
        using LiveRoom room = await LiveRoom.LoadAsync(Id, services, default);
        int told = 0;
        room.Follow(South, () => told++);
        Task<MoveResult> move = room.MoveAsync(new RoomMove(North, Offer("relief: some")), default).AsTask();
        Task caughtUp = room.CatchUpAsync(default).AsTask();
        Assert.False(caughtUp.IsCompleted);
        ledger.Kept.SetResult();
        Assert.IsType<MoveResult.Done>(await move);
        await caughtUp;
        Assert.Equal(1, told);
        Assert.Single(room.View(South)!.Offers);
    }

    private static async Task<List<int>> FollowedAsync(Table table)
    {
        var told = new List<int>();
        foreach (int seat in new[] { Host, North, South })
        {
            await table.Rooms.FollowAsync(Id, seat, () => told.Add(seat), isLine: false, default);
        }

        return told;
    }

    private static ValueTask<IAsyncDisposable> LineAsync(Table table, int seat) =>
        table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);

    /// <summary>A ledger that has kept what is added, and says so later.</summary>
    private sealed class SlowLedger(IRoomLedger ledger) : PassingLedger(ledger)
    {
        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
        {
            AppendResult result = await base.AppendAsync(append, cancel);
            await Kept.Task;
            return result;
        }
    }
}
