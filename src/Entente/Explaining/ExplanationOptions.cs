using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>What an explanation looks for and how much work it may do.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The ordinary amounts.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>
    /// What a deal has to contain for the least changes to be about it; default for the value that most offers on the table had and no deal has, where there is a deal, and
    /// for any deal where there is none.
    /// </summary>
    public ImmutableArray<Condition> Focus { get; init; }

    /// <summary>How many combinations may stand beside each other, none better than another for all.</summary>
    public int MaxPoints { get; init; } = 100_000;

    /// <summary>In how many combinations issues may hang together before values in place of which another is at least as good for everybody are left out (<see cref="DealExplanation.Superfluous"/>); tables are never larger than <see cref="AnalysisOptions.MaxTable"/>.</summary>
    public long MaxTable { get; init; } = AnalysisOptions.Default.MaxTable;

    /// <summary>How many changes of an outcome are looked at together.</summary>
    public int MostChanges { get; init; } = 3;

    /// <summary>How many outcomes near another may be looked at.</summary>
    public long MaxNeighbours { get; init; } = 500_000;

    /// <summary>How many sets, offers and gains are listed of each kind.</summary>
    public int Examples { get; init; } = 10;

    /// <summary>How many evenly spaced numbers stand for a continuous issue at least, besides those on which a deal turns, both ends included; at least 2.</summary>
    public int Resolution { get; init; } = 21;

    /// <summary>Told how far the longest part of the work is, from 0 to 1: looking what keeps values out of every deal; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }
}
