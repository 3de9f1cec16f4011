using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;

namespace Entente.Testing.Support.Conformance;

public abstract partial class RoomLedgerContract
{
    private static readonly DateTimeOffset Noon = new(2019, 2, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rooms_are_found_by_when_they_are_due_the_earliest_first()
    {
        Assert.Empty(await Ledger.DueAsync(DateTimeOffset.MaxValue, 10, default));
        await Add(LogChain.Of(Hanoi).Append("later") with { Due = Noon.AddHours(1) });
        await Add(LogChain.Of(Singapore).Append("sooner") with { Due = Noon });
        await Add(LogChain.Of(new RoomId(3)).Append("never"));
        Assert.Empty(await Ledger.DueAsync(Noon.AddMilliseconds(-1), 10, default));
        Assert.Equal([Singapore], await Ledger.DueAsync(Noon, 10, default));
        Assert.Equal([Singapore, Hanoi], await Ledger.DueAsync(DateTimeOffset.MaxValue, 10, default));
        Assert.Equal([Singapore], await Ledger.DueAsync(DateTimeOffset.MaxValue, 1, default));
        Assert.Equal(Noon, (await Ledger.WatchOfAsync(Singapore, default)).Due);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Ledger.DueAsync(Noon, 0, default));
    }

    [Fact]
    public async Task When_a_room_is_due_goes_with_its_entries_and_with_nothing_else()
    {
        var start = LogChain.Of(Hanoi);
        await Add(start.Append("opened") with { Due = Noon });

        // What one owner keeps says nothing of the clock, and a writer who was too late changes nothing.
        RoomAppend record = start.Then("opened").Append() with
        {
            Records = [LogChain.Record("north", 1, "n1")],
        };
        Assert.Equal(AppendResult.Done, await Add(record));
        Assert.Equal(AppendResult.Conflict, await Add(start.Append("late") with { Due = Noon.AddHours(9) }));
        RoomAppend wrong = start.Then("opened").Append("moved") with
        {
            Due = Noon.AddHours(9),
            Records = [LogChain.Record("north", 7, "n7")],
        };
        Assert.Equal(AppendResult.Conflict, await Add(wrong));
        Assert.Equal(Noon, (await Ledger.WatchOfAsync(Hanoi, default)).Due);

        await Add(start.Then("opened").Append("moved") with { Due = Noon.AddHours(2) });
        Assert.Equal(Noon.AddHours(2), (await Ledger.WatchOfAsync(Hanoi, default)).Due);
        await Add(start.Then("opened", "moved").Append("ended"));
        Assert.Equal(RoomWatch.None, await Ledger.WatchOfAsync(Hanoi, default));
        Assert.Empty(await Ledger.DueAsync(DateTimeOffset.MaxValue, 10, default));
    }

    [Fact]
    public async Task What_is_kept_beside_a_log_is_there_after_a_restart_and_only_whoever_saw_the_last_version_changes_it()
    {
        Assert.False(await Ledger.WatchAsync(Hanoi, 0, new RoomWatch(Noon, "1 2"), default));
        Assert.Equal(RoomWatch.None, await Ledger.WatchOfAsync(Hanoi, default));
        await Add(LogChain.Of(Hanoi).Append("opened") with { Due = Noon });
        Assert.True(await Ledger.WatchAsync(Hanoi, 1, new RoomWatch(Noon.AddMinutes(1), "1 2"), default));
        Assert.False(await Ledger.WatchAsync(Hanoi, 0, new RoomWatch(null, ""), default));
        Assert.False(await Ledger.WatchAsync(Hanoi, 2, new RoomWatch(null, ""), default));
        Ledger = await ReopenAsync(Ledger);
        Assert.Equal(new RoomWatch(Noon.AddMinutes(1), "1 2"), await Ledger.WatchOfAsync(Hanoi, default));
        Assert.Equal([Hanoi], await Ledger.DueAsync(Noon.AddMinutes(1), 10, default));

        // The note stays when entries are added.
        await Add(LogChain.Of(Hanoi).Then("opened").Append("moved") with { Due = Noon.AddTicks(19_999) });
        Assert.Equal(new RoomWatch(Noon.AddMilliseconds(1), "1 2"), await Ledger.WatchOfAsync(Hanoi, default));
        Assert.True(await Ledger.WatchAsync(Hanoi, 2, RoomWatch.None, default));
        Assert.Equal(RoomWatch.None, await Ledger.WatchOfAsync(Hanoi, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await Ledger.WatchAsync(Hanoi, 2, new RoomWatch(null, new string('x', RoomWatch.MostNote + 1)), default)
        );
    }

    [Fact]
    public async Task Of_many_rooms_that_are_written_to_at_once_each_is_due_when_its_own_writer_said()
    {
        const int Rooms = 200;
        RoomAppend[] appends =
        [
            .. Enumerable
                .Range(1, Rooms)
                .Select(number =>
                    LogChain.Of(new RoomId((UInt128)number)).Append("opened") with
                    {
                        Due = number % 3 == 0 ? null : Noon.AddSeconds(number),
                    }
                ),
        ];
        await Task.WhenAll(appends.Select(append => Task.Run(async () => await Add(append))));
        ImmutableArray<RoomId> due = await Ledger.DueAsync(Noon.AddSeconds(Rooms), Rooms, default);
        Assert.Equal(appends.Where(append => append.Due is not null).Select(append => append.Room), due);
    }
}
