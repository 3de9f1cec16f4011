using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Seats;

namespace Entente.Rooms.Views;

/// <summary>Tells those apart at one table whom a reader would take for one another by their names.</summary>
internal static class Namesakes
{
    /// <summary>The seats with the numbers of those who are called alike.</summary>
    /// <remarks>By seat and not by when they came: the order of the seats is the same for everybody at every time. Closed seats count, since the record goes on naming who sat there.</remarks>
    public static ImmutableArray<SeatView> Told(ImmutableArray<SeatView> seats)
    {
        foreach (
            SeatView[] alike in seats
                .Where(seat => seat.Role != Role.Host && seat.Name.Length > 0)
                .GroupBy(seat => ShortText.Looks(seat.Name), StringComparer.Ordinal)
                .Select(group => group.ToArray())
                .Where(group => group.Length > 1)
        )
        {
            foreach ((int place, SeatView seat) in alike.Index())
            {
                seats = seats.SetItem(seat.Number, seat with { Namesake = place + 1 });
            }
        }

        return seats;
    }
}
