using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>The same room at work twice on the same ledger: the version check decides, and whoever was behind tells only those whom it concerns.</summary>
public class TwoServersTests
{
    [Fact]
    public async Task A_private_act_on_another_server_is_told_to_nobody_else_when_it_is_found()
    {
        using Table table = await OpenAsync();
        using LiveRoom other = await LiveRoom.LoadAsync(Id, table.Services, default);
        int toldSouth = 0;
        int toldNorth = 0;
        other.Follow(South, () => toldSouth++);
        other.Follow(North, () => toldNorth++);

        await table.KeptAsync(North, new RoomCommand.KeepNote("On the first server."));
        MoveResult kept = await other.MoveAsync(
            new RoomMove(Adviser, new RoomCommand.Confer("On the second.")),
            default
        );
        Assert.IsType<MoveResult.Kept>(kept);
        Assert.Equal(0, toldSouth);
        Assert.Equal(2, toldNorth);
        RoomView north = other.View(North)!;
        Assert.Equal("On the first server.", north.Own!.Note);
        Assert.Equal("On the second.", Assert.Single(north.Own.Talk).Text);
    }

    [Fact]
    public async Task Of_a_note_its_writer_alone_is_told_and_of_what_looks_as_it_did_nobody()
    {
        using Table table = await OpenAsync();
        using LiveRoom room = await LiveRoom.LoadAsync(Id, table.Services, default);
        int[] told = new int[3];
        int[] seats = [North, Adviser, South];
        foreach ((int place, int seat) in seats.Index())
        {
            room.Follow(seat, () => told[place]++);
        }

        long[] changes = [.. seats.Select(room.Changes)];
        await KeepAsync(North, new RoomCommand.KeepNote("For me."));
        Assert.Equal([1, 0, 0], told);
        await KeepAsync(Adviser, new RoomCommand.KeepNote("For me, too."));
        Assert.Equal([1, 1, 0], told);
        await KeepAsync(North, new RoomCommand.KeepNote("For me."));
        Assert.Equal([1, 1, 0], told);
        await KeepAsync(Adviser, new RoomCommand.Confer("For the side."));
        Assert.Equal([2, 2, 0], told);
        Assert.Equal(
            told.Select(each => (long)each),
            seats.Select(room.Changes).Zip(changes, (now, then) => now - then)
        );

        async Task KeepAsync(int seat, RoomCommand command) =>
            Assert.IsType<MoveResult.Kept>(await room.MoveAsync(new RoomMove(seat, command), default));
    }

    [Fact]
    public async Task A_move_on_another_server_is_told_to_all_when_it_is_found()
    {
        using Table table = await OpenAsync();
        using LiveRoom other = await LiveRoom.LoadAsync(Id, table.Services, default);
        int told = 0;
        other.Follow(Observer, () => told++);
        await table.DoneAsync(North, Offer("relief: some"));
        MoveResult done = await other.MoveAsync(new RoomMove(South, Offer("sites: one")), default);
        Assert.Equal(2, told);
        Assert.IsType<MoveResult.Done>(done);
        Assert.Equal(2, other.View(Observer)!.Offers.Length);
    }

    [Fact]
    public async Task Of_two_servers_that_open_one_table_at_once_one_opens_it_and_the_sheet_of_a_third_party_waits_for_its_seat()
    {
        var services = new RoomServices(
            new MemoryLedger(),
            new MemoryKeyRing(),
            new SeededEntropy(1),
            new ManualClock()
        );
        var open = new RoomMove(
            -1,
            new RoomCommand.OpenTable(Setup with { Kind = TableKind.Exercise }, [new(Role.Lead, 0), new(Role.Lead, 1)])
            {
                Sheets = ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, string>(Owners.Of(Role.ThirdParty, 0, 3), "Stay calm.")]
                ),
            },
            "open"
        );
        using LiveRoom here = await LiveRoom.LoadAsync(Id, services, default);
        using LiveRoom there = await LiveRoom.LoadAsync(Id, services, default);
        var first = Assert.IsType<MoveResult.Done>(await here.MoveAsync(open, default));
        var second = Assert.IsType<MoveResult.Done>(await there.MoveAsync(open, default));
        Assert.Equal((1L, first.Head), (second.Version, second.Head));
        await there.MoveAsync(new RoomMove(Host, new RoomCommand.TakeSeat("Host")), default);
        await there.MoveAsync(
            new RoomMove(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.ThirdParty, 0))),
            default
        );
        Assert.Equal("Stay calm.", there.View(3)!.Own!.Preferences);
        using LiveRoom later = await LiveRoom.LoadAsync(Id, services, default);
        Assert.Equal("Stay calm.", later.View(3)!.Own!.Preferences);
    }
}
