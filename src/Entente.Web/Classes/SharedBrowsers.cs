using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Seats;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Classes;

/// <summary>Who came to a class from one browser: what one of them is shown there, the others can see.</summary>
internal static class SharedBrowsers
{
    /// <summary>Those who came from the same browser as somebody and have, or have had, a seat at the same table, or the sheet of another side than theirs would be: both would be read in one browser.</summary>
    /// <param name="place">Whom a seat would be given to.</param>
    /// <param name="places">The places of all in the class.</param>
    /// <param name="tables">The tables of the class, which all play the same scenario.</param>
    /// <param name="room">The table of the seat.</param>
    /// <param name="party">The side of the seat; -1 for whoever mediates.</param>
    public static ImmutableArray<LobbyPlace> InTheWay(
        LobbyPlace place,
        ImmutableArray<LobbyPlace> places,
        ImmutableArray<ClassTable> tables,
        RoomId room,
        int party
    ) =>
        [
            .. place
                .AtOneBrowser(places)
                .Where(other => IsAt(other, room) || Sides(other, tables).Any(side => side != party)),
        ];

    /// <summary>Whether somebody came from a browser from which somebody else has, had or waits for a seat: they are given one by itself, after the others.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="places">The places of all in the class.</param>
    public static bool IsApart(LobbyPlace place, ImmutableArray<LobbyPlace> places) =>
        place.AtOneBrowser(places).Any(other => other.State != LobbyState.Refused || other.Taken.Length > 0);

    private static bool IsAt(LobbyPlace place, RoomId room) =>
        place.Room == room || place.Taken.Any(taken => taken.Room == room);

    private static IEnumerable<int> Sides(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        Classroom
            .SidesKnown(place, tables)
            .Concat(
                tables
                    .Where(table => table.Room == place.Room)
                    .SelectMany(table => table.View.Seats)
                    .Where(seat => TableOpener.SeatName(seat.Number) == place.Seat)
                    .Where(seat => seat.Role is Role.Lead or Role.Adviser)
                    .Select(seat => seat.Party)
            );
}
