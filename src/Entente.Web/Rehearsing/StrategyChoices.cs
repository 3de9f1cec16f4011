using System.Collections.Immutable;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Web.Rehearsing;

/// <summary>The strategies that a page offers: those that need not know what outcomes are worth to the others.</summary>
public static class StrategyChoices
{
    /// <summary>How parties play until somebody chooses: the first like the first of these, the second like the second, and so on round.</summary>
    public static ImmutableArray<string> Ordinary { get; } = ["boulware", "conceder"];

    /// <summary>Ways of offering, which accept what is at least as good as what they would offer next.</summary>
    public static ImmutableArray<PartDescription> Simple { get; } = [.. StrategyCatalog.Offering.Where(CanPlay)];

    /// <summary>Whole strategies, as published, and one of ours.</summary>
    public static ImmutableArray<PartDescription> Whole { get; } = [.. StrategyCatalog.Whole.Where(CanPlay)];

    private static bool CanPlay(PartDescription strategy) =>
        (strategy.Traits & StrategyTraits.NeedsOpponentUtilities) == 0;
}
