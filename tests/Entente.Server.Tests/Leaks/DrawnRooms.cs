using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Server.Tests.Leaks;

/// <summary>Rooms of which every move is drawn at all live pages before the next one is made.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="drawn">Waits until it is drawn.</param>
internal sealed class DrawnRooms(IRooms rooms, Func<Task> drawn) : IRooms
{
    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        MoveResult result = await rooms.MoveAsync(room, move, cancel);
        if (result is MoveResult.Done)
        {
            await drawn();
        }

        return result;
    }

    public ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel) =>
        rooms.ViewAsync(room, seat, cancel);

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
