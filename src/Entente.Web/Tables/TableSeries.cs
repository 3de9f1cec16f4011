using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tables;

/// <summary>Goes on at another table: opens the one that follows, offers everybody who sat at the one before the same seat there, and gives it to whoever takes it.</summary>
/// <remarks>
/// What somebody holds at the table before opens the seat that is offered, and nothing else does: there is no link that could go astray, and whoever was sent away there has nothing to show. What a side
/// keeps to itself stays behind, unless the side itself takes it along.
/// </remarks>
/// <param name="opener">Opens tables.</param>
/// <param name="invitations">Keeps what is offered.</param>
/// <param name="access">Gives what is offered.</param>
/// <param name="rooms">The rooms.</param>
public sealed class TableSeries(TableOpener opener, Invitations invitations, SeatAccess access, IRooms rooms)
{
    /// <summary>Opens the table that follows on one that has ended, seats its host, offers the seats and says at the table before where it goes on.</summary>
    /// <param name="room">The id that it is to have: asked for again with the same, it is the same table, and what was left undone is done.</param>
    /// <param name="before">The table before, as its host sees it.</param>
    /// <param name="host">What the host is called at the table.</param>
    /// <param name="hasAgents">Whether agents sit again where they sat.</param>
    /// <param name="by">Who opens it, for the audit log.</param>
    /// <param name="account">The account that hosts it; null for none.</param>
    /// <param name="cancel">Gives up waiting; the table may still be opened.</param>
    /// <returns>The table; null when its exercise is not kept any more, so that nobody could be told what to want.</returns>
    public async Task<OpenedTable?> OpenAsync(
        RoomId room,
        RoomView before,
        string host,
        bool hasAgents,
        Actor by,
        string? account,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        OpenedTable? table = await opener
            .OpenFollowingAsync(room, before, hasAgents, by, account, cancel)
            .ConfigureAwait(false);
        if (table?.Host is null)
        {
            return table;
        }

        await MoveAsync(table.Room, SeatDesks.Host, new RoomCommand.TakeSeat(host), cancel).ConfigureAwait(false);
        ImmutableArray<Invitation> offered = await invitations.ListAsync(table.Room, cancel).ConfigureAwait(false);
        foreach ((int place, SeatView seat) in TableOpener.SeatsKept(before).Index())
        {
            if (HadSomebody(seat) && offered.All(each => each.Seat != TableOpener.SeatName(place + 1)))
            {
                await invitations
                    .OfferAsync(
                        table.Room,
                        TableOpener.SeatName(place + 1),
                        before.Room,
                        TableOpener.SeatName(seat.Number),
                        by,
                        cancel
                    )
                    .ConfigureAwait(false);
            }
        }

        await MoveAsync(before.Room, SeatDesks.Host, new RoomCommand.NameFollowing(table.Room), cancel)
            .ConfigureAwait(false);
        return table;
    }

    /// <summary>Whether a person sat at a seat, so that it is offered to them again.</summary>
    /// <param name="seat">The seat, as the host sees it.</param>
    public static bool HadSomebody(SeatView seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Name.Length > 0 || seat is { Agent: null, State: SeatState.Taken or SeatState.Left };
    }

    /// <summary>Takes the seat that is offered at the following table to whoever holds one at the table before, and sits down there under the same name.</summary>
    /// <param name="held">What they hold at the table before.</param>
    /// <param name="shown">The secrets of the sessions that the browser has.</param>
    /// <param name="cancel">Gives up waiting; the seat may still be taken.</param>
    public async Task<InvitationClaim> TakeAsync(SeatClaim held, IReadOnlyList<string> shown, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (
            TableOpener.SeatNumber(held.Seat) is not { } former
            || await rooms.ViewAsync(held.Room, former, cancel).ConfigureAwait(false)
                is not { Next: var next, You.Name: var name }
            || next == default
        )
        {
            return InvitationClaim.Unknown.Instance;
        }

        InvitationClaim claim = await access.TakeOfferAsync(next, held, shown, cancel).ConfigureAwait(false);
        if (
            claim is InvitationClaim.Seated { Seat.Session.Seat: var taken }
            && name.Length > 0
            && TableOpener.SeatNumber(taken) is { } seat
        )
        {
            // Where an agent plays there, or the seat was closed, the page says what can be done.
            await MoveAsync(next, seat, new RoomCommand.TakeSeat(name), cancel).ConfigureAwait(false);
        }

        return claim;
    }

    private ValueTask<MoveResult> MoveAsync(RoomId room, int seat, RoomCommand command, CancellationToken cancel) =>
        rooms.MoveAsync(room, new RoomMove(seat, command), cancel);
}
