using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>What SQLite says, in the words of the contract.</summary>
internal static class SqliteFailures
{
    public static Exception Wrap(SqliteException failure, string path) =>
        failure.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new LedgerFullException(
                $"There is no space left for the database '{path}'. Reading goes on; writing does when there is space.",
                failure
            ),
            raw.SQLITE_TOOBIG => new ArgumentException("It is larger than a database can keep.", failure),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new LedgerUnavailableException(
                $"The database '{path}' is damaged; restore it from a backup.",
                failure
            ),
            _ => new LedgerUnavailableException(
                $"The database '{path}' cannot be used now: {failure.Message}",
                failure
            ),
        };
}
