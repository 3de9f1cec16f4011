namespace Entente.Analysis;

/// <summary>How much work an analysis may do and how much it shows.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The ordinary amounts.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>How many points a partial frontier may have before the frontier is approximated.</summary>
    public int MaxPoints { get; init; } = 5_000_000;

    /// <summary>How many outcomes may be looked at one by one.</summary>
    public long MaxOutcomes { get; init; } = 1_000_000_000;

    /// <summary>How many nodes a branch and bound may open.</summary>
    public long MaxNodes { get; init; } = 20_000_000;

    /// <summary>How many values stand for a continuous issue where exactness is not possible; at least 2.</summary>
    public int Resolution { get; init; } = 1001;

    /// <summary>How many combinations of issues that are tied together are put in a table; more are enumerated.</summary>
    internal long MaxTable { get; init; } = 4_000_000;

    /// <summary>Whether frontier, solutions and whether there is a zone are all that is asked for: no counts, no integrative potential.</summary>
    internal bool IsBrief { get; init; }

    /// <summary>How many examples to give of improvements and nearest outcomes.</summary>
    public int Examples { get; init; } = 3;

    /// <summary>How many threads to use; 0 for all cores. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Told the share of the work that is done, 0 to 1; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }
}
