using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Seats;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Classes;

/// <content>Whose sheets those in the lobby know, or could.</content>
public sealed partial class Classroom
{
    /// <summary>The sides whose sheets somebody from the lobby has read, by party: those of the seats that they have taken.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="tables">The tables of the class, which all play the same scenario.</param>
    internal static ImmutableArray<int> SidesRead(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        [
            .. place
                .Taken.Select(taken =>
                    tables
                        .FirstOrDefault(table => table.Room == taken.Room)
                        ?.View.Seats.FirstOrDefault(seat => TableOpener.SeatName(seat.Number) == taken.Seat)
                )
                .Where(seat => seat is { Role: Role.Lead or Role.Adviser })
                .Select(seat => seat!.Party)
                .Distinct()
                .Order(),
        ];

    /// <summary>A table at which somebody from the lobby mediated, where each side could show them its sheet (whether it did nobody else learns); null for none, or where it was released since.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="tables">The tables of the class.</param>
    internal static ClassTable? MediatedAt(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        tables.FirstOrDefault(table =>
            !table.View.IsReleased
            && place.Taken.Any(taken =>
                taken.Room == table.Room
                && table.View.Seats.Any(seat =>
                    seat.Role == Role.Mediator && TableOpener.SeatName(seat.Number) == taken.Seat
                )
            )
        );

    /// <summary>The sides whose sheets somebody from the lobby has read or could have been shown, by party.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="tables">The tables of the class, which all play the same scenario.</param>
    internal static ImmutableArray<int> SidesKnown(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        MediatedAt(place, tables) is { } table
            ? [.. Enumerable.Range(0, table.View.Parties.Length)]
            : SidesRead(place, tables);

    /// <summary>Whether somebody waits who is given a seat of one side alone or none unless their teacher agrees to more: they have read its sheet, or mediated.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="tables">The tables of the class.</param>
    internal static bool IsBound(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        place.State == LobbyState.Approved && !SidesKnown(place, tables).IsEmpty;
}
