using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Every offering strategy of the catalogue.</summary>
internal static class OfferingParts
{
    public static ImmutableArray<OfferingPart> All { get; } =
    [
        .. TimeDependentParts.All,
        new(
            new PartDescription(
                "micro",
                "Offers its outcomes from the best down, a new one only when the other has made as many different offers (MiCRO).",
                "de Jonge 2022",
                StrategyTraits.Adapts | StrategyTraits.Bilateral,
                []
            ),
            (_, seat, _) => new RankOffering(seat)
        ),
    ];
}
