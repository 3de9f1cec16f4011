using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Web.Admission;
using Entente.Web.Classes;
using Entente.Web.Tables.Agents;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Waiting;
using Microsoft.AspNetCore.Components.Authorization;

namespace Entente.Web.Tables;

/// <summary>Leads whoever looks at a page to the seats that are theirs.</summary>
/// <param name="who">Who looks.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="sessions">Whether a seat is still theirs.</param>
/// <param name="hosted">Which account hosts what.</param>
/// <param name="register">Which class a table belongs to: its teacher is the host there.</param>
/// <param name="refusals">Where it is noted who asked for what is not theirs.</param>
/// <param name="line">Whether the browser can be reached.</param>
/// <param name="keys">Keys of moves.</param>
/// <param name="agents">Plays for agents.</param>
/// <param name="store">Whether the store answers.</param>
/// <param name="clock">The time by which an answer is late.</param>
public sealed class SeatDesks(
    AuthenticationStateProvider who,
    IRooms rooms,
    SeatSessions sessions,
    HostedRooms hosted,
    TableRegister register,
    Refusals refusals,
    CircuitLine line,
    MoveKeys keys,
    AgentDesk agents,
    StoreWatch store,
    TimeProvider clock
)
{
    /// <summary>The number of the host's seat.</summary>
    public const int Host = 0;

    /// <summary>Who looks.</summary>
    public async Task<Visitor> VisitorAsync() =>
        Visitor.Of((await who.GetAuthenticationStateAsync().ConfigureAwait(true)).User);

    /// <summary>The numbers of their seats in a room, in order.</summary>
    public async Task<ImmutableArray<int>> MineAsync(RoomId room)
    {
        Visitor visitor = await VisitorAsync().ConfigureAwait(true);
        // A program has no page: what it may see it asks for over the API, where its table is told of it.
        var mine = visitor
            .SeatsIn(room)
            .Where(claim => !claim.IsAgent)
            .Select(claim => TableOpener.SeatNumber(claim.Seat))
            .OfType<int>()
            .ToHashSet();
        if (await TaughtAsync(visitor, room, CancellationToken.None).ConfigureAwait(true) is { } taught)
        {
            // The host's seat, and the mediator's where the class has its teacher mediate.
            mine.UnionWith([Host, taught.TeacherMediates]);
        }
        else if (await HostsAsync(visitor, room, CancellationToken.None).ConfigureAwait(true))
        {
            mine.Add(Host);
        }

        return [.. mine.Order()];
    }

    /// <summary>The desk of one of their seats.</summary>
    /// <param name="room">The room.</param>
    /// <param name="wanted">The number of the seat; null for the first at which one sits as something else than the host, else the host's.</param>
    /// <returns>Null when they have no such seat.</returns>
    public async Task<SeatDesk?> OpenAsync(RoomId room, int? wanted)
    {
        ImmutableArray<int> mine = await MineAsync(room).ConfigureAwait(true);
        if (mine.IsEmpty || (wanted is { } asked && !mine.Contains(asked)))
        {
            await RefusedAsync(room).ConfigureAwait(true);
            return null;
        }

        int seat = wanted ?? mine.FirstOrDefault(each => each != Host, Host);
        Visitor visitor = await VisitorAsync().ConfigureAwait(true);
        string? session = visitor.SeatIn(room, TableOpener.SeatName(seat))?.Id;
        return new SeatDesk(
            rooms,
            line,
            keys,
            agents,
            store,
            clock,
            room,
            seat,
            cancel =>
                session is not null ? sessions.IsGoodAsync(room, session, cancel)
                : seat == Host ? HostsAsync(visitor, room, cancel)
                : MediatesAsync(visitor, room, seat, cancel),
            () => RefusedAsync(room)
        );
    }

    /// <summary>The seat that they hold at a table on which another follows, as its host said; null where they hold none.</summary>
    /// <param name="next">The room that follows.</param>
    public async Task<SeatClaim?> FormerAsync(RoomId next)
    {
        Visitor visitor = await VisitorAsync().ConfigureAwait(true);
        foreach (SeatClaim held in visitor.Seats.Where(each => !each.IsAgent))
        {
            if (
                TableOpener.SeatNumber(held.Seat) is > Host and var seat
                && await rooms.ViewAsync(held.Room, seat, CancellationToken.None).ConfigureAwait(true) is { } view
                && view.Next == next
            )
            {
                return held;
            }
        }

        return null;
    }

    /// <summary>Notes that whoever looks asked for what is not theirs.</summary>
    /// <param name="room">The room or class that they asked for.</param>
    public async ValueTask RefusedAsync(RoomId room)
    {
        Visitor visitor = await VisitorAsync().ConfigureAwait(true);
        await refusals
            .AddAsync(
                visitor.SeatsIn(room).IsEmpty ? AuditLog.Server : AuditLog.Of(room),
                RefusalNotes.ActorOf(visitor, room),
                AuditAct.Forbidden,
                room.ToString(),
                RefusalNotes.SourceOf(visitor),
                CancellationToken.None
            )
            .ConfigureAwait(true);
    }

    private async ValueTask<bool> HostsAsync(Visitor visitor, RoomId room, CancellationToken cancel) =>
        (visitor.Account is { } account && await hosted.HostsAsync(account, room, cancel).ConfigureAwait(true))
        || await TaughtAsync(visitor, room, cancel).ConfigureAwait(true) is not null;

    private async ValueTask<bool> MediatesAsync(Visitor visitor, RoomId room, int seat, CancellationToken cancel) =>
        await TaughtAsync(visitor, room, cancel).ConfigureAwait(true) is { } taught && taught.TeacherMediates == seat;

    // The table, where whoever looks teaches its class.
    private async ValueTask<TableRecord?> TaughtAsync(Visitor visitor, RoomId room, CancellationToken cancel) =>
        visitor.Seats.Any(each => each.Seat == Classroom.TeacherSeat)
        && await register.FindAsync(room, cancel).ConfigureAwait(true) is { ClassId: { Length: > 0 } name } table
        && RoomId.TryParse(name, out RoomId id)
        && visitor.SeatIn(id, Classroom.TeacherSeat) is { } claim
        && await sessions.IsGoodAsync(id, claim.Id, cancel).ConfigureAwait(true)
            ? table
            : null;
}
