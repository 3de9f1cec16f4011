using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Records;

/// <summary>
/// Who sat where when something happened: a line of the record goes on naming whoever sat there then, though an agent sits there now, or somebody else. Only the name that was given last
/// is kept; whoever left the seat before that is called by their side alone.
/// </summary>
internal static class SeatsThen
{
    /// <summary>The table with its seats as they were when something had just happened.</summary>
    /// <param name="view">The table as it is now.</param>
    /// <param name="happened">What happened: one of the events of its timeline.</param>
    /// <returns>The table as it is where this is none of its events.</returns>
    public static RoomView Then(this RoomView view, RoomEvent happened)
    {
        var agents = new string?[view.Seats.Length];
        var left = new bool[view.Seats.Length];
        var people = new int[view.Seats.Length];
        int[]? peopleThen = null;
        ImmutableArray<SeatView> seats = view.Seats;
        foreach (RoomEvent each in view.Timeline.SelectMany(item => item.Events))
        {
            switch (each)
            {
                case RoomEvent.AgentSatDown sat:
                    agents[sat.Seat] = sat.Strategy;
                    break;
                case RoomEvent.AgentStoodUp stood:
                    agents[stood.Seat] = null;
                    break;
                case RoomEvent.SeatLeft gone:
                    left[gone.Seat] = true;
                    break;
                case RoomEvent.LinkReplaced replaced:
                    left[replaced.Seat] = true;
                    break;
                case RoomEvent.SeatTaken taken when left[taken.Seat]:
                    left[taken.Seat] = false;
                    people[taken.Seat]++;
                    break;
            }

            if (ReferenceEquals(each, happened))
            {
                peopleThen = [.. people];
                seats = [.. seats.Select(seat => seat with { Agent = agents[seat.Number] })];
            }
        }

        return peopleThen is null
            ? view
            : view with
            {
                Seats =
                [
                    .. seats.Select(seat =>
                        peopleThen[seat.Number] == people[seat.Number] ? seat : seat with { Name = "" }
                    ),
                ],
            };
    }
}
