using Entente.Cluster.Rooms;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;

namespace Entente.Cluster.Tests.Rooms;

public class SeatViewsTests
{
    [Fact]
    public async Task Whoever_is_told_of_a_change_and_looks_at_once_sees_it_whatever_the_order_in_which_they_are_told()
    {
        using LiveRoom room = await OpenAsync(1);
        var views = new SeatViews(room);
        int told = 0;
        var stale = new List<long>();
        void Look()
        {
            told++;
            long seen = views.For(Talks.South).View!.Version;
            if (seen != room.View(Talks.South)!.Version)
            {
                stale.Add(seen);
            }
        }

        // Some follow before the view was ever made, some after: none of them may be told before the view is known to be old.
        var following = new List<IDisposable>();
        for (int i = 0; i < 32; i++)
        {
            following.Add(room.Follow(Talks.South, Look));
            Assert.NotNull(views.For(Talks.South).View);
        }

        for (int i = 0; i < 8; i++)
        {
            Assert.IsType<MoveResult.Done>(await room.MoveAsync(Talks.Says(Talks.North, i), CancellationToken.None));
        }

        following.ForEach(each => each.Dispose());
        Assert.Equal(32 * 8, told);
        Assert.Empty(stale);
    }

    [Fact]
    public async Task A_view_is_made_once_until_something_changes_that_its_seat_may_see()
    {
        using LiveRoom room = await OpenAsync(2);
        var views = new SeatViews(room);
        CarriedView before = views.For(Talks.South);
        Assert.Same(before, views.For(Talks.South));

        // What North keeps to itself does not even make the view of South anew.
        var note = new RoomMove(Talks.North, new RoomCommand.KeepNote("ours"), "note");
        Assert.IsType<MoveResult.Kept>(await room.MoveAsync(note, CancellationToken.None));
        Assert.Same(before, views.For(Talks.South));
        Assert.Equal("ours", views.For(Talks.North).View!.Own!.Note);

        Assert.IsType<MoveResult.Done>(await room.MoveAsync(Talks.Says(Talks.North, 1), CancellationToken.None));
        Assert.NotSame(before, views.For(Talks.South));
        Assert.Same(CarriedView.None, views.For(9));
    }

    private static async Task<LiveRoom> OpenAsync(int number)
    {
        LiveRoom room = await LiveRoom.LoadAsync(new RoomId((UInt128)number), Process.Shared(), CancellationToken.None);
        SeatWanted[] seats = [new(Role.Lead, 0), new(Role.Lead, 1)];
        await DoneAsync(room, -1, new RoomCommand.OpenTable(Talks.Setup, [.. seats]));
        for (int seat = 0; seat < 3; seat++)
        {
            await DoneAsync(room, seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await DoneAsync(room, Talks.Host, new RoomCommand.OpenMeeting());
        return room;
    }

    private static async Task DoneAsync(LiveRoom room, int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Done>(await room.MoveAsync(new RoomMove(seat, command), CancellationToken.None));
}
