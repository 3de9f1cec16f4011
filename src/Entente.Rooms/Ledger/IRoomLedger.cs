using System.Collections.Immutable;

namespace Entente.Rooms.Ledger;

/// <summary>The logs of all rooms: append-only, with an optimistic version a room. This check, and nothing else, decides between two writers.</summary>
/// <remarks>
/// An append that was answered <see cref="AppendResult.Done"/> survives the end of the process and the loss of power. A store keeps bytes; it knows nothing of what they say.
/// All members may be called from many threads at once.
/// </remarks>
public interface IRoomLedger
{
    /// <summary>Adds to a room, all of it or nothing.</summary>
    /// <param name="append">What to add.</param>
    /// <param name="cancel">Gives up waiting; the append may still happen.</param>
    /// <returns>
    /// <see cref="AppendResult.Conflict"/> when the shared log is not at <see cref="RoomAppend.Expected"/> or a record is not the next of its owner; nothing was written then.
    /// </returns>
    /// <exception cref="ArgumentException">Versions of the entries do not follow on, there is neither entry nor record, or an owner has no name that can be kept (<see cref="RoomAppend.Check"/>).</exception>
    /// <exception cref="LedgerFullException">There is no space; nothing was written, and reading goes on.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached; whether it was written can be told by reading.</exception>
    ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel);

    /// <summary>The entries of a room after a version, in order.</summary>
    /// <param name="room">The room; one that does not exist has no entries.</param>
    /// <param name="after">Only entries of a higher version; 0 for all.</param>
    /// <param name="most">At most so many; at least 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<ImmutableArray<LogEntry>> ReadAsync(RoomId room, long after, int most, CancellationToken cancel);

    /// <summary>All private records of a room, by owner (by code point) and version.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel);

    /// <summary>Whoever has private records in any room, each once, in an order of the store's own that stays the same.</summary>
    /// <param name="after">Only those after this one; null for all.</param>
    /// <param name="most">At most so many; at least 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(RecordOwner? after, int most, CancellationToken cancel);

    /// <summary>Removes the private records of an owner for good; the shared log stays as it is. The owner's versions go on from where they were.</summary>
    /// <exception cref="LedgerFullException">There is no space; nothing was removed.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel);

    /// <summary>The rooms that somebody has to look at by a time, the earliest first. A room that a store cannot tell about, since it was written before stores could, counts as one.</summary>
    /// <param name="until">Rooms whose <see cref="RoomWatch.Due"/> is this or before.</param>
    /// <param name="most">At most so many; at least 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel);

    /// <summary>What is kept of a room beside its log; <see cref="RoomWatch.None"/> for one that does not exist.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel);

    /// <summary>Keeps something of a room beside its log, if the shared log is still at a version; else, and for a room that does not exist, nothing changes.</summary>
    /// <param name="room">The room.</param>
    /// <param name="version">The version that the writer has seen.</param>
    /// <param name="watch">What to keep.</param>
    /// <param name="cancel">Gives up waiting; it may still be kept.</param>
    /// <returns>Whether it was kept.</returns>
    /// <exception cref="ArgumentException">The note cannot be kept (<see cref="RoomWatch.Check"/>).</exception>
    /// <exception cref="LedgerFullException">There is no space; nothing was changed.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel);
}
