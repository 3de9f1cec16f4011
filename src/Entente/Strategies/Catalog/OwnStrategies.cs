using System.Collections.Immutable;
using Entente.Strategies.Ours;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies of our own.</summary>
internal static class OwnStrategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "entente",
                "Ours: shows nothing but its best outcomes until shortly before the end, makes those come down who count offers, and closes where its gain times the chance of a yes is largest; it uses what it is told of the others.",
                "",
                StrategyTraits.UsesTime | StrategyTraits.Adapts,
                []
            ),
            (_, seat) => new EntenteAgent(seat)
        ),
    ];
}
