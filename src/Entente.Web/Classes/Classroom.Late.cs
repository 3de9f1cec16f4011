using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Classes;

/// <content>Seats for whoever comes late: a table that has begun and that an empty seat holds up comes before any new one.</content>
public sealed partial class Classroom
{
    /// <summary>The seats that hold up tables: the talks have begun, nobody leads a side there or was given the seat, and they do not go on without that side. By table and seat.</summary>
    /// <param name="tables">The tables of a class.</param>
    /// <param name="lobby">The places of all in the class.</param>
    internal static ImmutableArray<(ClassTable Table, SeatView Seat)> HeldUpBy(
        ImmutableArray<ClassTable> tables,
        ImmutableArray<LobbyPlace> lobby
    ) =>
        [
            .. tables
                .OrderBy(table => table.Number)
                .SelectMany(table =>
                    table.View.Seats.Where(seat => HoldsUp(table.View, seat)).Select(seat => (table, seat))
                )
                .Where(each =>
                    GivenTo(each.table, each.seat, lobby) is null && OfferedTo(each.table, each.seat, lobby) is null
                ),
        ];

    /// <summary>Who was given a seat in the lobby; null for nobody.</summary>
    internal static LobbyPlace? GivenTo(ClassTable table, SeatView seat, ImmutableArray<LobbyPlace> lobby) =>
        lobby.FirstOrDefault(each => each.Room == table.Room && each.Seat == TableOpener.SeatName(seat.Number));

    /// <summary>Who had a seat at the table that this one follows on, and has not been given another: it is theirs to take there. Null for nobody, and once somebody has it.</summary>
    internal static LobbyPlace? OfferedTo(ClassTable table, SeatView seat, ImmutableArray<LobbyPlace> lobby) =>
        seat.IsOwned || table.View.Before is not [.., { Room: var before }]
            ? null
            : lobby.FirstOrDefault(each => each.Room == before && each.Seat == TableOpener.SeatName(seat.Number));

    /// <summary>A table of somebody's whose release opened to them what another table still negotiates; null for none.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="to">The other table.</param>
    /// <param name="tables">The tables of the class, which all play the same scenario.</param>
    internal static ClassTable? OpenedTo(LobbyPlace place, ClassTable to, ImmutableArray<ClassTable> tables) =>
        to.View.IsReleased
            ? null
            : tables.FirstOrDefault(each =>
                each.Room != to.Room && each.View.IsReleased && place.Taken.Any(taken => taken.Room == each.Room)
            );

    /// <summary>Whether somebody at a table is done there, and may wait in the lobby for another: it was released, and so were all that follow on it, at which their seat was offered to them.</summary>
    /// <param name="room">Their table.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> IsDoneWithAsync(RoomId room, CancellationToken cancel)
    {
        RoomId at = room;
        for (int i = 0; i <= MostTables && at != default; i++)
        {
            if (
                await rooms.ViewAsync(at, SeatDesks.Host, cancel).ConfigureAwait(false) is not { IsReleased: true } view
            )
            {
                return false;
            }

            at = view.Next;
        }

        return at == default;
    }

    /// <summary>Whether the talks ended at the table at which somebody was given a seat, before they took it, and nobody has released it to them.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> IsOverForAsync(LobbyPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Room: { } room, Seat: { } seat }
            && !place.Taken.Contains(new TakenSeat(room, seat))
            && await rooms.ViewAsync(room, SeatDesks.Host, cancel).ConfigureAwait(false)
                is { Phase: TalkPhase.Ended, IsReleased: false };
    }

    /// <summary>Has somebody wait in the lobby once more whose table is done with, see <see cref="IsDoneWithAsync"/>; their teacher lets them in and seats them as anybody.</summary>
    /// <param name="secret">The secret of their place; anything, however long.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their place, as it is then; null when there is none.</returns>
    public async Task<LobbyPlace?> ReturnAsync(string? secret, CancellationToken cancel)
    {
        LobbyPlace? place = await lobbies.FindAsync(secret, cancel).ConfigureAwait(false);
        return
            place is { State: LobbyState.Seated, Room: { } room }
            && await IsDoneWithAsync(room, cancel).ConfigureAwait(false)
            ? await lobbies.ReturnAsync(secret, room, cancel).ConfigureAwait(false)
            : place;
    }

    /// <summary>Whether somebody waits for a seat to whom the whole exercise was opened: a table of theirs was released. They sit down once more only when their teacher says so.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="tables">The tables of the class, which all play the same scenario.</param>
    internal static bool IsTold(LobbyPlace place, ImmutableArray<ClassTable> tables) =>
        place.State == LobbyState.Approved
        && tables.Any(each => each.View.IsReleased && place.Taken.Any(taken => taken.Room == each.Room));

    private static bool HoldsUp(RoomView view, SeatView seat) =>
        view.Phase is TalkPhase.Talking or TalkPhase.Paused or TalkPhase.Adjourned
        && seat is { Role: Role.Lead, State: SeatState.Open, Agent: null }
        && !view.Seats.Any(other =>
            other is { Role: Role.Lead, State: SeatState.Taken or SeatState.Left } && other.Party == seat.Party
        )
        && !view.Vacant.Any(each => each.Party == seat.Party && each.IsGoneOnWithout);

    // Whoever was shown the whole exercise sits down where it is still played only when their teacher says so.
    private static ImmutableArray<(LobbyPlace Place, FreeSeat Seat)> Late(
        IReadOnlyList<LobbyPlace> waiting,
        SeatChoice choice,
        ImmutableArray<ClassTable> tables,
        ImmutableArray<LobbyPlace> lobby
    )
    {
        ImmutableArray<(ClassTable Table, SeatView Seat)> seats = HeldUpBy(tables, lobby);
        return
        [
            .. choice
                .Of(
                    [.. waiting.Where(place => seats.All(each => OpenedTo(place, each.Table, tables) is null))],
                    seats,
                    each => each.Seat.Party
                )
                .Select(given => (given.Place, new FreeSeat(given.Seat.Table.Room, given.Seat.Seat.Number))),
        ];
    }
}
