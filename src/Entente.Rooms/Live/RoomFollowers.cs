using System.Collections.Concurrent;

namespace Entente.Rooms.Live;

/// <summary>Those who follow a room, each told only of what it may see.</summary>
/// <remarks>A change is counted before anybody is told of it: whoever was told and looks never finds what was kept from before.</remarks>
internal sealed class RoomFollowers
{
    private readonly ConcurrentDictionary<Follower, bool> all = new();
    private readonly ConcurrentDictionary<string, long> ofOwner = new(StringComparer.Ordinal);
    private long ofAll;

    // Whose private acts it is told of is asked each time: somebody may be let in to a side later.
    public IDisposable Add(Func<string> owner, Action changed)
    {
        var follower = new Follower(this, owner, changed);
        all.TryAdd(follower, true);
        return follower;
    }

    /// <summary>How often something changed that an owner may see.</summary>
    public long Changes(string owner) => Interlocked.Read(ref ofAll) + ofOwner.GetValueOrDefault(owner);

    public void TellAll()
    {
        Interlocked.Increment(ref ofAll);
        foreach (Follower follower in all.Keys)
        {
            follower.Changed();
        }
    }

    public void Tell(IEnumerable<string> owners)
    {
        HashSet<string> told = [.. owners];
        foreach (string owner in told)
        {
            ofOwner.AddOrUpdate(owner, 1, (_, count) => count + 1);
        }

        foreach (Follower follower in all.Keys)
        {
            if (told.Contains(follower.Owner))
            {
                follower.Changed();
            }
        }
    }

    private sealed class Follower(RoomFollowers room, Func<string> owner, Action changed) : IDisposable
    {
        public string Owner => owner();

        public void Changed() => changed();

        public void Dispose() => room.all.TryRemove(this, out _);
    }
}
