using System.Collections.Immutable;
using Entente.Strategies;
using Entente.Strategies.Catalog;

namespace Entente.Experiments.Contest;

/// <summary>Who plays.</summary>
internal static class Field
{
    /// <summary>Ours.</summary>
    public const string Ours = "entente";

    /// <summary>Every strategy of the list with its default settings. Where the scores of the other are known, those that take an opponent model get the perfect one.</summary>
    public static ImmutableArray<Strategy> Of(Knowledge knowledge) =>
        [
            .. StrategyCatalog
                .Whole.Select(each => StrategyCatalog.Parse(each.Name))
                .Where(each => knowledge != Knowledge.Nothing || !each.Has(StrategyTraits.NeedsOpponentUtilities)),
            .. StrategyCatalog.Offering.Select(each =>
                StrategyCatalog.Parse(
                    knowledge == Knowledge.Nothing ? each.Name : $"boa(offer={each.Name}, model=perfect)"
                )
            ),
        ];

    /// <summary>How a table names a strategy.</summary>
    public static string NameOf(Strategy strategy) =>
        strategy.Text.EndsWith(", model=perfect)", StringComparison.Ordinal)
            ? strategy.Text["boa(offer=".Length..].Split(',')[0] + " + perfect"
            : strategy.Text;
}
