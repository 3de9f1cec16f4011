using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The connections that read, opened as they are needed and lent to one at a time.</summary>
internal sealed class SqliteReaders(SqliteOptions options) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> idle = [];
    private readonly SemaphoreSlim free = new(options.MostReaders);
    private volatile bool isClosed;

    /// <summary>Reads with a connection that nobody else uses meanwhile.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteDatabase));
        await free.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteDatabase));
            if (!idle.TryTake(out SqliteReader? reader))
            {
                reader = new SqliteReader(SqliteFile.OpenReader(options.Path));
            }

            T answer = default!;
            bool isWell = false;
            try
            {
                answer = read(reader);
                isWell = true;
            }
            finally
            {
                // A connection that failed is not lent again.
                if (isWell)
                {
                    idle.Add(reader);
                }
                else
                {
                    reader.Dispose();
                }
            }

            return answer;
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Wrap(failure, options.Path);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for those who read, and closes.</summary>
    public void Dispose()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        for (int i = 0; i < options.MostReaders; i++)
        {
            free.Wait();
        }

        while (idle.TryTake(out SqliteReader? reader))
        {
            reader.Dispose();
        }

        free.Release(options.MostReaders);
    }
}
