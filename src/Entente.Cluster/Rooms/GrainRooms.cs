using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Views;

namespace Entente.Cluster.Rooms;

/// <summary>The rooms of a cluster, of this process or of any other.</summary>
internal sealed class GrainRooms : IRooms, IAsyncDisposable
{
    private readonly IGrainFactory grains;
    private readonly RoomServices services;
    private readonly PublicViews publicViews;
    private readonly Observer observer;
    private readonly Lazy<IRoomObserver> reference;
    private readonly ConcurrentDictionary<long, Following> followings = new();
    private readonly ITimer renewal;
    private long last;

    public GrainRooms(IGrainFactory grains, RoomServices services)
    {
        this.grains = grains;
        this.services = services;
        publicViews = new PublicViews(services.Ledger);
        observer = new Observer(this);
        reference = new Lazy<IRoomObserver>(() => grains.CreateObjectReference<IRoomObserver>(observer));
        renewal = services.Time.CreateTimer(
            _ => _ = RenewAsync(followings.Values),
            null,
            RoomGrain.Renewal,
            RoomGrain.Renewal
        );
    }

    /// <summary>Whether an observer is this process.</summary>
    /// <param name="other">The observer.</param>
    public bool IsHere(IRoomObserver other) => reference.IsValueCreated && reference.Value.Equals(other);

    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        try
        {
            CarriedResult result = await Grain(room).MoveAsync(new CarriedMove(move)).AsTask().WaitAsync(cancel);
            return result.ToResult();
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            return new MoveResult.Waiting();
        }
    }

    public async ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel)
    {
        try
        {
            CarriedView view = await Grain(room).ViewAsync(seat).AsTask().WaitAsync(cancel);
            return view.IsUnavailable ? throw new LedgerUnavailableException() : view.View;
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            throw new LedgerUnavailableException("The room cannot be reached now.", failure);
        }
    }

    public async ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(changed);
        var following = new Following(this, Interlocked.Increment(ref last), room, seat, changed, isLine);
        followings.TryAdd(following.Number, following);
        try
        {
            await Grain(room).FollowAsync(reference.Value, following.Number, seat, isLine).AsTask().WaitAsync(cancel);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            // It is followed from the next renewal on, which then says that something may have been missed.
        }
        catch
        {
            followings.TryRemove(following.Number, out _);
            throw;
        }

        return following;
    }

    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        services.Ledger.ReadAsync(room, after, most, cancel);

    public ValueTask<PublicView?> PublicViewAsync(RoomId room, CancellationToken cancel) =>
        publicViews.ForAsync(room, cancel);

    public async ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel)
    {
        try
        {
            if (!await Grain(room).EraseAsync(owner).AsTask().WaitAsync(cancel))
            {
                throw new LedgerUnavailableException();
            }
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            throw new LedgerUnavailableException("The room cannot be reached now.", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await renewal.DisposeAsync();
        followings.Clear();
    }

    private IRoomGrain Grain(RoomId room) => grains.GetGrain<IRoomGrain>(room.ToString());

    // A silo that ends or has just ended: the room comes back on another, or when this process is back.
    internal static bool IsPassing(Exception failure) =>
        failure is OrleansException or TimeoutException or ObjectDisposedException;

    private async Task RenewAsync(IEnumerable<Following> all)
    {
        foreach (Following following in all)
        {
            try
            {
                bool isKnown = await Grain(following.Room)
                    .FollowAsync(reference.Value, following.Number, following.Seat, following.IsLine);
                if (!followings.ContainsKey(following.Number))
                {
                    await Grain(following.Room).LeaveAsync(reference.Value, following.Number);
                }
                else if (!isKnown)
                {
                    following.Changed();
                }
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                // Until the next renewal.
            }
        }
    }

    private async ValueTask LeaveAsync(Following following)
    {
        if (!followings.TryRemove(following.Number, out _))
        {
            return;
        }

        try
        {
            await Grain(following.Room).LeaveAsync(reference.Value, following.Number);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            // A room that is not told forgets who does not renew.
        }
    }

    private sealed class Observer(GrainRooms rooms) : IRoomObserver
    {
        public Task ChangedAsync(long follower)
        {
            rooms.followings.GetValueOrDefault(follower)?.Changed();
            return Task.CompletedTask;
        }

        public Task MovedAsync(string room) =>
            rooms.RenewAsync(rooms.followings.Values.Where(each => each.Room.ToString() == room));
    }

    private sealed class Following(GrainRooms rooms, long number, RoomId room, int seat, Action changed, bool isLine)
        : IAsyncDisposable
    {
        public long Number => number;

        public RoomId Room => room;

        public int Seat => seat;

        public bool IsLine => isLine;

        public void Changed() => changed();

        public ValueTask DisposeAsync() => rooms.LeaveAsync(this);
    }
}
