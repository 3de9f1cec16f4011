using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Web.Tests.Tables.Agents;

/// <summary>Rooms at which something else happens after a move was sent and before it arrives.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="meanwhile">What happens before the first move arrives.</param>
internal sealed class SlowRooms(IRooms rooms, Func<Task> meanwhile) : IRooms
{
    /// <summary>How many moves were on their way.</summary>
    public int Held { get; private set; }

    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        if (Held++ == 0)
        {
            await meanwhile();
        }

        return await rooms.MoveAsync(room, move, cancel);
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
