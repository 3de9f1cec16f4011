using System.Collections.Immutable;
using Entente.Rooms.Ledger;

namespace Entente.Testing.Support.Conformance;

/// <content>What is read back of entries and private records.</content>
public abstract partial class RoomLedgerContract
{
    [Fact]
    public async Task What_was_added_is_read_as_it_was_and_in_order()
    {
        var start = LogChain.Of(Hanoi);
        Assert.Equal(AppendResult.Done, await Add(start.Append("opened", "seated")));
        Assert.Equal(AppendResult.Done, await Add(start.Then("opened", "seated").Append("offered")));

        ImmutableArray<LogEntry> read = await Read(Hanoi);
        Assert.Equal(["opened", "seated", "offered"], read.Select(entry => LogChain.Text(entry.Content)));
        Assert.Equal(start.Then("opened", "seated", "offered"), LogChain.Whole(Hanoi, read));
    }

    [Fact]
    public async Task A_part_of_a_log_is_read_from_anywhere()
    {
        var start = LogChain.Of(Hanoi);
        await Add(start.Append("one", "two", "three"));
        await Add(start.Then("one", "two", "three").Append("four", "five"));
        Assert.Equal([2L, 3L], (await Ledger.ReadAsync(Hanoi, 1, 2, default)).Select(entry => entry.Version));
        Assert.Equal([5L], (await Ledger.ReadAsync(Hanoi, 4, 100, default)).Select(entry => entry.Version));
        Assert.Equal([1L], (await Ledger.ReadAsync(Hanoi, 0, 1, default)).Select(entry => entry.Version));
        Assert.Empty(await Ledger.ReadAsync(Hanoi, 5, 100, default));
        Assert.Empty(await Ledger.ReadAsync(Hanoi, 50, 100, default));
        Assert.Empty(await Ledger.ReadAsync(Hanoi, long.MaxValue, int.MaxValue, default));
    }

    [Fact]
    public async Task Private_records_are_read_by_owner_and_version()
    {
        var start = LogChain.Of(Hanoi);
        SealedRecord[] first = [LogChain.Record("south", 1, "s1"), LogChain.Record("north", 1, "n1")];
        SealedRecord[] second = [LogChain.Record("north", 2, "n2"), LogChain.Record("north", 3, "n3")];
        Assert.Equal(AppendResult.Done, await Add(start.Append("seated") with { Records = [.. first] }));
        Assert.Equal(
            AppendResult.Done,
            await Add(new RoomAppend(Hanoi, 1, [], [.. second, LogChain.Record("östlich", 1, "ö1")]))
        );

        ImmutableArray<SealedRecord> read = await Ledger.ReadRecordsAsync(Hanoi, default);
        Assert.Equal(["n1", "n2", "n3", "s1", "ö1"], read.Select(record => LogChain.Text(record.Content)));
        Assert.Equal([1L, 2, 3, 1, 1], read.Select(record => record.Version));
        Assert.Single(await Read(Hanoi));
        Assert.Empty(await Ledger.ReadRecordsAsync(Singapore, default));
    }

    [Fact]
    public async Task A_ledger_keeps_any_bytes_and_copies_them()
    {
        byte[] every = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7 / 3))];
        byte[] given = [.. every];
        LogHash hash = LogHash.Start(Hanoi).Then(given);
        SealedRecord[] records = [new("north", 1, given), new("south", 1, Array.Empty<byte>())];
        await Add(new RoomAppend(Hanoi, 0, [new LogEntry(1, given, hash)], [.. records]));
        await Add(new RoomAppend(Hanoi, 1, [new LogEntry(2, Array.Empty<byte>(), hash.Then([]))], []));
        given.AsSpan().Clear();

        ImmutableArray<LogEntry> read = await Read(Hanoi);
        Assert.Equal(every, read[0].Content.ToArray());
        Assert.Equal(2, LogChain.Whole(Hanoi, read).Version);
        ImmutableArray<SealedRecord> kept = await Ledger.ReadRecordsAsync(Hanoi, default);
        Assert.Equal(every, kept[0].Content.ToArray());
        Assert.Equal(0, kept[1].Content.Length);
    }
}
