using System.Collections.Immutable;
using Entente.Scenarios;

namespace Entente.Analysis;

/// <summary>What the solutions do to someone who has no say at the table.</summary>
/// <param name="Party">The third party and its scale.</param>
/// <param name="Effects">What each outcome of interest is worth to it, by solution and package.</param>
public sealed record ThirdPartyReport(PartySummary Party, ImmutableArray<ThirdPartyEffect> Effects)
{
    /// <summary>In which outcomes it has a say.</summary>
    public ImmutableArray<ThirdPartySay> Says { get; init; } = [];

    /// <summary>What all deals do to it; null when its scores are not known, when there is no deal, or when there are too many outcomes to look at one by one.</summary>
    public ThirdPartyRange? InDeals { get; init; }
}
