using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>A package that every party would rather have than a deal.</summary>
/// <param name="Package">The package.</param>
/// <param name="Gains">What each party gains, in the order of the parties; all above 0.</param>
public sealed record DealImprovement(Outcome Package, ImmutableArray<ImprovementGain> Gains)
{
    /// <summary>Whether no package has a larger least share; false when the search did not end within its budget, or values of a continuum stand for it.</summary>
    public bool IsLargest { get; init; } = true;
}
