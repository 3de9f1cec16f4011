namespace Entente.Analysis.Robustness;

/// <summary>How often, and from which seed, ranges are drawn from.</summary>
public sealed record RobustnessOptions
{
    /// <summary>10,000 draws from seed 0 on all cores.</summary>
    public static RobustnessOptions Default { get; } = new();

    /// <summary>How many draws, at least 1.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>What chooses the draws; the same seed gives the same draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many threads to use; 0 for all cores. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// How many points all frontiers together may have: where a frontier has so many points that <see cref="Draws"/> of them would pass this, fewer
    /// draws are made, at least 100.
    /// </summary>
    public long MostPoints { get; init; } = 50_000_000;

    /// <summary>Told the share of the work that is done, 0 to 1; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }
}
