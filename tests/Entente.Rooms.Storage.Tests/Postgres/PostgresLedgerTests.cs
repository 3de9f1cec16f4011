using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Postgres;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

[assembly: AssemblyFixture(typeof(PostgresServer.Sharing))]

namespace Entente.Rooms.Storage.Tests.Postgres;

public sealed class PostgresLedgerTests : RoomLedgerContract
{
    private string address = "";
    private PostgresDatabase? database;

    protected override async ValueTask<IRoomLedger> OpenAsync()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        address = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        return await ReopenAsync(null!);
    }

    protected override async ValueTask<IRoomLedger> ReopenAsync(IRoomLedger ledger)
    {
        await (database?.DisposeAsync() ?? default);
        database = await PostgresDatabase.OpenAsync(new PostgresOptions(address), default);
        return database.Ledger;
    }

    protected override async ValueTask CloseAsync(IRoomLedger ledger) => await (database?.DisposeAsync() ?? default);
}
