using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Tests.Ledger;

public sealed class MemoryLedgerTests : RoomLedgerContract
{
    private static readonly RoomId Room = new(1);

    protected override ValueTask<IRoomLedger> OpenAsync() => new(new MemoryLedger());

    [Fact]
    public async Task A_full_ledger_can_be_read_and_written_again_when_there_is_space()
    {
        var ledger = new MemoryLedger();
        await ledger.AppendAsync(LogChain.Of(Room).Append("before"), default);
        ledger.Fail(StoreFault.Full);
        RoomAppend next = LogChain.Of(Room).Then("before").Append("after");
        await Assert.ThrowsAsync<LedgerFullException>(async () => await ledger.AppendAsync(next, default));
        Assert.Single(await ledger.ReadAsync(Room, 0, 10, default));
        ledger.Fail(StoreFault.None);
        Assert.Equal(AppendResult.Done, await ledger.AppendAsync(next, default));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_reached_says_so_to_readers_too()
    {
        var ledger = new MemoryLedger();
        ledger.Fail(StoreFault.Unavailable);
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await ledger.AppendAsync(LogChain.Of(Room).Append("move"), default)
        );
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadAsync(Room, 0, 1, default));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadRecordsAsync(Room, default));
    }
}
