using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Sqlite;

/// <summary>Copies pages from the write-ahead log into the database, on a thread of its own and beside the writer, so that no commit waits for it.</summary>
/// <remarks>
/// While writes go on without a pause the log never is copied to its end, and so never begun anew. Once it is <see cref="RestartAfter"/> times as long as it should be, the writer is asked to copy the little
/// that is left itself.
/// </remarks>
internal sealed class SqliteCheckpointer : IDisposable
{
    private const int RestartAfter = 16;

    private readonly SqliteConnection connection;
    private readonly SqliteStatement checkpoint;
    private readonly int pages;
    private readonly AutoResetEvent due = new(false);
    private readonly Thread thread;
    private volatile bool isOver;
    private volatile bool wantsRestart;
    private int written;

    public SqliteCheckpointer(SqliteConnection connection, int pages)
    {
        this.connection = connection;
        this.pages = pages;
        checkpoint = new(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        thread = new Thread(Run) { IsBackground = true, Name = "entente: checkpoints" };
        thread.Start();
    }

    /// <summary>Whether the writer is to begin the log anew.</summary>
    public bool WantsRestart => wantsRestart;

    /// <summary>The writer wrote pages to the log. Only the writer calls this.</summary>
    public void Written(int more)
    {
        written += more;
        if (written >= pages && !wantsRestart)
        {
            written = 0;
            due.Set();
        }
    }

    /// <summary>The writer did what was asked.</summary>
    public void Restarted()
    {
        written = 0;
        wantsRestart = false;
    }

    public void Dispose()
    {
        isOver = true;
        due.Set();
        thread.Join();
        due.Dispose();
        checkpoint.Dispose();
        connection.Dispose();
    }

    private void Run()
    {
        while (due.WaitOne() && !isOver)
        {
            try
            {
                checkpoint.With().Step();
                long log = checkpoint.Integer(1);
                checkpoint.Reset();
                wantsRestart = log >= (long)RestartAfter * pages;
            }
            catch (SqliteException)
            {
                // The disk is full or fails: nothing is lost, the pages are in the log. It is tried again after the next writes, which say what is wrong if it still is.
                StorageMeter.Failures.Add(1);
            }
        }
    }
}
