using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Admission;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tables;

/// <summary>Exercises that are played once more, at a table that follows or at another: what the release of the one before opened is shut again to whoever plays on, until that table is released as well.</summary>
/// <remarks>Whoever has a seat at the table before is offered one at the next, so that their seat there is enough. Hosts may look, unless they play at any of the tables. Asks the tables themselves each time.</remarks>
/// <param name="rooms">The rooms.</param>
/// <param name="hosted">Who hosts which.</param>
internal sealed class FollowingExercises(IRooms rooms, HostedRooms hosted)
{
    // Longer series than anybody plays; a table is never before itself.
    private const int Longest = 100;

    /// <summary>Whether what is known of an exercise is shut to somebody who has a seat there, because a table that follows on it is not released.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="room">The table where they have a seat.</param>
    /// <param name="cancellation">Ends the question early.</param>
    public async ValueTask<bool> IsShutAsync(Visitor visitor, RoomId room, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        bool plays = Plays(visitor, room);
        RoomView? table = await ViewAsync(room, cancellation).ConfigureAwait(false);
        if (
            table is { Kind: TableKind.Exercise, Scenario.Length: > 0 }
            && await PlaysElsewhereAsync(visitor, table, cancellation).ConfigureAwait(false)
        )
        {
            return true;
        }

        for (int i = 0; i < Longest && table is { Kind: TableKind.Exercise, Next: var next } && next != default; i++)
        {
            table = await ViewAsync(next, cancellation).ConfigureAwait(false);
            plays |= Plays(visitor, next);
            if (
                table is { Kind: TableKind.Exercise, IsReleased: false }
                && (plays || !await HostsAsync(visitor, next, cancellation).ConfigureAwait(false))
            )
            {
                return true;
            }
        }

        return false;
    }

    // Whoever was moved, or came by another link, plays the same exercise at a table that is not released. What this table itself follows on was played before it.
    private async ValueTask<bool> PlaysElsewhereAsync(Visitor visitor, RoomView here, CancellationToken cancellation)
    {
        foreach (
            RoomId other in visitor
                .Seats.Select(seat => seat.Room)
                .Distinct()
                .Where(each => each != here.Room && here.Before.All(before => before.Room != each))
        )
        {
            if (
                Plays(visitor, other)
                && await ViewAsync(other, cancellation).ConfigureAwait(false)
                    is { Kind: TableKind.Exercise, IsReleased: false } table
                && table.Scenario == here.Scenario
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a table that follows on another is still talked at, or is not known.</summary>
    /// <param name="next">The table that follows.</param>
    /// <param name="cancellation">Ends the question early.</param>
    public async ValueTask<bool> GoesOnAsync(RoomId next, CancellationToken cancellation) =>
        await ViewAsync(next, cancellation).ConfigureAwait(false) is not { Phase: TalkPhase.Ended };

    /// <summary>A table as somebody who has a seat there may see it: without what sides showed in its debrief, while that is shut.</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="view">What the seat sees.</param>
    /// <param name="cancellation">Ends the question early.</param>
    public async ValueTask<RoomView> AsSeenAsync(Visitor visitor, RoomView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        return !view.Debrief.IsEmpty && await IsShutAsync(visitor, view.Room, cancellation).ConfigureAwait(false)
            ? view with
            {
                Debrief = [],
            }
            : view;
    }

    /// <summary>Whether somebody has a seat of a party, a mediator or a witness at a table: a host who takes one, too, plays like anybody else.</summary>
    public static bool Plays(Visitor visitor, RoomId room)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Seats.Any(seat => seat.Room == room && TableOpener.SeatNumber(seat.Seat) is > SeatDesks.Host);
    }

    /// <summary>Whether somebody hosts a table.</summary>
    public async ValueTask<bool> HostsAsync(Visitor visitor, RoomId room, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.SeatIn(room, TableOpener.SeatName(SeatDesks.Host)) is not null
            || (
                visitor.Account is { } account
                && await hosted.HostsAsync(account, room, cancellation).ConfigureAwait(false)
            );
    }

    private ValueTask<RoomView?> ViewAsync(RoomId room, CancellationToken cancellation) =>
        rooms.ViewAsync(room, SeatDesks.Host, cancellation);
}
