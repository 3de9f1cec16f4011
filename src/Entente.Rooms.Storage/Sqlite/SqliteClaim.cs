using System.Diagnostics;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The sole use of a database file. It ends with the process, however that ends.</summary>
internal sealed class SqliteClaim : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream held;

    /// <summary>Claims a file; one that is held by another is waited for, since whoever held it may be about to end.</summary>
    // A file of its own: SQLite's locks on the database end when anything else in the process closes that file.
    public SqliteClaim(string path, TimeSpan patience)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                held = new FileStream(path + ".lock", options);
                return;
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(began) < patience)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new LedgerUnavailableException(
                    $"The database '{path}' is in use by another server, or its folder cannot be written; one file serves one server.",
                    failure
                );
            }
        }
    }

    public void Dispose() => held.Dispose();
}
