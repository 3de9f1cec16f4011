using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Ledger;

/// <summary>A ledger in memory: what every other has to do, written as plainly as it can be; for tests and rehearsals. Nothing survives the process.</summary>
/// <remarks>One lock; an append costs its own size, a read what it answers.</remarks>
public sealed class MemoryLedger : IRoomLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, Log> rooms = [];
    private readonly FaultSwitch fault = new();

    /// <summary>From now on the ledger fails so, until told otherwise.</summary>
    public void Fail(StoreFault next) => fault.Set(next);

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
    {
        append.Check();
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            Log log = rooms.GetValueOrDefault(append.Room) ?? new Log();
            if (!log.Takes(append))
            {
                return new(AppendResult.Conflict);
            }

            log.Add(append);
            rooms[append.Room] = log;
            return new(AppendResult.Done);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<LogEntry>> ReadAsync(RoomId room, long after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(
                rooms.TryGetValue(room, out Log? log) && after < log.Entries.Count
                    ? [.. log.Entries.Skip((int)after).Take(most)]
                    : []
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel)
    {
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(
                rooms.TryGetValue(room, out Log? log)
                    ?
                    [
                        .. log
                            .Records.OrderBy(record => record.Owner, StoredName.Order)
                            .ThenBy(record => record.Version),
                    ]
                    : []
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(RecordOwner? after, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new([
                .. rooms
                    .SelectMany(room => room.Value.Records.Select(record => new RecordOwner(room.Key, record.Owner)))
                    .Distinct()
                    .Where(each => after is not { } last || InOrder(last, each) < 0)
                    .Order(Comparer<RecordOwner>.Create(InOrder))
                    .Take(most),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            if (rooms.TryGetValue(room, out Log? log))
            {
                log.Records.RemoveAll(record => record.Owner == owner);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new([
                .. rooms
                    .Where(room => room.Value.Watch.Due <= until)
                    .OrderBy(room => room.Value.Watch.Due)
                    .Take(most)
                    .Select(room => room.Key),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel)
    {
        fault.BeforeReading(cancel);
        lock (gate)
        {
            return new(rooms.TryGetValue(room, out Log? log) ? log.Watch : RoomWatch.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel)
    {
        watch.Check();
        fault.BeforeWriting(cancel);
        lock (gate)
        {
            if (!rooms.TryGetValue(room, out Log? log) || log.Entries.Count != version)
            {
                return new(false);
            }

            log.Watch = watch with { Due = Rounded(watch.Due) };
            return new(true);
        }
    }

    private static int InOrder(RecordOwner one, RecordOwner other) =>
        string.CompareOrdinal(one.Room.ToString(), other.Room.ToString()) is not 0 and var order
            ? order
            : StoredName.Order.Compare(one.Owner, other.Owner);

    private static DateTimeOffset? Rounded(DateTimeOffset? due) =>
        due is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null;

    private sealed class Log
    {
        private readonly Dictionary<string, long> owners = new(StringComparer.Ordinal);

        public List<LogEntry> Entries { get; } = [];

        public List<SealedRecord> Records { get; } = [];

        public RoomWatch Watch { get; set; } = RoomWatch.None;

        public bool Takes(RoomAppend append)
        {
            if (append.Expected != Entries.Count)
            {
                return false;
            }

            // Several records of one owner follow each other.
            foreach (IGrouping<string, SealedRecord> owner in append.Records.GroupBy(record => record.Owner))
            {
                long last = owners.GetValueOrDefault(owner.Key);
                if (owner.Any(record => record.Version != ++last))
                {
                    return false;
                }
            }

            return true;
        }

        // Copies, as a store on a disk makes them: whoever reuses a buffer changes nothing that was written.
        public void Add(RoomAppend append)
        {
            if (append.Entries.Length > 0)
            {
                Watch = Watch with { Due = Rounded(append.Due) };
            }

            Entries.AddRange(append.Entries.Select(entry => entry with { Content = entry.Content.ToArray() }));
            Records.AddRange(append.Records.Select(record => record with { Content = record.Content.ToArray() }));
            foreach (SealedRecord record in append.Records)
            {
                owners[record.Owner] = record.Version;
            }
        }
    }
}
