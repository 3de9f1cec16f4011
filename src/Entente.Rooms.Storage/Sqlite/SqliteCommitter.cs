using System.Collections.Concurrent;
using Entente.Rooms.Ledger;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>The one thread that writes: what arrives while a commit waits for the disk is the next transaction, so that many writes share one wait. None is answered before its commit.</summary>
internal sealed class SqliteCommitter : IDisposable
{
    private const int MostInOne = 1024;

    private readonly string path;
    private readonly SqliteWriter writer;
    private readonly SqliteCheckpointer checkpointer;
    private readonly BlockingCollection<SqliteJob> waiting = [];
    private readonly List<SqliteJob> batch = [];
    private readonly Thread thread;

    public SqliteCommitter(string path, SqliteWriter writer, SqliteCheckpointer checkpointer)
    {
        this.path = path;
        this.writer = writer;
        this.checkpointer = checkpointer;
        thread = new Thread(Run) { IsBackground = true, Name = "entente: writes" };
        thread.Start();
    }

    /// <summary>Writes, and answers when it is durable.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<SqliteWriter, T> write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var job = new SqliteJob.Of<T>(write, cancel);
        try
        {
            waiting.Add(job, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteDatabase));
        }

        return await job.Answered.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Writes what waits, and ends.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        waiting.Dispose();
        writer.Dispose();
    }

    private void Run()
    {
        foreach (SqliteJob first in waiting.GetConsumingEnumerable())
        {
            batch.Clear();
            Take(first);
            while (batch.Count < MostInOne && waiting.TryTake(out SqliteJob? next))
            {
                Take(next);
            }

            Commit();
            checkpointer.Written(writer.TakePagesWritten());
            if (checkpointer.WantsRestart)
            {
                Restart();
            }
        }
    }

    private void Take(SqliteJob job)
    {
        if (job.IsGivenUp)
        {
            job.GiveUp();
        }
        else
        {
            batch.Add(job);
        }
    }

    private void Commit()
    {
        if (batch.Count == 0 || TryCommit(batch) is not { } failure)
        {
            return;
        }

        if (batch.Count == 1)
        {
            Fail(batch[0], failure);
            return;
        }

        // One that does not fit is no reason to turn the others away.
        foreach (SqliteJob job in batch)
        {
            if (TryCommit([job]) is { } own)
            {
                Fail(job, own);
            }
        }
    }

    private static void Fail(SqliteJob job, Exception failure)
    {
        StorageMeter.Failures.Add(1);
        job.Fail(failure);
    }

    // Null when all of it is durable and answered.
    private Exception? TryCommit(List<SqliteJob> jobs)
    {
        try
        {
            writer.Begin();
            foreach (SqliteJob job in jobs)
            {
                job.Write(writer);
            }

            writer.Commit();
        }
        catch (SqliteException failure)
        {
            return Undo() ?? SqliteFailures.Wrap(failure, path);
        }

        StorageMeter.Commits.Add(1);
        StorageMeter.Writes.Add(jobs.Count);
        foreach (SqliteJob job in jobs)
        {
            job.Answer();
        }

        return null;
    }

    private LedgerUnavailableException? Undo()
    {
        try
        {
            writer.Rollback();
            return null;
        }
        catch (SqliteException failure)
        {
            return new LedgerUnavailableException($"The database '{path}' cannot be used now.", failure);
        }
    }

    // Whatever hinders it hinders the next write too, which says so to whoever asked.
    private void Restart()
    {
        try
        {
            writer.Restart();
        }
        catch (SqliteException)
        {
            StorageMeter.Failures.Add(1);
        }

        checkpointer.Restarted();
    }
}
