using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What a side takes along while others, and the side itself, move.</summary>
public class TakenMeanwhileTests
{
    private static readonly string OfNorth = Owners.OfParty(0);

    [Fact]
    public async Task A_move_that_comes_while_it_is_read_is_no_fault_of_the_record()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.DoneAsync(North, Offer("relief: some"));
        ImmutableArray<LogEntry> before = await table.LogAsync();
        PrivateExport export = await TakenAsync(
            table,
            async () =>
            {
                await table.KeptAsync(North, new RoomCommand.KeepNote("They will yield."));
                await table.DoneAsync(South, Offer("relief: none"));
            }
        );
        Assert.True(export.IsProvedBy(before));
        Assert.Contains("They will yield.", export.Entries[^1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_that_begins_anew_while_it_is_read_takes_along_what_is_its_own_since()
    {
        using Table table = await OpenAsync(Setup with { Kind = TableKind.Exercise });
        await table.KeptAsync(North, new RoomCommand.Confer("what those before thought"));
        int anew = 0;
        PrivateExport export = await TakenAsync(
            table,
            async () =>
            {
                // All who were there lose their seats, and somebody else sits down.
                foreach (int seat in new[] { North, Adviser, Principal })
                {
                    await table.DoneAsync(Host, new RoomCommand.CloseSeat(seat));
                }

                anew = (await table.ViewAsync(Host)).Seats.Length;
                await table.DoneAsync(Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Lead, 0)));
                await table.DoneAsync(anew, new RoomCommand.TakeSeat("Bea"));
                await table.KeptAsync(anew, new RoomCommand.Confer("what Bea thinks"));
                await table.DoneAsync(South, Offer("relief: none"));
            }
        );
        ImmutableArray<LogEntry> log = await table.LogAsync();
        Assert.Contains(
            new RoomEvent.SideBegunAnew(anew),
            RoomText.Entry(log[(int)export.Since - 1].Content.Span).Events
        );
        Assert.True(export.IsProvedBy(log));
        Assert.DoesNotContain(export.Entries, each => each.Content.Contains("those before", StringComparison.Ordinal));
        Assert.Contains("what Bea thinks", export.Entries[^1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_erased_while_it_is_read_is_not_there_as_if_it_had_been_erased_before()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.KeepNote("They will yield."));
        await table.DoneAsync(North, Offer("relief: some"));
        Assert.Null(await ReadAsync(table, () => table.Rooms.EraseAsync(Id, OfNorth, default).AsTask()));
    }

    private static async Task<PrivateExport> TakenAsync(Table table, Func<Task> meanwhile)
    {
        PrivateExport? export = await ReadAsync(table, meanwhile);
        Assert.NotNull(export);
        return export;
    }

    private static async Task<PrivateExport?> ReadAsync(Table table, Func<Task> meanwhile)
    {
        var ledger = new Interrupted(table.Ledger, meanwhile);
        RoomServices services = table.Services with { Ledger = ledger };
        PrivateExport? export = await PrivateExport.ReadAsync(Id, OfNorth, North, services, default);
        Assert.True(ledger.IsOver);
        return export;
    }

    // Something happens once the first thing was read to its end, be it the log or the records.
    private sealed class Interrupted(IRoomLedger inner, Func<Task> meanwhile) : IRoomLedger
    {
        public bool IsOver { get; private set; }

        public async ValueTask<ImmutableArray<LogEntry>> ReadAsync(
            RoomId room,
            long after,
            int most,
            CancellationToken cancel
        )
        {
            ImmutableArray<LogEntry> read = await inner.ReadAsync(room, after, most, cancel);
            await InterruptAsync(read.IsEmpty);
            return read;
        }

        public async ValueTask<ImmutableArray<SealedRecord>> ReadRecordsAsync(RoomId room, CancellationToken cancel)
        {
            ImmutableArray<SealedRecord> read = await inner.ReadRecordsAsync(room, cancel);
            await InterruptAsync(isEnd: true);
            return read;
        }

        public ValueTask<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel) =>
            inner.AppendAsync(append, cancel);

        public ValueTask<ImmutableArray<RecordOwner>> OwnersAsync(
            RecordOwner? after,
            int most,
            CancellationToken cancel
        ) => inner.OwnersAsync(after, most, cancel);

        public ValueTask EraseRecordsAsync(RoomId room, string owner, CancellationToken cancel) =>
            inner.EraseRecordsAsync(room, owner, cancel);

        public ValueTask<ImmutableArray<RoomId>> DueAsync(DateTimeOffset until, int most, CancellationToken cancel) =>
            inner.DueAsync(until, most, cancel);

        public ValueTask<RoomWatch> WatchOfAsync(RoomId room, CancellationToken cancel) =>
            inner.WatchOfAsync(room, cancel);

        public ValueTask<bool> WatchAsync(RoomId room, long version, RoomWatch watch, CancellationToken cancel) =>
            inner.WatchAsync(room, version, watch, cancel);

        private async Task InterruptAsync(bool isEnd)
        {
            if (isEnd && !IsOver)
            {
                IsOver = true;
                await meanwhile();
            }
        }
    }
}
