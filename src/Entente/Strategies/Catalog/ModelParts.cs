using System.Collections.Immutable;
using Entente.Strategies.Models;

namespace Entente.Strategies.Catalog;

/// <summary>Every opponent model of the catalogue.</summary>
internal static class ModelParts
{
    private const StrategyTraits Learning =
        StrategyTraits.Deterministic | StrategyTraits.Adapts | StrategyTraits.Bilateral;

    public static ImmutableArray<ModelPart> All { get; } =
    [
        new(
            new PartDescription("none", "No model of the other.", "", StrategyTraits.Deterministic, []),
            (_, _) => null
        ),
        new(
            new PartDescription(
                "opposite",
                "The other wants the opposite.",
                "",
                StrategyTraits.Deterministic | StrategyTraits.Bilateral,
                []
            ),
            (_, seat) => new OppositeModel(seat)
        ),
        new(
            new PartDescription(
                "perfect",
                "Knows what outcomes are worth to the other.",
                "",
                StrategyTraits.Deterministic | StrategyTraits.Bilateral | StrategyTraits.NeedsOpponentUtilities,
                []
            ),
            (_, seat) => new PerfectModel(seat)
        ),
        new(
            new PartDescription(
                "hardheaded",
                "Counts how often values are asked for; issues that are left as they were gain weight.",
                "van Krimpen, Looije and Hajizadeh 2013",
                Learning,
                []
            ),
            (_, seat) => new FrequencyModel(seat, FrequencyKind.HardHeaded)
        ),
        new(
            new PartDescription(
                "smith",
                "Counts how often values are asked for; issues with one frequent value weigh more.",
                "van Galen Last 2012",
                Learning,
                []
            ),
            (_, seat) => new FrequencyModel(seat, FrequencyKind.Smith)
        ),
        new(
            new PartDescription(
                "cuhk",
                "Counts how often values are asked for in the first hundred different offers, all issues alike.",
                "Hao and Leung 2014",
                Learning,
                []
            ),
            (_, seat) => new FrequencyModel(seat, FrequencyKind.Cuhk)
        ),
    ];
}
