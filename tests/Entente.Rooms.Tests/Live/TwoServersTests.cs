using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
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
}
