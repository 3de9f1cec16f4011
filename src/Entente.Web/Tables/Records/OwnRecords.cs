using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Tables.Opening;

namespace Entente.Web.Tables.Records;

/// <summary>What a side keeps to itself at a table: taken along by whoever sits there, erased by whoever speaks for it. Both are noted in the audit log, without what it was.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="services">Where log, records and keys are.</param>
/// <param name="exercises">The exercises of hosts' own that tables keep.</param>
/// <param name="register">The tables, which know their class.</param>
/// <param name="lobbies">Where whoever came with a class code gave a name.</param>
/// <param name="sessions">Who had a seat until it was closed.</param>
/// <param name="audit">The audit log.</param>
public sealed class OwnRecords(
    IRooms rooms,
    RoomServices services,
    KeptExercises exercises,
    TableRegister register,
    Lobbies lobbies,
    SeatSessions sessions,
    AuditLog audit
)
{
    /// <summary>What has to be said before anything is erased.</summary>
    public const string Confirmation = "erase";

    /// <summary>Whether a seat may erase what its side keeps: not an adviser, who does not speak for it, and nothing that is erased already; what cannot be read since its key is missing can be, so that no backup brings it back.</summary>
    /// <param name="view">The table, as the seat sees it.</param>
    public static bool MayErase(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.You.Role != Role.Adviser && (MayTake(view) || IsLost(view));
    }

    /// <summary>Whether a seat may take along what its side keeps: not before whoever sits there was let in, nor what is erased.</summary>
    /// <param name="view">The table, as the seat sees it.</param>
    public static bool MayTake(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view is { Own: { IsErased: false }, You.IsOutside: false }
            && (view.Kind == TableKind.Real || view.You.IsOwned);
    }

    private static bool IsLost(RoomView view) =>
        view is { Own.IsKeyMissing: true, You.IsOutside: false } && (view.Kind == TableKind.Real || view.You.IsOwned);

    /// <summary>All of it, in clear.</summary>
    /// <param name="view">The table, as the seat sees it.</param>
    /// <param name="by">Whoever asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is kept; null when it was erased, or the seat keeps nothing.</returns>
    public async ValueTask<PrivateExport?> TakeAsync(RoomView view, Actor by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (
            view.Own is not { } own
            || !MayTake(view)
            || await PrivateExport
                .ReadAsync(view.Room, own.Owner, view.You.Number, services, cancel)
                .ConfigureAwait(false)
                is not { } export
        )
        {
            return null;
        }

        await audit
            .AddAsync(AuditLog.Of(view.Room), by, AuditAct.OwnRecordsTaken, own.Owner, cancel)
            .ConfigureAwait(false);
        return export;
    }

    /// <summary>Destroys the key of it, for good; where the host asks, that of the copy of its own exercise as well. At a table of a class the names that the side gave in the lobby go with it.</summary>
    /// <param name="view">The table, as the seat sees it; one that <see cref="MayErase"/>.</param>
    /// <param name="by">Whoever asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EraseAsync(RoomView view, Actor by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        string owner = view.Own?.Owner ?? throw new ArgumentException("This seat keeps nothing.", nameof(view));
        await rooms.EraseAsync(view.Room, owner, cancel).ConfigureAwait(false);
        if (view.You.Role == Role.Host)
        {
            await exercises.EraseAsync(view.Room, cancel).ConfigureAwait(false);
        }

        if (await register.FindAsync(view.Room, cancel).ConfigureAwait(false) is { ClassId.Length: > 0 } table)
        {
            string[] seats =
            [
                .. view
                    .Seats.Where(each => Owners.Of(each.Role, each.Party, each.Number) == owner)
                    .Select(each => TableOpener.SeatName(each.Number)),
            ];
            await lobbies.EraseNamesAsync(table.ClassId, view.Room, seats, cancel).ConfigureAwait(false);
        }

        await audit
            .AddAsync(AuditLog.Of(view.Room), by, AuditAct.OwnRecordsErased, owner, cancel)
            .ConfigureAwait(false);
    }

    /// <summary>The seat that somebody had until the host closed it, where what its side keeps is left to them to erase, see <see cref="RoomState.IsLeftToErase"/>.</summary>
    /// <param name="room">The room.</param>
    /// <param name="claim">By what they show that they had it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when there is no such seat, it is another's, or nothing is kept there any more.</returns>
    public async ValueTask<Seat?> LeftAsync(RoomId room, SeatClaim claim, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return
            !claim.IsAgent
            && TableOpener.SeatNumber(claim.Seat) is { } number
            && await rooms.StateAsync(room, cancel).ConfigureAwait(false) is var state
            && state.SeatOf(number) is { } seat
            && state.IsLeftToErase(seat)
            && await sessions.HasAsync(room, claim.Seat, claim.Id, cancel).ConfigureAwait(false)
            && await services.Keys.FindAsync(room, seat.Owner, cancel).ConfigureAwait(false) is not null
            ? seat
            : null;
    }

    /// <summary>Destroys the key of what the side of a closed seat keeps, for good.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat, from <see cref="LeftAsync"/>.</param>
    /// <param name="by">Whoever asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>Whoever begins anew there meanwhile has destroyed that key already, and the side keeps nothing under another.</remarks>
    public async ValueTask EraseAsync(RoomId room, Seat seat, Actor by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        await rooms.EraseAsync(room, seat.Owner, cancel).ConfigureAwait(false);
        await audit
            .AddAsync(AuditLog.Of(room), by, AuditAct.OwnRecordsErased, seat.Owner, cancel)
            .ConfigureAwait(false);
    }
}
