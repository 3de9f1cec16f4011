using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Agents;

/// <summary>Rooms whose agents are noticed whoever seats them: a page, a program, or the clock when a line stays down.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="desk">Who plays for the agents; it uses these rooms too, and so is asked for late.</param>
internal sealed class AttendedRooms(IRooms rooms, Lazy<AgentDesk> desk) : IRooms
{
    public async ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel)
    {
        if (
            !move.IsTrial
            && HasAgent(move.Command)
            && await UntoldAsync(room, move, cancel).ConfigureAwait(false) is { } untold
        )
        {
            // What was done before is answered as it was.
            MoveResult before = await rooms
                .MoveAsync(room, move with { IsQuestion = true }, cancel)
                .ConfigureAwait(false);
            return before is MoveResult.Refused ? new MoveResult.Refused(untold) : before;
        }

        MoveResult result = await rooms.MoveAsync(room, move, cancel).ConfigureAwait(false);
        if (result is MoveResult.Done && HasAgent(move.Command))
        {
            await desk.Value.WatchAsync(room).ConfigureAwait(false);
        }

        return result;
    }

    public async ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel)
    {
        RoomView? view = await rooms.ViewAsync(room, seat, cancel).ConfigureAwait(false);
        if (view is { Phase: not TalkPhase.Ended } && view.Seats.Any(each => each.Agent is not null))
        {
            await desk.Value.WatchAsync(room).ConfigureAwait(false);
        }

        return view;
    }

    public ValueTask<PublicView?> PublicViewAsync(RoomId room, CancellationToken cancel) =>
        rooms.PublicViewAsync(room, cancel);

    public ValueTask<IAsyncDisposable> FollowAsync(
        RoomId room,
        int seat,
        Action changed,
        bool isLine,
        CancellationToken cancel
    ) => rooms.FollowAsync(room, seat, changed, isLine, cancel);

    public ValueTask<ImmutableArray<LogEntry>> LogAsync(RoomId room, long after, int most, CancellationToken cancel) =>
        rooms.LogAsync(room, after, most, cancel);

    public ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
        rooms.EraseAsync(room, owner, cancel);

    private async ValueTask<RoomRefusal?> UntoldAsync(RoomId room, RoomMove move, CancellationToken cancel) =>
        AgentsTold.Untold(
            move.Command,
            move.Command is RoomCommand.OpenTable
                ? null
                : await rooms.ViewAsync(room, move.Seat, cancel).ConfigureAwait(false)
        );

    private static bool HasAgent(RoomCommand command) =>
        command switch
        {
            RoomCommand.OpenTable open => open.Seats.Any(each => each.Agent is not null),
            RoomCommand.OpenSeat open => open.Wanted.Agent is not null,
            _ => command is RoomCommand.SeatAgent,
        };
}
