using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Tables;
using Entente.Protocols;
using Entente.Simulation.Tournaments;

namespace Entente.Formats.Tournaments;

/// <summary>Runs a tournament into a folder, and goes on where an earlier run was interrupted, however that ended.</summary>
/// <remarks>
/// The folder holds <c>manifest.json</c> (all that the results depend on), <c>sessions.journal</c> (what is finished, in the order in which it was) and, at the end,
/// <c>sessions.parquet</c> and <c>sessions.csv</c> (one row a session, by number) and, when asked for, <c>logs.jsonl</c> (one line a session), which are made from the journal and put in place by
/// renaming, <c>sessions.csv</c> last. The same plan gives the same files byte for byte, for any number of threads and interruptions. A session that the journal holds is never run again.
/// </remarks>
public sealed class TournamentRun
{
    /// <summary>How many sessions are finished, written and flushed together.</summary>
    public const int ChunkSessions = 16;

    private const string Manifest = "manifest.json";
    private const string Journal = "sessions.journal";
    private const string Results = "sessions.csv";
    private const string TypedResults = "sessions.parquet";
    private const string LogLines = "logs.jsonl";
    private const string Lock = "lock";

    private readonly TournamentPlan plan;
    private readonly string folder;
    private readonly ImmutableArray<ResultColumn> columns;
    private readonly Func<SessionRow, string>? logLine;

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

    /// <summary>A tournament whose sessions leave logs.</summary>
    /// <param name="plan">What is to be run.</param>
    /// <param name="folder">Where results go; made when it is not there.</param>
    /// <param name="logs">Which sessions leave a log.</param>
    /// <param name="logLine">What the log of a session is, as one line without its end; its <see cref="SessionRow.Result"/> holds everything that happened.</param>
    public TournamentRun(TournamentPlan plan, string folder, SessionLogs logs, Func<SessionRow, string> logLine)
        : this(plan, folder)
    {
        ArgumentNullException.ThrowIfNull(logLine);
        Logs = logs;
        this.logLine = logLine;
        this.plan = plan with { KeepsLog = logs != SessionLogs.None };
    }

    /// <summary>Which sessions leave a log.</summary>
    public SessionLogs Logs { get; }

    /// <summary>The path of the results.</summary>
    public string ResultsPath => Path.Combine(folder, Results);

    /// <summary>The path of the results with types.</summary>
    public string ParquetPath => Path.Combine(folder, TypedResults);

    /// <summary>The path of the logs, which are there when they were asked for.</summary>
    public string LogsPath => Path.Combine(folder, LogLines);

    /// <summary>Told each step that has to do with files, for tests that stop the run there; null for nobody.</summary>
    internal Action<string>? Reached { get; init; }

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
        string manifest = TournamentManifest.Of(plan, Logs);
        KeepManifest(manifest);
        using var journal = new ChunkJournal(Path.Combine(folder, Journal), Encoding.UTF8.GetBytes(manifest), Reached);
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

    private void KeepManifest(string manifest)
    {
        string path = Path.Combine(folder, Manifest);
        string found = File.Exists(path) ? File.ReadAllText(path) : "";
        if (found == manifest)
        {
            return;
        }

        // One that was cut off is written again: the journal knows by itself which tournament it is of.
        if (!manifest.StartsWith(found, StringComparison.Ordinal))
        {
            throw new TournamentFolderException(
                $"'{folder}' holds another tournament (its {Manifest} differs from what is asked for); take another folder, or ask for the same again."
            );
        }

        DurableFile.Replace(path, stream => stream.Write(Encoding.UTF8.GetBytes(manifest)), Reached);
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

                    finished.Add(new FinishedChunk(left[(int)i], ContentOf(left[(int)i])), stop.Token);
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

    private byte[] ContentOf(long chunk)
    {
        var rows = new StringBuilder();
        var logs = new StringBuilder();
        long first = chunk * ChunkSessions;
        for (long number = first; number < first + SessionsIn(chunk); number++)
        {
            SessionRow row = plan.Run(number);
            rows.Append(CsvText.Line(columns.Select(column => column.Cell(row))));
            if (logLine is not null && LeavesLog(row.Result.Ending.Kind))
            {
                logs.Append(logLine(row)).Append('\n');
            }
        }

        return ChunkContent.Of(Encoding.UTF8.GetBytes(rows.ToString()), Encoding.UTF8.GetBytes(logs.ToString()));
    }

    private bool LeavesLog(EndKind end) =>
        Logs switch
        {
            SessionLogs.All => true,
            SessionLogs.Agreements => end == EndKind.Agreement,
            SessionLogs.Faults => end == EndKind.Fault,
            _ => false,
        };

    private void WriteResults(ChunkJournal journal)
    {
        var files = new ResultFiles(columns);
        DurableFile.Replace(ParquetPath, stream => files.WriteParquet(stream, Pieces(journal)), Reached);
        if (Logs != SessionLogs.None)
        {
            DurableFile.Replace(LogsPath, stream => WriteLogs(stream, journal), Reached);
        }

        DurableFile.Replace(ResultsPath, stream => files.WriteCsv(stream, Pieces(journal)), Reached);
    }

    private void WriteLogs(Stream stream, ChunkJournal journal)
    {
        foreach (byte[] piece in Pieces(journal))
        {
            ChunkContent.CopyLogs(piece, stream);
        }
    }

    private IEnumerable<byte[]> Pieces(ChunkJournal journal)
    {
        for (long chunk = 0; chunk * ChunkSessions < plan.Sessions; chunk++)
        {
            yield return journal.Read(chunk);
        }
    }
}
