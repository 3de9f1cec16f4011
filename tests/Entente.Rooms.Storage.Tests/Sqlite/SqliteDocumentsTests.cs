using Entente.Rooms.Keeping;
using Entente.Rooms.Storage.Sqlite;
using Entente.Testing.Support;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Sqlite;

public sealed class SqliteDocumentsTests : DocumentStoreContract
{
    private readonly TemporaryFolder folder = new();
    private SqliteDatabase? database;

    protected override async ValueTask<IDocumentStore> OpenAsync() => await ReopenAsync(null!);

    protected override async ValueTask<IDocumentStore> ReopenAsync(IDocumentStore store)
    {
        await (database?.DisposeAsync() ?? default);
        database = SqliteDatabase.Open(new SqliteOptions(folder["entente.db"]));
        return database.Documents;
    }

    protected override async ValueTask CloseAsync(IDocumentStore store)
    {
        await database!.DisposeAsync();
        folder.Dispose();
    }
}
