using System.Collections.Immutable;

namespace Entente.Analysis;

/// <summary>What the solutions do to someone who has no say.</summary>
/// <param name="Party">The third party and its scale.</param>
/// <param name="Effects">What each outcome of interest is worth to it, by solution and package.</param>
public sealed record ThirdPartyReport(PartySummary Party, ImmutableArray<ThirdPartyEffect> Effects);
