using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Web.Tests.Tables.Waiting;

/// <summary>Rooms whose answers get lost with the store, after or before the move arrived.</summary>
internal sealed class LostAnswers(IRooms rooms) : IRooms
{
    public bool IsLosing { get; set; }

    /// <summary>What each move waits for before anything becomes of it.</summary>
    public Task Holding { get; set; } = Task.CompletedTask;

    /// <summary>How often a move was asked for.</summary>
    public int Asked { get; private set; }

    public bool HasArrived { get; set; } = true;

    /// <summary>Whether what became of a move is answered all the same.</summary>
    public bool IsAnswering { get; set; }

    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        Asked++;
        await Holding;
        if (!IsLosing || (IsAnswering && move.IsQuestion))
        {
            return await rooms.MoveAsync(room, move, cancel);
        }

        if (HasArrived)
        {
            await rooms.MoveAsync(room, move, cancel);
        }

        return new MoveResult.Waiting();
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
