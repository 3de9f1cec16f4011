using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Entente.Rooms.Views;

namespace Entente.Rooms.Live;

/// <summary>Rooms that are all at work in this process.</summary>
/// <param name="services">What they need of the world.</param>
public sealed class LocalRooms(RoomServices services) : IRooms, IDisposable
{
    private readonly ConcurrentDictionary<RoomId, Lazy<Task<LiveRoom>>> rooms = new();

    /// <inheritdoc/>
    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        try
        {
            return await (await RoomAsync(room).ConfigureAwait(false)).MoveAsync(move, cancel).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            return new MoveResult.Waiting();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel) =>
        (await RoomAsync(room).ConfigureAwait(false)).View(seat);

    /// <inheritdoc/>
    public async ValueTask<PublicView?> PublicViewAsync(RoomId room, CancellationToken cancel) =>
        (await RoomAsync(room).ConfigureAwait(false)).PublicView();

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    )
    {
        LiveRoom live = await RoomAsync(room).ConfigureAwait(false);
        return new Following(live.Follow(seat, changed), isLine ? live.Connect(seat) : null);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        services.Ledger.ReadAsync(room, after, most, cancel);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
        await (await RoomAsync(room).ConfigureAwait(false)).EraseAsync(owner, cancel).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<Task<LiveRoom>> room in rooms.Values)
        {
            if (room is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                room.Value.Result.Dispose();
            }
        }

        rooms.Clear();
    }

    private async Task<LiveRoom> RoomAsync(RoomId id)
    {
        Lazy<Task<LiveRoom>> room = rooms.GetOrAdd(
            id,
            key => new Lazy<Task<LiveRoom>>(() => LiveRoom.LoadAsync(key, services, CancellationToken.None).AsTask())
        );
        try
        {
            return await room.Value.ConfigureAwait(false);
        }
        catch
        {
            // What could not be loaded is tried again by the next caller.
            rooms.TryRemove(new KeyValuePair<RoomId, Lazy<Task<LiveRoom>>>(id, room));
            throw;
        }
    }

    private sealed class Following(IDisposable follower, IDisposable? line) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            line?.Dispose();
            follower.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
