using System.Collections.Concurrent;

namespace Entente.Rooms.Live;

/// <summary>Those who follow a room, each told only of what it may see.</summary>
internal sealed class RoomFollowers
{
    private readonly ConcurrentDictionary<Follower, bool> all = new();

    public IDisposable Add(string owner, Action changed)
    {
        var follower = new Follower(this, owner, changed);
        all.TryAdd(follower, true);
        return follower;
    }

    public void TellAll()
    {
        foreach (Follower follower in all.Keys)
        {
            follower.Changed();
        }
    }

    public void Tell(IEnumerable<string> owners)
    {
        HashSet<string> told = [.. owners];
        foreach (Follower follower in all.Keys)
        {
            if (told.Contains(follower.Owner))
            {
                follower.Changed();
            }
        }
    }

    private sealed class Follower(RoomFollowers room, string owner, Action changed) : IDisposable
    {
        public string Owner => owner;

        public void Changed() => changed();

        public void Dispose() => room.all.TryRemove(this, out _);
    }
}
