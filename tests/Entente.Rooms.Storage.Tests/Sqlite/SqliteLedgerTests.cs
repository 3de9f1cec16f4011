using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Sqlite;

public sealed class SqliteLedgerTests : RoomLedgerContract
{
    private readonly TemporaryFolder folder = new();
    private SqliteDatabase? database;

    protected override async ValueTask<IRoomLedger> OpenAsync() => await ReopenAsync(null!);

    protected override async ValueTask<IRoomLedger> ReopenAsync(IRoomLedger ledger)
    {
        await (database?.DisposeAsync() ?? default);
        database = SqliteDatabase.Open(new SqliteOptions(folder["entente.db"]));
        return database.Ledger;
    }

    protected override async ValueTask CloseAsync(IRoomLedger ledger)
    {
        await database!.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Long_logs_are_read_the_same_from_anywhere()
    {
        var room = new RoomId(7);
        var at = LogChain.Of(room);
        for (int i = 0; i < 40; i++)
        {
            string[] texts = [.. Enumerable.Range(0, 7).Select(j => $"move {i}, {j}")];
            Assert.Equal(AppendResult.Done, await Ledger.AppendAsync(at.Append(texts), default));
            at = at.Then(texts);
        }

        Assert.Equal(at, LogChain.Whole(room, await Ledger.ReadAsync(room, 0, int.MaxValue, default)));
        for (long after = 0; after <= 281; after += 9)
        {
            foreach (int most in new[] { 1, 2, 63, 64, 65, 200 })
            {
                Assert.Equal(
                    Enumerable.Range(1, 280).Select(each => (long)each).Where(each => each > after).Take(most),
                    (await Ledger.ReadAsync(room, after, most, default)).Select(entry => entry.Version)
                );
            }
        }
    }
}
