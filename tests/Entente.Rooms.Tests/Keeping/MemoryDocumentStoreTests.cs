using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Tests.Keeping;

public sealed class MemoryDocumentStoreTests : DocumentStoreContract
{
    protected override ValueTask<IDocumentStore> OpenAsync() => new(new MemoryDocumentStore());

    [Fact]
    public async Task A_full_store_can_be_read_and_one_out_of_reach_cannot()
    {
        var store = new MemoryDocumentStore();
        store.Fail(StoreFault.Full);
        await Assert.ThrowsAsync<LedgerFullException>(async () =>
            await store.PutAsync("kind", "key", 0, "", default, default)
        );
        Assert.Null(await store.FindAsync("kind", "key", default));
        store.Fail(StoreFault.Unavailable);
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await store.FindAsync("kind", "key", default));
    }
}
