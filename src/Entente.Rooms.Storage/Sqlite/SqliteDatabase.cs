using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The logs of the rooms and the documents in one SQLite file, used by one server at a time.</summary>
/// <remarks>
/// An answer means that the write-ahead log was flushed to the disk after the write was in it. Writes that arrive while the disk is waited for share the next flush. Readers neither wait for the
/// writer nor keep it waiting. How it lies on the disk, and what a crash at each step leaves: <c>docs/design/storage.md</c>.
/// </remarks>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly SqliteClaim claim;
    private readonly SqliteCommitter committer;
    private readonly SqliteCheckpointer checkpointer;
    private readonly SqliteReaders readers;
    private bool isClosed;

    private SqliteDatabase(
        SqliteClaim claim,
        SqliteWriter writer,
        SqliteCheckpointer checkpointer,
        SqliteOptions options
    )
    {
        this.claim = claim;
        this.checkpointer = checkpointer;
        readers = new SqliteReaders(options);
        committer = new SqliteCommitter(options.Path, writer, checkpointer);
        Ledger = new SqliteLedger(committer, readers);
        Documents = new SqliteDocuments(committer, readers);
    }

    /// <summary>The logs of the rooms.</summary>
    public IRoomLedger Ledger { get; }

    /// <summary>The documents.</summary>
    public IDocumentStore Documents { get; }

    /// <summary>Opens the file, or makes it; an older one becomes one of this version.</summary>
    /// <param name="options">Where it lies, and its limits.</param>
    /// <exception cref="ArgumentException">A limit is out of its range.</exception>
    /// <exception cref="LedgerUnavailableException">Another server uses the file and does not end in time, a later version wrote it, it is no database of ours, it is damaged, or it cannot be opened.</exception>
    /// <exception cref="LedgerFullException">There is no space to make it.</exception>
    public static SqliteDatabase Open(SqliteOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CheckpointPages, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostReaders, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostPages ?? 1, 1);
        options = options with { Path = Path.GetFullPath(options.Path) };

        SqliteClaim? claim = null;
        SqliteConnection? connection = null;
        try
        {
            SqliteFile.Create(options.Path);
            claim = new SqliteClaim(options.Path, options.Patience);
            connection = SqliteFile.OpenWriter(options);
            SqliteSchema.Migrate(connection, options.Path);
            var writer = new SqliteWriter(connection);
            SqliteConnection copying = SqliteFile.OpenCheckpointer(options.Path);
            var checkpointer = new SqliteCheckpointer(copying, options.CheckpointPages);
            var database = new SqliteDatabase(claim, writer, checkpointer, options);
            (claim, connection) = (null, null);
            return database;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Wrap(failure, options.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"The database '{options.Path}' cannot be opened.", failure);
        }
        finally
        {
            connection?.Dispose();
            claim?.Dispose();
        }
    }

    /// <summary>Writes what waits to be written, answers it, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!isClosed)
        {
            isClosed = true;
            await Task.Run(Close).ConfigureAwait(false);
        }
    }

    private void Close()
    {
        readers.Dispose();
        committer.Dispose();
        // The last connection: SQLite copies what is left in the write-ahead log and removes it.
        checkpointer.Dispose();
        claim.Dispose();
    }
}
