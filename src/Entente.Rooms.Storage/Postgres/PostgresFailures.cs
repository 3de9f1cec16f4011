using System.Net.Sockets;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>What PostgreSQL and the way to it say, in the words of the contract.</summary>
internal static class PostgresFailures
{
    /// <summary>Whether it comes from the server or the way to it.</summary>
    public static bool IsOutside(Exception failure) =>
        failure is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>Whether it may be over in a moment.</summary>
    public static bool IsPassing(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => false,
            PostgresException server => server.IsTransient
                || server.SqlState
                    is PostgresErrorCodes.AdminShutdown
                        or PostgresErrorCodes.CrashShutdown
                        or PostgresErrorCodes.CannotConnectNow,
            _ => true,
        };

    /// <summary>Whether the server said that it undid what was asked, so that it can be asked again.</summary>
    public static bool IsUndone(Exception failure) =>
        failure
            is PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
            };

    public static Exception Wrap(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new LedgerFullException(
                "There is no space left for the database. Reading goes on; writing does when there is space.",
                failure
            ),
            PostgresException server => new LedgerUnavailableException(
                $"The database turned it away: {server.MessageText} ({server.SqlState})",
                failure
            ),
            _ => new LedgerUnavailableException($"The database cannot be reached now: {failure.Message}", failure),
        };
}
