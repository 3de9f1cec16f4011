using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.State;
using Entente.Web.Tables;

namespace Entente.Web.Classes;

/// <summary>Which tables of its class still negotiate what a table is about to be shown.</summary>
/// <param name="register">Which class a table belongs to.</param>
/// <param name="classes">The classes.</param>
public sealed class ClassNeighbours(TableRegister register, Classroom classes)
{
    /// <summary>A table of a class, and the others of that class whose talks have not ended, by number; empty for a table of no class, and where all others have ended.</summary>
    /// <param name="room">The table.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImmutableArray<ClassTable>> StillTalkingAsync(RoomId room, CancellationToken cancel)
    {
        if (
            await register.FindAsync(room, cancel).ConfigureAwait(false) is not { } table
            || !RoomId.TryParse(table.ClassId, out RoomId id)
        )
        {
            return [];
        }

        ImmutableArray<ClassTable> tables = await classes.TablesAsync(id, cancel).ConfigureAwait(false);
        return tables.Any(each => each.Room != room && each.View.Phase != TalkPhase.Ended)
            ? [.. tables.Where(each => each.Room == room || each.View.Phase != TalkPhase.Ended)]
            : [];
    }
}
