using Entente.Cluster.Rooms;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Cluster.Tests.Rooms;

public class PublicViewsTests
{
    [Fact]
    public async Task However_many_look_the_view_of_a_version_is_made_once_and_that_of_the_next_is_another()
    {
        var ledger = new MemoryLedger();
        using var rooms = new LocalRooms(Process.Shared(ledger));
        var room = new RoomId(31);
        await OpenAsync(rooms, room);
        var views = new PublicViews(ledger);
        PublicView first = Assert.IsType<PublicView>(await views.ForAsync(room, CancellationToken.None));
        Assert.Same(first, await views.ForAsync(room, CancellationToken.None));
        Assert.IsType<MoveResult.Done>(
            await rooms.MoveAsync(
                room,
                new RoomMove(Talks.Host, new RoomCommand.TakeSeat("Marit")),
                CancellationToken.None
            )
        );
        PublicView second = Assert.IsType<PublicView>(await views.ForAsync(room, CancellationToken.None));
        Assert.NotSame(first, second);
        Assert.Equal(RoomText.Of((await rooms.PublicViewAsync(room, CancellationToken.None))!), RoomText.Of(second));
    }

    [Fact]
    public async Task A_room_that_is_none_or_not_public_has_no_view_and_what_nobody_looked_at_for_longest_is_forgotten()
    {
        var ledger = new MemoryLedger();
        using var rooms = new LocalRooms(Process.Shared(ledger));
        var views = new PublicViews(ledger);
        Assert.Null(await views.ForAsync(new RoomId(32), CancellationToken.None));
        await Talks.OpenAsync(rooms, new RoomId(33));
        Assert.Null(await views.ForAsync(new RoomId(33), CancellationToken.None));

        var oldest = new RoomId(1_000);
        var kept = new RoomId(1_001);
        await OpenAsync(rooms, oldest);
        await OpenAsync(rooms, kept);
        PublicView first = (await views.ForAsync(oldest, CancellationToken.None))!;
        PublicView stays = (await views.ForAsync(kept, CancellationToken.None))!;
        for (int i = 0; i < PublicViews.Most - 1; i++)
        {
            var other = new RoomId((UInt128)(2_000 + i));
            await OpenAsync(rooms, other);
            await views.ForAsync(other, CancellationToken.None);
            Assert.Same(stays, await views.ForAsync(kept, CancellationToken.None));
        }

        Assert.NotSame(first, await views.ForAsync(oldest, CancellationToken.None));
    }

    private static async Task OpenAsync(LocalRooms rooms, RoomId room) =>
        await Talks.DoneAsync(
            rooms,
            room,
            -1,
            new RoomCommand.OpenTable(Talks.Setup with { IsPublic = true }, []),
            "open"
        );
}
