using System.Collections.Concurrent;
using Entente.Rooms.Views;

namespace Entente.Rooms.Live;

/// <summary>Those who follow a room, each told only of what it may see.</summary>
/// <remarks>A change is counted before anybody is told of it: whoever was told and looks never finds what was kept from before.</remarks>
internal sealed class RoomFollowers
{
    private readonly ConcurrentDictionary<Follower, bool> all = new();
    private readonly ConcurrentDictionary<string, long> ofOwner = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, long> ofSeat = new();
    private long ofAll;

    // Whose private acts it is told of is asked each time: somebody may be let in to a side later.
    public IDisposable Add(int seat, Func<string> owner, Action changed)
    {
        var follower = new Follower(this, seat, owner, changed);
        all.TryAdd(follower, true);
        return follower;
    }

    /// <summary>How often something changed that a seat of an owner may see.</summary>
    public long Changes(int seat, string owner) =>
        Interlocked.Read(ref ofAll) + ofOwner.GetValueOrDefault(owner) + ofSeat.GetValueOrDefault(seat);

    public void TellAll()
    {
        Interlocked.Increment(ref ofAll);
        foreach (Follower follower in all.Keys)
        {
            follower.Changed();
        }
    }

    public void Tell(SeenChange change)
    {
        foreach (string owner in change.Owners)
        {
            ofOwner.AddOrUpdate(owner, 1, (_, count) => count + 1);
        }

        foreach (int seat in change.Seats)
        {
            ofSeat.AddOrUpdate(seat, 1, (_, count) => count + 1);
        }

        foreach (Follower follower in all.Keys)
        {
            if (change.Seats.Contains(follower.Seat) || change.Owners.Contains(follower.Owner))
            {
                follower.Changed();
            }
        }
    }

    private sealed class Follower(RoomFollowers room, int seat, Func<string> owner, Action changed) : IDisposable
    {
        public int Seat => seat;

        public string Owner => owner();

        public void Changed() => changed();

        public void Dispose() => room.all.TryRemove(this, out _);
    }
}
