using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Tables;
using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>Runs a tournament into a folder, and goes on where an earlier run was interrupted, however that ended.</summary>
/// <remarks>
/// The folder holds <c>manifest.json</c> (all that the results depend on), <c>sessions.journal</c> (what is finished, in the order in which it was) and, at the end,
/// <c>sessions.csv</c> (one row a session, by number), which is made from the journal and put in place by renaming. The same plan gives the same <c>sessions.csv</c> byte for byte, for any
/// number of threads and interruptions. A session that the journal holds is never run again.
/// </remarks>
public sealed class TournamentRun
{
    /// <summary>How many sessions are finished, written and flushed together.</summary>
    public const int ChunkSessions = 64;

    private const string Manifest = "manifest.json";
    private const string Journal = "sessions.journal";
    private const string Results = "sessions.csv";
    private const string Lock = "lock";

    private readonly TournamentPlan plan;
    private readonly string folder;
    private readonly ImmutableArray<ResultColumn> columns;

    /// <summary>A tournament in a folder.</summary>
    /// <param name="plan">What is to be run.</param>
    /// <param name="folder">Where results go; made when it is not there.</param>
    public TournamentRun(TournamentPlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
        this.folder = folder;
        columns = ResultColumns.For(plan.Scenarios.Max(scenario => scenario.Space.Utilities.Length));
    }

    /// <summary>The path of the results.</summary>
    public string ResultsPath => Path.Combine(folder, Results);

    /// <summary>Runs what is not finished yet, and writes the results.</summary>
    /// <param name="threads">How many threads; 0 for all cores. The results do not depend on it.</param>
    /// <param name="progress">Told the share of the sessions that is finished; null for nobody.</param>
    /// <param name="cancellation">Ends the work early; what is finished stays.</param>
    /// <returns>How many sessions this run played; fewer than the plan has when it went on where another had stopped.</returns>
    /// <exception cref="TournamentFolderException">The folder holds another tournament, or is in use.</exception>
    /// <exception cref="ArgumentException">A strategy does not fit the limits or what is known.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public long Finish(int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using FileStream held = Hold();
        KeepManifest();
        using var journal = new ChunkJournal(Path.Combine(folder, Journal));
        long played = Play(journal, threads > 0 ? threads : Environment.ProcessorCount, progress, cancellation);
        WriteResults(journal);
        return played;
    }

    /// <summary>Every seat of every session, read from the results.</summary>
    /// <exception cref="IOException">There are no results yet.</exception>
    public IEnumerable<SeatResult> ReadSeats() => ResultRows.Seats(ResultsPath);

    private FileStream Hold()
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, Lock),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException taken)
        {
            throw new TournamentFolderException(
                $"Another run is at work in '{folder}'; wait for it, or take another folder.",
                taken
            );
        }
    }

    private void KeepManifest()
    {
        string path = Path.Combine(folder, Manifest);
        string manifest = TournamentManifest.Of(plan);
        if (!File.Exists(path))
        {
            Replace(path, stream => stream.Write(Encoding.UTF8.GetBytes(manifest)));
        }
        else if (File.ReadAllText(path) != manifest)
        {
            throw new TournamentFolderException(
                $"'{folder}' holds another tournament (its {Manifest} differs from what is asked for); take another folder, or ask for the same again."
            );
        }
    }

    private long Play(ChunkJournal journal, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        long chunks = (plan.Sessions + ChunkSessions - 1) / ChunkSessions;
        ImmutableArray<long> left =
        [
            .. Enumerable.Range(0, (int)chunks).Select(i => (long)i).Where(i => !journal.Holds(i)),
        ];
        long played = 0;
        long next = -1;
        using var finished = new BlockingCollection<FinishedChunk>(threads * 4);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var workers = Enumerable
            .Range(0, threads)
            .Select(_ =>
                Task.Factory.StartNew(
                    Work,
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task all = Task.WhenAll(workers).ContinueWith(_ => finished.CompleteAdding(), TaskScheduler.Default);
        var batch = new List<FinishedChunk>();
        try
        {
            foreach (FinishedChunk first in finished.GetConsumingEnumerable(CancellationToken.None))
            {
                // Everything that is ready goes to the disk with one flush.
                batch.Add(first);
                while (finished.TryTake(out FinishedChunk more))
                {
                    batch.Add(more);
                }

                journal.Add(batch);
                played += batch.Sum(each => SessionsIn(each.Number));
                batch.Clear();
                progress?.Report(journal.Count / (double)chunks);
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }

        all.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        // The fault that stopped the others comes first, not their being stopped.
        foreach (Task worker in workers.OrderBy(worker => worker.IsFaulted ? 0 : 1))
        {
            worker.GetAwaiter().GetResult();
        }

        return played;

        void Work()
        {
            try
            {
                for (long i = Interlocked.Increment(ref next); i < left.Length; i = Interlocked.Increment(ref next))
                {
                    if (stop.IsCancellationRequested)
                    {
                        return;
                    }

                    finished.Add(new FinishedChunk(left[(int)i], Rows(left[(int)i])), stop.Token);
                }
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }

    private long SessionsIn(long chunk) => Math.Min(ChunkSessions, plan.Sessions - (chunk * ChunkSessions));

    private byte[] Rows(long chunk)
    {
        var text = new StringBuilder();
        long first = chunk * ChunkSessions;
        for (long number = first; number < first + SessionsIn(chunk); number++)
        {
            SessionRow row = plan.Run(number);
            text.Append(CsvText.Line(columns.Select(column => column.Cell(row))));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void WriteResults(ChunkJournal journal) =>
        Replace(
            ResultsPath,
            stream =>
            {
                stream.Write(Encoding.UTF8.GetBytes(CsvText.Line(columns.Select(column => column.Name))));
                for (long chunk = 0; chunk * ChunkSessions < plan.Sessions; chunk++)
                {
                    stream.Write(journal.Read(chunk));
                }
            }
        );

    // Whoever looks sees the old file or the whole new one.
    private static void Replace(string path, Action<FileStream> write)
    {
        string draft = path + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
