using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Web.Tests.Classes;

/// <summary>Counts how often a room is looked at.</summary>
internal sealed class CountedRooms(IRooms rooms) : IRooms
{
    public int Views { get; private set; }

    /// <summary>What every look waits for.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel) =>
        rooms.MoveAsync(room, move, cancel);

    /// <summary>What was seen last.</summary>
    public RoomView? Last { get; private set; }

    public async ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel)
    {
        Views++;
        await Meanwhile();
        return Last = await rooms.ViewAsync(room, seat, cancel);
    }

    public ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    ) => rooms.FollowAsync(room, seat, changed, isLine, cancel);

    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        rooms.LogAsync(room, after, most, cancel);

    public ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
        rooms.EraseAsync(room, owner, cancel);
}
