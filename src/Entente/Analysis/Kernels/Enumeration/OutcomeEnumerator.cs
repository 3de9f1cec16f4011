namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>Looks at all outcomes of a component block by block, on all cores, in bounded memory; whole subtrees are left out where bounds show that they add nothing.</summary>
/// <remarks>The work falls into parts that do not depend on the number of threads, and so does the result.</remarks>
internal static class OutcomeEnumerator
{
    /// <summary>How many beginnings of outcomes are looked at in a search for one.</summary>
    public const long MostNodes = 200_000;

    private const int Parts = 64;

    /// <summary>Enumerates.</summary>
    /// <param name="task">What.</param>
    /// <param name="mostOutcomes">How many outcomes may be looked at; beyond it subtrees are left out, and bounds on them kept.</param>
    /// <param name="threads">How many threads; 0 for all cores.</param>
    /// <param name="progress">Told the share of the parts that are done; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What was found; without an allowed outcome, and yet with something left out, it is not known whether there is one.</returns>
    public static EnumerationFindings Run(
        EnumerationTask task,
        long mostOutcomes,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        int depth = 0;
        long prefixes = 1;
        while (depth < task.Shape.Inner && prefixes < Parts)
        {
            prefixes *= task.Shape.Sizes[depth++];
        }

        int parts = (int)Math.Min(Parts, prefixes);
        bool isComplete = task.Shape.Combinations <= mostOutcomes;
        if ((isComplete ? new ParetoArchive(task.Terms.Length) : Start(task, cancellation)) is not { } known)
        {
            return new EnumerationFindings(task.Terms.Length);
        }

        var findings = new EnumerationFindings[parts];
        int done = 0;
        Parallel.For(
            0,
            parts,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads,
            },
            part =>
            {
                var walk = new EnumerationWalk(task, isComplete, mostOutcomes / parts, cancellation);
                walk.Findings.Add(known);
                walk.Visit(depth, prefixes * part / parts, prefixes * (part + 1) / parts);
                findings[part] = walk.Findings;
                progress?.Report((double)Interlocked.Increment(ref done) / parts);
            }
        );

        var all = new EnumerationFindings(task.Terms.Length);
        foreach (EnumerationFindings part in findings)
        {
            all.Add(part);
        }

        return all;
    }

    // Where chance finds no allowed outcome, one is searched for; null where there is none.
    private static ParetoArchive? Start(EnumerationTask task, CancellationToken cancellation)
    {
        ParetoArchive known = LocalSearch.Find(task, cancellation);
        return known.Count > 0
            ? known
            : new PrefixSearch(task, MostNodes, cancellation).IsAnyAllowed(out int[] found) switch
            {
                true => LocalSearch.Find(task, cancellation, found),
                false => null,
                null => known,
            };
    }
}
