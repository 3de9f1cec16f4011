using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Orleans.Concurrency;

namespace Entente.Cluster.Rooms;

/// <summary>A room at work in the cluster: a thin wrapper around <see cref="LiveRoom"/>, which may be called from many threads at once.</summary>
/// <remarks>There should be one of each room, and nothing goes wrong when for a while there are two: the version check of the ledger decides.</remarks>
[Reentrant]
[GrainType("room")]
internal sealed class RoomGrain(RoomServices services, GrainRooms here) : Grain, IRoomGrain
{
    /// <summary>How often a process says that it still follows.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Forgotten = 4 * Renewal;
    private static readonly TimeSpan LongestStay = TimeSpan.FromHours(1);
    private readonly Dictionary<FollowerKey, Follower> followers = [];
    private Task<Work>? work;

    public async ValueTask<CarriedResult> MoveAsync(CarriedMove move)
    {
        try
        {
            Work at = await WorkAsync();
            MoveResult result = await at.Room.MoveAsync(move.Move, CancellationToken.None);
            StayUntilDue(at.Room);
            return CarriedResult.Of(result);
        }
        catch (LedgerUnavailableException)
        {
            return CarriedResult.Of(new MoveResult.Waiting());
        }
    }

    public async ValueTask<CarriedView> ViewAsync(int seat)
    {
        try
        {
            return (await WorkAsync()).Views.For(seat);
        }
        catch (LedgerUnavailableException)
        {
            return CarriedView.Unavailable;
        }
    }

    public async ValueTask<bool> FollowAsync(IRoomObserver observer, long follower, int seat, bool isLine)
    {
        var key = new FollowerKey(observer, follower);
        DateTimeOffset now = services.Time.GetUtcNow();
        if (followers.TryGetValue(key, out Follower? known))
        {
            known.Renewed = now;
            await CatchUpAsync();
            return true;
        }

        LiveRoom room;
        try
        {
            room = (await WorkAsync()).Room;
        }
        catch (LedgerUnavailableException)
        {
            // The next renewal tries again.
            return false;
        }

        if (followers.Count == 0)
        {
            this.RegisterGrainTimer(
                ForgetAsync,
                new GrainTimerCreationOptions(Forgotten, Forgotten) { Interleave = true }
            );
        }

        var added = new Follower(
            room.Follow(seat, () => _ = observer.ChangedAsync(follower)),
            isLine ? room.Connect(seat) : null,
            now
        );
        if (!followers.TryAdd(key, added))
        {
            added.Dispose();
        }

        return false;
    }

    public ValueTask LeaveAsync(IRoomObserver observer, long follower)
    {
        if (followers.Remove(new FollowerKey(observer, follower), out Follower? known))
        {
            known.Dispose();
            StayUntilDue();
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask WakeAsync()
    {
        try
        {
            Work at = await WorkAsync();
            await at.Room.WakeAsync(CancellationToken.None);
            StayUntilDue(at.Room);
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or LedgerFullException)
        {
            // The store still says that it is due: it is woken again.
        }
    }

    public async ValueTask<bool> EraseAsync(string owner)
    {
        try
        {
            await (await WorkAsync()).Room.EraseAsync(owner, CancellationToken.None);
            return true;
        }
        catch (LedgerUnavailableException)
        {
            return false;
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // A process that ends has nobody left who follows, and can be told nothing any more: not even the message would find its way.
        bool isEnding = reason.ReasonCode == DeactivationReasonCode.ShuttingDown;
        foreach (IRoomObserver observer in followers.Keys.Select(key => key.Observer).Distinct())
        {
            if (!isEnding || !here.IsHere(observer))
            {
                await observer.MovedAsync(this.GetPrimaryKeyString());
            }
        }

        followers.Clear();
        if (work is { IsCompletedSuccessfully: true })
        {
            (await work).Dispose();
            ClusterMeter.Rooms.Add(-1);
        }
    }

    private async Task<Work> WorkAsync()
    {
        work ??= LoadAsync();
        try
        {
            return await work;
        }
        catch
        {
            // What could not be loaded is tried again by the next caller.
            work = null;
            throw;
        }
    }

    private async Task<Work> LoadAsync()
    {
        if (!RoomId.TryParse(this.GetPrimaryKeyString(), out RoomId id))
        {
            throw new InvalidOperationException("The key of the grain is not the id of a room.");
        }

        LiveRoom room = await LiveRoom.LoadAsync(id, services, CancellationToken.None);
        StayUntilDue(room);
        ClusterMeter.Rooms.Add(1);
        return new Work(room, new SeatViews(room));
    }

    // Another may be at work for this room, where the cluster was torn apart: what it wrote is read when the followers renew.
    private async ValueTask CatchUpAsync()
    {
        if (work is { IsCompletedSuccessfully: true })
        {
            try
            {
                await (await work).Room.CatchUpAsync(CancellationToken.None);
            }
            catch (LedgerUnavailableException)
            {
                // Nothing to tell now; the next renewal looks again.
            }
        }
    }

    private void StayUntilDue()
    {
        if (work is { IsCompletedSuccessfully: true })
        {
            StayUntilDue(work.Result.Room);
        }
    }

    // A room whose clock runs stays at work until it has struck, the grace of a line that dropped included.
    private void StayUntilDue(LiveRoom room)
    {
        if (room.Due is { } due)
        {
            TimeSpan wait = due - services.Time.GetUtcNow() + Renewal;
            if (wait > Renewal)
            {
                DelayDeactivation(wait < LongestStay ? wait : LongestStay);
            }
        }
    }

    private Task ForgetAsync(CancellationToken cancel)
    {
        DateTimeOffset before = services.Time.GetUtcNow() - Forgotten;
        foreach ((FollowerKey key, Follower follower) in followers.Where(each => each.Value.Renewed < before).ToList())
        {
            followers.Remove(key);
            follower.Dispose();
        }

        StayUntilDue();
        return Task.CompletedTask;
    }

    private readonly record struct FollowerKey(IRoomObserver Observer, long Number);

    private sealed class Follower(IDisposable following, IDisposable? line, DateTimeOffset renewed) : IDisposable
    {
        public DateTimeOffset Renewed { get; set; } = renewed;

        public void Dispose()
        {
            line?.Dispose();
            following.Dispose();
        }
    }

    private sealed record Work(LiveRoom Room, SeatViews Views) : IDisposable
    {
        public void Dispose() => Room.Dispose();
    }
}
