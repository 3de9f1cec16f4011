using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Rooms.Ledger;
using Npgsql;

namespace Entente.Rooms.Storage.Postgres;

/// <summary>How appends reach the database: what arrives while others are on their way goes with the next, so that a question and a commit are shared.</summary>
/// <remarks>
/// A few lanes, each with at most one question on its way. An append that is alone goes at once. Of those that go together a conflict is only the conflict of one; if all of it fails,
/// each is asked alone, with what is known of whether it may have been written.
/// </remarks>
internal sealed class PostgresAppends(PostgresSessions sessions)
{
    private const int MostLanes = 4;
    private const int MostInOne = 64;

    private readonly ConcurrentQueue<Job> waiting = [];
    private int lanes;

    public async Task<AppendResult> AppendAsync(RoomAppend append, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var job = new Job(append, cancel);
        waiting.Enqueue(job);
        if (TryEnter())
        {
            _ = Task.Run(RunAsync, CancellationToken.None);
        }

        return await job.Answered.WaitAsync(cancel).ConfigureAwait(false);
    }

    // Whoever leaves looks once more: an append that came in between and found all lanes taken is not left waiting.
    private async Task RunAsync()
    {
        do
        {
            while (Take() is { Length: > 0 } jobs)
            {
                await SendAsync(jobs).ConfigureAwait(false);
            }

            Interlocked.Decrement(ref lanes);
        } while (!waiting.IsEmpty && TryEnter());
    }

    private bool TryEnter()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref lanes);
            if (seen >= MostLanes)
            {
                return false;
            }
        } while (Interlocked.CompareExchange(ref lanes, seen + 1, seen) != seen);

        return true;
    }

    // By room, so that two lanes or two servers that lock the same rooms do so in the same order.
    private Job[] Take()
    {
        var jobs = new List<Job>();
        while (jobs.Count < MostInOne && waiting.TryDequeue(out Job? job))
        {
            if (!job.IsGivenUp())
            {
                jobs.Add(job);
            }
        }

        return [.. jobs.OrderBy(job => job.Id)];
    }

    private async Task SendAsync(Job[] jobs)
    {
        bool mayBeWritten = false;
        if (jobs.Length > 1)
        {
            try
            {
                bool[] done = await sessions
                    .AskOnceAsync(connection => TryAllAsync(connection, jobs))
                    .ConfigureAwait(false);
                StorageMeter.Commits.Add(1);
                StorageMeter.Writes.Add(jobs.Length);
                for (int i = 0; i < jobs.Length; i++)
                {
                    jobs[i].Answer(done[i] ? AppendResult.Done : AppendResult.Conflict);
                }

                return;
            }
            catch (Exception failure) when (PostgresFailures.IsOutside(failure))
            {
                // Which of them it is about shows when each is asked alone.
                mayBeWritten = !PostgresFailures.IsUndone(failure);
            }
            catch (ObjectDisposedException) { }
        }

        foreach (Job job in jobs)
        {
            // A lane goes on meanwhile; a server that is away is waited for by each append for itself.
            Task alone = SendAloneAsync(job, mayBeWritten);
            if (jobs.Length == 1)
            {
                await alone.ConfigureAwait(false);
            }
        }
    }

    private async Task SendAloneAsync(Job job, bool mayBeWritten)
    {
        try
        {
            job.Answer(
                await sessions
                    .WriteAsync(
                        (connection, isOpen) => TryAsync(connection, job.Append, isOpen, job.Cancel),
                        mayRepeat: true,
                        job.Cancel,
                        mayBeWritten
                    )
                    .ConfigureAwait(false)
            );
        }
        catch (Exception failure)
        {
            // Whoever asked is waiting for it.
            job.Fail(failure);
        }
    }

    private static async Task<AppendResult> TryAsync(
        NpgsqlConnection connection,
        RoomAppend append,
        bool mayBeWritten,
        CancellationToken cancel
    )
    {
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            "SELECT entente.append($1, $2, $3, $4, $5, $6, $7, $8)",
            PostgresLedger.IdOf(append.Room),
            append.Expected,
            append.Entries.Select(entry => PostgresLedger.Bytes(entry.Hash)).ToArray(),
            append.Entries.Select(entry => entry.Content.ToArray()).ToArray(),
            append.Records.Select(record => record.Owner).ToArray(),
            append.Records.Select(record => record.Version).ToArray(),
            append.Records.Select(record => record.Content.ToArray()).ToArray(),
            new[] { PostgresLedger.Due(append.Due) }
        );
        if ((bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!)
        {
            return AppendResult.Done;
        }

        // The conflict may be with ourselves: it was written and the answer was lost.
        return mayBeWritten && await IsThereAsync(connection, append, cancel).ConfigureAwait(false)
            ? AppendResult.Done
            : AppendResult.Conflict;
    }

    private static async Task<bool[]> TryAllAsync(NpgsqlConnection connection, Job[] jobs)
    {
        LogEntry[] entries = [.. jobs.SelectMany(job => job.Append.Entries)];
        SealedRecord[] records = [.. jobs.SelectMany(job => job.Append.Records)];
        await using NpgsqlCommand command = PostgresSessions.Command(
            connection,
            "SELECT entente.append_all($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            jobs.Select(job => job.Id).ToArray(),
            jobs.Select(job => job.Append.Expected).ToArray(),
            jobs.Select(job => job.Append.Entries.Length).ToArray(),
            entries.Select(entry => PostgresLedger.Bytes(entry.Hash)).ToArray(),
            entries.Select(entry => entry.Content.ToArray()).ToArray(),
            jobs.Select(job => job.Append.Records.Length).ToArray(),
            records.Select(record => record.Owner).ToArray(),
            records.Select(record => record.Version).ToArray(),
            records.Select(record => record.Content.ToArray()).ToArray(),
            jobs.Select(job => PostgresLedger.Due(job.Append.Due)).ToArray()
        );
        return (bool[])(await command.ExecuteScalarAsync(CancellationToken.None).ConfigureAwait(false))!;
    }

    private static async Task<bool> IsThereAsync(
        NpgsqlConnection connection,
        RoomAppend append,
        CancellationToken cancel
    )
    {
        if (append.Entries.Length > 0)
        {
            ImmutableArray<LogEntry> kept = await PostgresLedger
                .EntriesAsync(connection, append.Room, append.Expected, append.Entries.Length, cancel)
                .ConfigureAwait(false);
            return kept.Select(entry => entry.Hash).SequenceEqual(append.Entries.Select(entry => entry.Hash));
        }

        ImmutableArray<SealedRecord> records = await PostgresLedger
            .RecordsAsync(connection, append.Room, cancel)
            .ConfigureAwait(false);
        return append.Records.All(given =>
            records.Any(kept =>
                kept.Owner == given.Owner
                && kept.Version == given.Version
                && kept.Content.Span.SequenceEqual(given.Content.Span)
            )
        );
    }

    private sealed class Job(RoomAppend append, CancellationToken cancel)
    {
        private readonly TaskCompletionSource<AppendResult> answer = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Guid Id { get; } = PostgresLedger.IdOf(append.Room);

        public RoomAppend Append => append;

        public CancellationToken Cancel => cancel;

        public Task<AppendResult> Answered => answer.Task;

        public bool IsGivenUp() => cancel.IsCancellationRequested && answer.TrySetCanceled(cancel);

        public void Answer(AppendResult result) => answer.TrySetResult(result);

        public void Fail(Exception failure) => answer.TrySetException(failure);
    }
}
