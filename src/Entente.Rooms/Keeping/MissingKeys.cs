using System.Collections.Immutable;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Keeping;

/// <summary>What is kept and cannot be read, since its keys are missing and were not destroyed: the folder of the keys was lost, or not brought back with the database.</summary>
/// <param name="Sides">Of how many sides, each counted once a room.</param>
/// <param name="Rooms">In how many rooms.</param>
public readonly record struct MissingKeys(int Sides, int Rooms)
{
    private const int Page = 500;

    /// <summary>Looks for a key of everybody who has private records.</summary>
    /// <param name="ledger">Where the records are.</param>
    /// <param name="keys">Where the keys ought to be.</param>
    /// <param name="cancel">Gives up.</param>
    /// <remarks>
    /// Whoever erased what they kept has no records any more, and is not counted even where the mark of it was lost with the keys. A database from before an erasure, without keys, still has the records: they count.
    /// Costs one question of the ring for each owner in each room.
    /// </remarks>
    /// <exception cref="LedgerUnavailableException">One of the two cannot be reached.</exception>
    public static ValueTask<MissingKeys> FindAsync(IRoomLedger ledger, IKeyRing keys, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return FindAsync((last, most) => ledger.OwnersAsync(last, most, cancel), keys, cancel);
    }

    /// <summary>Looks for a key of everybody who has private records, wherever these are listed.</summary>
    /// <param name="owners">At most so many of them, after a given one; null for the first.</param>
    /// <param name="keys">Where the keys ought to be.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">The ring cannot be reached.</exception>
    public static async ValueTask<MissingKeys> FindAsync(
        Func<RecordOwner?, int, ValueTask<ImmutableArray<RecordOwner>>> owners,
        IKeyRing keys,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(keys);
        int sides = 0;
        var rooms = new HashSet<RoomId>();
        RecordOwner? last = null;
        while (true)
        {
            ImmutableArray<RecordOwner> page = await owners(last, Page).ConfigureAwait(false);
            foreach (RecordOwner each in page)
            {
                last = each;
                if (await IsMissingAsync(each, keys, cancel).ConfigureAwait(false))
                {
                    sides++;
                    rooms.Add(each.Room);
                }
            }

            if (page.Length < Page)
            {
                return new MissingKeys(sides, rooms.Count);
            }
        }
    }

    // Asked in this order: a key that is destroyed in between is not missing.
    private static async ValueTask<bool> IsMissingAsync(RecordOwner owner, IKeyRing keys, CancellationToken cancel) =>
        await keys.FindAsync(owner.Room, owner.Owner, cancel).ConfigureAwait(false) is null
        && !await keys.IsDestroyedAsync(owner.Room, owner.Owner, cancel).ConfigureAwait(false);
}
