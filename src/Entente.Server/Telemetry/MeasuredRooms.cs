using System.Collections.Immutable;
using System.Diagnostics;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Server.Telemetry;

/// <summary>Rooms whose moves are counted and timed.</summary>
internal sealed class MeasuredRooms(IRooms rooms, RoomMetrics metrics, TimeProvider clock) : IRooms
{
    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        if (move.IsTrial)
        {
            return await rooms.MoveAsync(room, move, cancel);
        }

        using Activity? trace = metrics.Source.StartActivity("room.move");
        long began = clock.GetTimestamp();
        MoveResult result = await rooms.MoveAsync(room, move, cancel);
        metrics.Moved(result, clock.GetElapsedTime(began));
        return result;
    }

    public ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel) =>
        rooms.ViewAsync(room, seat, cancel);

    public ValueTask<PublicView?> PublicViewAsync(RoomId room, CancellationToken cancel) =>
        rooms.PublicViewAsync(room, cancel);

    public async ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    )
    {
        IAsyncDisposable following = await rooms.FollowAsync(room, seat, changed, isLine, cancel);
        metrics.Followed(1);
        return new Counted(following, metrics);
    }

    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        rooms.LogAsync(room, after, most, cancel);

    public ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
        rooms.EraseAsync(room, owner, cancel);

    private sealed class Counted(IAsyncDisposable following, RoomMetrics metrics) : IAsyncDisposable
    {
        private int ended;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref ended, 1) == 1)
            {
                return ValueTask.CompletedTask;
            }

            metrics.Followed(-1);
            return following.DisposeAsync();
        }
    }
}
