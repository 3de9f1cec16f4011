using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>The logs of the rooms and the documents in a PostgreSQL database that several servers may use at once.</summary>
/// <remarks>
/// An answer means that the database made it durable. An append whose answer was lost with the connection is looked up once the server is back: it was written, or is written now, or someone else was faster.
/// A change of a document whose answer was lost is not: whoever asked is told that the store could not be reached, and reads.
/// </remarks>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, PostgresSessions sessions)
    {
        this.source = source;
        Ledger = new PostgresLedger(sessions);
        Documents = new PostgresDocuments(sessions);
    }

    /// <summary>The logs of the rooms.</summary>
    public IRoomLedger Ledger { get; }

    /// <summary>The documents.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>Connects, and makes the tables or brings them to this version.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    /// <exception cref="LedgerUnavailableException">The database cannot be reached, turns us away, was written by a later version, or is set up so that it would lose what it answered.</exception>
    /// <exception cref="LedgerFullException">There is no space for the tables.</exception>
    public static async ValueTask<PostgresDatabase> OpenAsync(PostgresOptions options, CancellationToken cancel)
    {
        NpgsqlDataSource source = NpgsqlDataSource.Create(Address(options));
        try
        {
            var sessions = new PostgresSessions(source, options);
            await sessions
                .AskAsync(
                    async (connection, _) =>
                    {
                        await PostgresSchema.MigrateAsync(connection, cancel).ConfigureAwait(false);
                        return true;
                    },
                    mayRepeat: true,
                    cancel
                )
                .ConfigureAwait(false);
            return new PostgresDatabase(source, sessions);
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the connections.</summary>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    // What whoever runs the server wrote is left as it is.
    private static string Address(PostgresOptions options)
    {
        var address = new NpgsqlConnectionStringBuilder(options.Address);
        void Default(string keyword, object value)
        {
            if (!address.ShouldSerialize(keyword))
            {
                address[keyword] = value;
            }
        }

        Default("Application Name", "entente");
        Default("Maximum Pool Size", 32);
        Default("Max Auto Prepare", 20);
        Default("Auto Prepare Min Usages", 2);
        Default("Timeout", (int)Math.Clamp(Math.Ceiling(options.Patience.TotalSeconds), 1, 15));
        return address.ConnectionString;
    }
}
