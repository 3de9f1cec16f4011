using System.Collections.Concurrent;
using Entente.Rooms.Live;

namespace Entente.Cluster.Rooms;

/// <summary>The views of one room as they are now: each is made once after a change, however many look at it from its seat.</summary>
internal sealed class SeatViews(LiveRoom room)
{
    private readonly ConcurrentDictionary<int, Made> views = new();

    public CarriedView For(int seat)
    {
        // Counted before the view is made: a change in between makes it anew the next time.
        long now = room.Changes(seat);
        if (views.TryGetValue(seat, out Made? last) && last.Changes == now)
        {
            return last.View;
        }

        // A seat that is none has no view, and must not fill the memory of those that are.
        if (room.View(seat) is not { } seen)
        {
            views.TryRemove(seat, out _);
            return CarriedView.None;
        }

        var made = new Made(now, new CarriedView(seen));
        views[seat] = made;
        return made.View;
    }

    private sealed record Made(long Changes, CarriedView View);
}
