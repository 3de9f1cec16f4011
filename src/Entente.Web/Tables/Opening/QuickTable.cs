using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Scenarios;

namespace Entente.Web.Tables.Opening;

/// <summary>A table for one: the visitor on one side, agents on the others, and the first meeting begun.</summary>
/// <param name="opener">Opens tables.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="sessions">Gives seats.</param>
public sealed class QuickTable(TableOpener opener, IRooms rooms, SeatSessions sessions)
{
    private const int Rounds = 20;

    /// <summary>Opens it.</summary>
    /// <param name="room">The id that it is to have: asked for again with the same, it is the same table.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="party">The number of the party that the visitor plays.</param>
    /// <param name="name">What the visitor is called at the table.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="account">The account that hosts it; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The seats of the visitor, the host's first; none when it was not opened.</returns>
    public async Task<ImmutableArray<OpenedSeat>> OpenAsync(
        RoomId room,
        Scenario scenario,
        int party,
        string name,
        Actor by,
        string? account,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        int own = Math.Clamp(party, 0, scenario.Parties.Length - 1);
        var wish = new TableWish(
            TableKind.Exercise,
            scenario,
            [
                .. scenario.Parties.Select(
                    (_, i) => new SeatWanted(Role.Lead, i) { Agent = i == own ? null : StrategyChoice.Usual }
                ),
            ]
        )
        {
            Room = room,
            Turns = TurnOrder.InTurn,
            Rounds = Rounds,
            OnDrop = DropPolicy.GoOn,
        };
        OpenedTable table = await opener.OpenAsync(wish, by, account, cancel).ConfigureAwait(false);
        if (table.Host is null)
        {
            return [];
        }

        OpenedSeat seat = await sessions
            .OpenAsync(table.Room, TableOpener.SeatName(own + 1), by, cancel)
            .ConfigureAwait(false);
        var sits = new RoomCommand.TakeSeat(name);
        await MoveAsync(room, SeatDesks.Host, sits, "quick-host", cancel).ConfigureAwait(false);
        await MoveAsync(room, own + 1, sits, "quick-seat", cancel).ConfigureAwait(false);
        await MoveAsync(room, SeatDesks.Host, new RoomCommand.OpenMeeting(), "quick-begin", cancel)
            .ConfigureAwait(false);
        return [table.Host, seat];
    }

    // With keys, so that a form which is sent again long after does not open the next meeting.
    private ValueTask<MoveResult> MoveAsync(
        RoomId room,
        int seat,
        RoomCommand command,
        string key,
        CancellationToken cancel
    ) => rooms.MoveAsync(room, new RoomMove(seat, command, key), cancel);
}
