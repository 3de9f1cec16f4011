using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A store without space: whoever moves is told so and nothing happened, the room is read, and it goes on as soon as there is space.</summary>
public class FullStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_there_is_no_space_the_mover_is_told_the_room_is_read_and_goes_on_when_there_is(
        bool isPrivate
    )
    {
        using Table table = await OpenAsync();
        var store = new FillingLedger(table.Ledger);
        using var rooms = new LocalRooms(new RoomServices(store, table.Keys, new SeededEntropy(9), table.Clock));
        var move = new RoomMove(
            North,
            isPrivate ? new RoomCommand.KeepNote("Not below half.") : Offer("liaison: yes"),
            "the same key"
        );
        RoomView before = (await rooms.ViewAsync(Id, North, default))!;
        store.IsFull = true;
        Assert.IsType<MoveResult.Full>(await rooms.MoveAsync(Id, move, default));
        Assert.IsType<MoveResult.Full>(await rooms.MoveAsync(Id, move, default));
        RoomView meanwhile = (await rooms.ViewAsync(Id, North, default))!;
        Assert.Equal(before.Version, meanwhile.Version);
        Assert.Empty(meanwhile.Offers);
        Assert.Equal(before.Own!.Note, meanwhile.Own!.Note);
        Assert.Equal(before.Version, (await rooms.ViewAsync(Id, South, default))!.Version);

        store.IsFull = false;
        MoveResult done = await rooms.MoveAsync(Id, move, default);
        Assert.True(isPrivate ? done is MoveResult.Kept : done is MoveResult.Done, done.ToString());
        RoomView after = (await rooms.ViewAsync(Id, North, default))!;
        Assert.Equal(isPrivate ? 0 : 1, after.Offers.Length);

        // What was tried in vain counts once.
        await rooms.MoveAsync(Id, move, default);
        Assert.Equal(after.Version, (await rooms.ViewAsync(Id, North, default))!.Version);
        Assert.IsType<MoveResult.Done>(
            await rooms.MoveAsync(Id, new RoomMove(South, Offer("relief: some"), "another"), default)
        );
    }

    private sealed class FillingLedger(IRoomLedger ledger) : PassingLedger(ledger)
    {
        public bool IsFull { get; set; }

        public override ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel) =>
            IsFull ? throw new LedgerFullException() : base.AppendAsync(append, cancel);

        public override ValueTask<bool> WatchAsync(
            RoomId room,
            long version,
            RoomWatch watch,
            CancellationToken cancel
        ) => IsFull ? throw new LedgerFullException() : base.WatchAsync(room, version, watch, cancel);
    }
}
