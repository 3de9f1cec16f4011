using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>Whoever runs the server can change what is kept; that it was changed shows.</summary>
public class TamperingTests
{
    public static TheoryData<string> Kinds => ["change", "drop", "swap", "insert", "repeat"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_log_that_was_tampered_with_is_not_loaded(string kind)
    {
        using Table table = await PlayedAsync();
        ImmutableArray<LogEntry> log = await table.LogAsync();
        for (int at = 0; at < log.Length - 1; at++)
        {
            var tampered = new Tampered(table.Ledger) { Log = Numbered(Change(log, kind, at)) };
            await Assert.ThrowsAsync<BrokenLogException>(async () => await LoadAsync(table, tampered));
        }
    }

    [Fact]
    public async Task A_log_that_was_changed_with_all_hashes_after_it_ends_in_another_hash_than_the_parties_were_shown()
    {
        using Table table = await PlayedAsync();
        LogHash shown = (await table.ViewAsync(North)).Head;
        ImmutableArray<LogEntry> log = await table.LogAsync();
        var heads = new HashSet<LogHash>();
        foreach (string kind in new[] { "drop", "swap", "repeat" })
        {
            LogHash head = LogHash.Start(Id);
            foreach (LogEntry entry in Change(log, kind, log.Length - 3))
            {
                head = head.Then(entry.Content.Span);
            }

            heads.Add(head);
        }

        Assert.Equal(3, heads.Count);
        Assert.DoesNotContain(shown, heads);
    }

    [Fact]
    public async Task A_record_that_was_changed_is_not_read()
    {
        using Table table = await PlayedAsync();
        ImmutableArray<SealedRecord> records = await table.Ledger.ReadRecordsAsync(Id, default);
        for (int i = 0; i < records.Length; i++)
        {
            byte[] content = records[i].Content.ToArray();
            content[^1] ^= 1;
            await BrokenAsync(table, records.SetItem(i, records[i] with { Content = content }));
        }
    }

    [Fact]
    public async Task A_record_in_anothers_place_is_not_read()
    {
        using Table table = await PlayedAsync();
        ImmutableArray<SealedRecord> records = await table.Ledger.ReadRecordsAsync(Id, default);
        int north = records.IndexOf(records.First(each => each is { Owner: "p0", Version: 1 }));
        int south = records.IndexOf(records.First(each => each is { Owner: "p1", Version: 1 }));
        ReadOnlyMemory<byte> content = records[north].Content;
        await BrokenAsync(table, records.SetItem(south, records[south] with { Content = content }));
        await BrokenAsync(table, records.SetItem(north + 1, records[north + 1] with { Content = content }));
    }

    [Fact]
    public async Task A_record_that_was_left_out_is_missed()
    {
        using Table table = await PlayedAsync();
        ImmutableArray<SealedRecord> records = await table.Ledger.ReadRecordsAsync(Id, default);
        foreach (SealedRecord record in records)
        {
            await BrokenAsync(table, records.Remove(record));
        }
    }

    private static async Task BrokenAsync(Table table, ImmutableArray<SealedRecord> records)
    {
        var tampered = new Tampered(table.Ledger) { Records = records };
        await Assert.ThrowsAsync<BrokenLogException>(async () => await LoadAsync(table, tampered));
    }

    private static async Task LoadAsync(Table table, IRoomLedger ledger)
    {
        using LiveRoom room = await LiveRoom.LoadAsync(Id, table.Services with { Ledger = ledger }, default);
    }

    private static ImmutableArray<LogEntry> Change(ImmutableArray<LogEntry> log, string kind, int at)
    {
        switch (kind)
        {
            case "drop":
                return log.RemoveAt(at);
            case "swap":
                return log.SetItem(at, log[at + 1]).SetItem(at + 1, log[at]);
            case "insert":
            case "repeat":
                return log.Insert(at + 1, log[at]);
            default:
                byte[] content = log[at].Content.ToArray();
                content[content.Length / 2] ^= 1;
                return log.SetItem(at, log[at] with { Content = content });
        }
    }

    private static ImmutableArray<LogEntry> Numbered(ImmutableArray<LogEntry> log) =>
        [.. log.Select((entry, i) => entry with { Version = i + 1 })];

    // Every owner keeps something before the last entry that all see.
    private static async Task<Table> PlayedAsync()
    {
        Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.KeptAsync(South, new RoomCommand.KeepNote("A note."));
        await table.KeptAsync(Adviser, new RoomCommand.Confer("Careful."));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, Accept(1, "relief: some"));
        return table;
    }

    /// <summary>A ledger that gives back something else than was written.</summary>
    private sealed class Tampered(IRoomLedger ledger) : PassingLedger(ledger)
    {
        public ImmutableArray<LogEntry>? Log { get; init; }

        public ImmutableArray<SealedRecord>? Records { get; init; }

        public override ValueTask<ImmutableArray<LogEntry>> ReadAsync(
            RoomId room,
            long after,
            int most,
            CancellationToken cancel
        ) =>
            Log is { } log
                ? ValueTask.FromResult<ImmutableArray<LogEntry>>([.. log.Skip((int)after).Take(most)])
                : base.ReadAsync(room, after, most, cancel);

        public override ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(
            RoomId room,
            CancellationToken cancel
        ) => Records is { } records ? ValueTask.FromResult(records) : base.ReadRecordsAsync(room, cancel);
    }
}
