using Entente.Rooms.Keeping;
using Entente.Rooms.Storage.Postgres;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Postgres;

public sealed class PostgresDocumentsTests : DocumentStoreContract
{
    private string address = "";
    private PostgresDatabase? database;

    protected override async ValueTask<IDocumentStore> OpenAsync()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        address = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        return await ReopenAsync(null!);
    }

    protected override async ValueTask<IDocumentStore> ReopenAsync(IDocumentStore store)
    {
        await (database?.DisposeAsync() ?? default);
        database = await PostgresDatabase.OpenAsync(new PostgresOptions(address), default);
        return database.Documents;
    }

    protected override async ValueTask CloseAsync(IDocumentStore store) => await (database?.DisposeAsync() ?? default);
}
