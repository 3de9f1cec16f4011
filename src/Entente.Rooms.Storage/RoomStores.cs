using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Keys;
using Entente.Rooms.Storage.Postgres;
using Entente.Rooms.Storage.Sqlite;

namespace Entente.Rooms.Storage;

/// <summary>What a server keeps, opened together: the logs of the rooms, the documents, the keys.</summary>
public sealed class RoomStores : IAsyncDisposable
{
    private readonly IAsyncDisposable database;

    private RoomStores(IAsyncDisposable database, IRoomLedger ledger, IDocumentStore documents, IKeyRing keys)
    {
        this.database = database;
        Ledger = ledger;
        Documents = documents;
        Keys = keys;
    }

    /// <summary>The name of the database in the folder of a server.</summary>
    public const string DatabaseName = "entente.db";

    /// <summary>The name of the folder of the keys in the folder of a server.</summary>
    public const string KeysName = "keys";

    /// <summary>The logs of the rooms.</summary>
    public IRoomLedger Ledger { get; }

    /// <summary>The documents.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>The keys of the parties.</summary>
    public IKeyRing Keys { get; }

    /// <summary>Opens what is there, or makes it.</summary>
    /// <param name="options">Where.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="LedgerUnavailableException">It cannot be opened; the message says why and what to do.</exception>
    /// <exception cref="LedgerFullException">There is no space to make it.</exception>
    public static async ValueTask<RoomStores> OpenAsync(StoreOptions options, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.DataFolder);
        cancel.ThrowIfCancellationRequested();
        var keys = new KeyFolder(Path.Combine(options.DataFolder, KeysName));
        if (options.Postgres is { } address)
        {
            PostgresDatabase shared = await PostgresDatabase
                .OpenAsync(new PostgresOptions(address), cancel)
                .ConfigureAwait(false);
            return new RoomStores(shared, shared.Ledger, shared.Documents, keys);
        }

        string path = Path.Combine(options.DataFolder, DatabaseName);
        SqliteDatabase own = SqliteDatabase.Open(new SqliteOptions(path) { MostPages = options.MostPages });
        return new RoomStores(own, own.Ledger, own.Documents, keys);
    }

    /// <summary>Writes what waits to be written, and closes.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();
}
