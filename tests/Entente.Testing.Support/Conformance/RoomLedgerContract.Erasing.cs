using Entente.Randomness;
using Entente.Rooms;
using Entente.Rooms.Ledger;

namespace Entente.Testing.Support.Conformance;

/// <content>What is left when private records were erased, alone and among all else that is asked.</content>
public abstract partial class RoomLedgerContract
{
    [Fact]
    public async Task Erased_records_are_gone_and_versions_go_on_from_where_they_were()
    {
        SealedRecord[] records = [LogChain.Record("north", 1, "n1"), LogChain.Record("south", 1, "s1")];
        await Add(LogChain.Of(Hanoi).Append("opened") with { Records = [.. records] });
        await Add(new RoomAppend(Singapore, 0, [], [LogChain.Record("north", 1, "elsewhere")]));
        await Ledger.EraseRecordsAsync(Hanoi, "north", default);

        Assert.Equal("s1", LogChain.Text(Assert.Single(await Ledger.ReadRecordsAsync(Hanoi, default)).Content));
        Assert.Single(await Ledger.ReadRecordsAsync(Singapore, default));
        Assert.Single(await Read(Hanoi));
        Assert.Equal(
            AppendResult.Conflict,
            await Add(new RoomAppend(Hanoi, 1, [], [LogChain.Record("north", 1, "as if new")]))
        );
        Assert.Equal(
            AppendResult.Done,
            await Add(new RoomAppend(Hanoi, 1, [], [LogChain.Record("north", 2, "after")]))
        );
    }

    [Fact]
    public async Task Whoever_has_records_is_listed_once_a_room_page_by_page()
    {
        Assert.Empty(await Ledger.OwnersAsync(null, 10, default));
        SealedRecord[] records =
        [
            LogChain.Record("north", 1, "n1"),
            LogChain.Record("north", 2, "n2"),
            LogChain.Record("\U0001F54A", 1, "p1"),
            LogChain.Record("\uFFFD", 1, "q1"),
        ];
        await Add(LogChain.Of(Hanoi).Append("opened") with { Records = [.. records] });
        await Add(LogChain.Of(Singapore).Append("opened") with { Records = [LogChain.Record("north", 1, "n1")] });
        await Add(LogChain.Of(new RoomId(UInt128.MaxValue)).Append("opened"));
        RecordOwner[] all =
        [
            new(Hanoi, "north"),
            new(Hanoi, "\uFFFD"),
            new(Hanoi, "\U0001F54A"),
            new(Singapore, "north"),
        ];
        for (int most = 1; most <= all.Length + 1; most++)
        {
            var listed = new List<RecordOwner>();
            RecordOwner? last = null;
            while (await Ledger.OwnersAsync(last, most, default) is { IsEmpty: false } page)
            {
                Assert.True(page.Length <= most);
                listed.AddRange(page);
                last = page[^1];
            }

            Assert.Equal(all.ToHashSet(), listed.ToHashSet());
            Assert.Equal(all.Length, listed.Count);
        }

        await Ledger.EraseRecordsAsync(Hanoi, "north", default);
        Assert.DoesNotContain(new RecordOwner(Hanoi, "north"), await Ledger.OwnersAsync(null, 10, default));
        await Add(new RoomAppend(Hanoi, 1, [], [LogChain.Record("north", 3, "n3")]));
        Assert.Contains(new RecordOwner(Hanoi, "north"), await Ledger.OwnersAsync(null, 10, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Ledger.OwnersAsync(null, 0, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_asked_it_answers_as_the_ledger_in_memory_does(int seed)
    {
        var random = new RandomSequence((ulong)seed);
        var model = new MemoryLedger();
        RoomId[] rooms = [Hanoi, Singapore, new(UInt128.MaxValue)];
        string[] owners = ["north", "south", "\uFFFD", "\U0001F54A"];
        for (int step = 0; step < 120; step++)
        {
            RoomId room = rooms[(int)random.Below(3)];
            string owner = owners[(int)random.Below(4)];
            switch (random.Below(20))
            {
                case 0:
                    await model.EraseRecordsAsync(room, owner, default);
                    await Ledger.EraseRecordsAsync(room, owner, default);
                    break;
                case 1:
                    Ledger = await ReopenAsync(Ledger);
                    break;
                default:
                    RoomAppend append = await Made(model, room, owner, step, random);
                    Assert.Equal(await model.AppendAsync(append, default), await Add(append));
                    break;
            }

            await AssertSame(model, room, random);
        }
    }

    // Mostly what follows on; now and then one version off.
    private static async Task<RoomAppend> Made(
        MemoryLedger model,
        RoomId room,
        string owner,
        int step,
        RandomSequence random
    )
    {
        var at = LogChain.Whole(room, await model.ReadAsync(room, 0, int.MaxValue, default));
        if (random.Below(6) == 0)
        {
            at = at with { Version = Math.Max(0, at.Version + (long)random.Below(3) - 1) };
        }

        string[] texts = [.. Enumerable.Range(0, (int)random.Below(4)).Select(i => $"step {step}, entry {i}")];
        long last = (await model.ReadRecordsAsync(room, default))
            .Where(record => record.Owner == owner)
            .Select(record => record.Version)
            .DefaultIfEmpty()
            .Max();
        int records = (int)random.Below(3);
        return at.Append(texts) with
        {
            Records =
            [
                .. Enumerable
                    .Range(1, texts.Length == 0 ? records + 1 : records)
                    .Select(i => LogChain.Record(owner, last + i, $"step {step}, record {i}")),
            ],
        };
    }

    private async Task AssertSame(MemoryLedger model, RoomId room, RandomSequence random)
    {
        long after = (long)random.Below(8);
        int most = 1 + (int)random.Below(100);
        Assert.Equal(
            (await model.ReadAsync(room, after, most, default)).Select(Shown),
            (await Ledger.ReadAsync(room, after, most, default)).Select(Shown)
        );
        Assert.Equal(
            (await model.ReadRecordsAsync(room, default)).Select(Shown),
            (await Ledger.ReadRecordsAsync(room, default)).Select(Shown)
        );
        Assert.Equal(
            (await model.OwnersAsync(null, 100, default)).ToHashSet(),
            (await Ledger.OwnersAsync(null, 100, default)).ToHashSet()
        );
    }

    private static string Shown(LogEntry entry) => $"{entry.Version} {entry.Hash} {LogChain.Text(entry.Content)}";

    private static string Shown(SealedRecord record) =>
        $"{record.Owner} {record.Version} {LogChain.Text(record.Content)}";
}
