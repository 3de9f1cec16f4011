using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Records;

namespace Entente.Web.Classes;

/// <summary>What a class keeps of its teacher: the copies of an exercise of their own, and what they keep at its tables. The teacher takes the exercise along, and erases all of it.</summary>
/// <remarks>Both are noted in the audit log, without what it was. What the sides keep is theirs, under keys of their own, and stays; so do the shared logs.</remarks>
/// <param name="classes">The classes.</param>
/// <param name="rooms">The rooms.</param>
/// <param name="register">Where the teacher mediates.</param>
/// <param name="exercises">The copies of exercises.</param>
/// <param name="own">What seats keep.</param>
/// <param name="audit">The audit log.</param>
public sealed class ClassKeeping(
    Classroom classes,
    IRooms rooms,
    TableRegister register,
    KeptExercises exercises,
    OwnRecords own,
    AuditLog audit
)
{
    /// <summary>The teacher's own exercise, as the class keeps it.</summary>
    /// <param name="id">The class.</param>
    /// <param name="by">Whoever asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The exercise; null when the class plays none of the teacher's own, or it was erased.</returns>
    public async ValueTask<Scenario?> TakeAsync(RoomId id, Actor by, CancellationToken cancel)
    {
        if (await exercises.FindAsync(id, cancel).ConfigureAwait(false) is not { } scenario)
        {
            return null;
        }

        await NoteAsync(id, by, AuditAct.OwnRecordsTaken, cancel).ConfigureAwait(false);
        return scenario;
    }

    /// <summary>Whether anything is kept that <see cref="EraseAsync"/> would erase.</summary>
    public async ValueTask<bool> KeepsAsync(RoomId id, CancellationToken cancel)
    {
        if (await exercises.FindAsync(id, cancel).ConfigureAwait(false) is not null)
        {
            return true;
        }

        foreach (ClassPlace place in await classes.PlacesAsync(id, cancel).ConfigureAwait(false))
        {
            if (
                await exercises.FindAsync(place.Room, cancel).ConfigureAwait(false) is not null
                || !(await KeptAtAsync(place.Room, cancel).ConfigureAwait(false)).IsEmpty
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Destroys the keys of it, for good: of the class's copy of the exercise, so that no table can be opened any more, of the copy at every table, and of what the teacher keeps at each as host and as mediator.</summary>
    /// <remarks>Asked again, it goes on where it was cut off.</remarks>
    /// <param name="id">The class.</param>
    /// <param name="by">Whoever asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask EraseAsync(RoomId id, Actor by, CancellationToken cancel)
    {
        await exercises.EraseAsync(id, cancel).ConfigureAwait(false);
        foreach (ClassPlace place in await classes.PlacesAsync(id, cancel).ConfigureAwait(false))
        {
            await exercises.EraseAsync(place.Room, cancel).ConfigureAwait(false);
            foreach (RoomView view in await KeptAtAsync(place.Room, cancel).ConfigureAwait(false))
            {
                await own.EraseAsync(view, by, cancel).ConfigureAwait(false);
            }
        }

        await NoteAsync(id, by, AuditAct.OwnRecordsErased, cancel).ConfigureAwait(false);
    }

    // A table as the teacher sees it from each seat that still keeps something.
    private async ValueTask<ImmutableArray<RoomView>> KeptAtAsync(RoomId room, CancellationToken cancel)
    {
        int mediates = (await register.FindAsync(room, cancel).ConfigureAwait(false))?.TeacherMediates ?? 0;
        var views = ImmutableArray.CreateBuilder<RoomView>();
        foreach (int seat in mediates > 0 ? [SeatDesks.Host, mediates] : new[] { SeatDesks.Host })
        {
            if (
                await rooms.ViewAsync(room, seat, cancel).ConfigureAwait(false) is { } view
                && OwnRecords.MayErase(view)
            )
            {
                views.Add(view);
            }
        }

        return views.ToImmutable();
    }

    private ValueTask NoteAsync(RoomId id, Actor by, AuditAct act, CancellationToken cancel) =>
        audit.AddAsync(AuditLog.OfClass(id.ToString()), by, act, KeptExercises.Owner, cancel);
}
