namespace Entente.Conflict;

/// <summary>How far a piece of work in several parts has come, and whether it is to end.</summary>
/// <param name="parts">How many parts of about the same size there are; they may run at the same time.</param>
/// <param name="progress">Told the share that is done, 0 to 1, rising; null for nobody.</param>
/// <param name="cancellation">Ends the work: nobody is told anything more from then on.</param>
internal sealed class Course(int parts, IProgress<double>? progress, CancellationToken cancellation)
{
    private readonly Lock gate = new();
    private double done;

    /// <summary>Adds a share of one part.</summary>
    /// <exception cref="OperationCanceledException">The work is to end.</exception>
    public void Add(double share)
    {
        cancellation.ThrowIfCancellationRequested();
        if (progress is null)
        {
            return;
        }

        lock (gate)
        {
            // Another part may have been told to end while this one waited.
            cancellation.ThrowIfCancellationRequested();
            done += share / parts;
            progress.Report(Math.Min(done, 1));
        }
    }

    /// <summary>One part.</summary>
    /// <param name="steps">How many steps it takes at most.</param>
    public CoursePart Part(long steps) => new(this, steps);

    /// <summary>Does every part, on several cores where there is much to do; what comes of a part stands in its place.</summary>
    /// <typeparam name="T">What comes of a part.</typeparam>
    /// <param name="work">The work, given the number of the part.</param>
    /// <param name="threads">How many threads to use; 0 for all cores.</param>
    public T[] Each<T>(Func<int, T> work, int threads)
    {
        var results = new T[parts];
        EachOf(parts, part => results[part] = work(part), threads);
        return results;
    }

    /// <summary>Does something for each of some numbers from 0, on several cores.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="work">The work, given the number.</param>
    /// <param name="threads">How many threads to use; 0 for all cores.</param>
    public void EachOf(int count, Action<int> work, int threads)
    {
        if (threads == 1)
        {
            for (int number = 0; number < count; number++)
            {
                work(number);
            }

            return;
        }

        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount,
        };
        Parallel.For(0, count, options, work);
    }
}
