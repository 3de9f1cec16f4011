using System.Collections.Concurrent;
using Entente.Rooms.Live;

namespace Entente.Cluster.Rooms;

/// <summary>The views of one room as they are now: each is made once after a change, however many look at it from its seat.</summary>
internal sealed class SeatViews(LiveRoom room) : IDisposable
{
    private readonly ConcurrentDictionary<int, Place> places = new();

    public CarriedView For(int seat)
    {
        if (places.TryGetValue(seat, out Place? place))
        {
            return place.View(room, seat);
        }

        // A seat that is none has no view, and must not fill the memory of those that are.
        if (room.View(seat) is null)
        {
            return CarriedView.None;
        }

        place = places.GetOrAdd(
            seat,
            number =>
            {
                var made = new Place();
                made.Follow(room, number);
                return made;
            }
        );
        return place.View(room, seat);
    }

    public void Dispose()
    {
        foreach (Place place in places.Values)
        {
            place.Dispose();
        }
    }

    private sealed class Place : IDisposable
    {
        private long changes;
        private Made? made;
        private IDisposable? following;

        public void Follow(LiveRoom room, int seat) =>
            following = room.Follow(seat, () => Interlocked.Increment(ref changes));

        public CarriedView View(LiveRoom room, int seat)
        {
            // Counted before the view is made: a change in between makes it anew the next time.
            long now = Interlocked.Read(ref changes);
            if (Volatile.Read(ref made) is { } last && last.Changes == now)
            {
                return last.View;
            }

            CarriedView view = room.View(seat) is { } seen ? new CarriedView(seen) : CarriedView.None;
            Volatile.Write(ref made, new Made(now, view));
            return view;
        }

        public void Dispose() => following?.Dispose();
    }

    private sealed record Made(long Changes, CarriedView View);
}
