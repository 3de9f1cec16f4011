using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>A package that every party would rather have than a deal, or some party where it is worse for none.</summary>
/// <param name="Package">The package.</param>
/// <param name="Gains">What each party gains, in the order of the parties; none below 0, and some above.</param>
public sealed record DealImprovement(Outcome Package, ImmutableArray<ImprovementGain> Gains)
{
    /// <summary>Whether every party gains; otherwise the package is worse for nobody and better for somebody.</summary>
    public bool IsForAll => Gains.All(gain => gain.Gain.Sign > 0);

    /// <summary>Whether no package has a larger least share, or where not every party gains a larger sum of shares; false when the search did not end within its budget, or values of a continuum stand for it.</summary>
    public bool IsLargest { get; init; } = true;
}
