using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Offering by what the other does.</summary>
internal static class BehaviourDependentParts
{
    private const string Faratin = "Faratin, Sierra and Jennings 1998";
    private const StrategyTraits Learning =
        StrategyTraits.UsesTime | StrategyTraits.NeedsDeadline | StrategyTraits.Adapts | StrategyTraits.Bilateral;

    public static ImmutableArray<OfferingPart> All { get; } =
    [
        TitForTat(
            "tft-absolute",
            TitForTatKind.Absolute,
            1,
            "Answers a concession of the other by as large a one, in what offers are worth to itself."
        ),
        TitForTat(
            "tft-relative",
            TitForTatKind.Relative,
            1,
            "Answers a concession of the other in the same proportion."
        ),
        TitForTat(
            "tft-averaged",
            TitForTatKind.Averaged,
            5,
            "Answers the concessions of the other over a window of offers."
        ),
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
        new(
            new PartDescription(
                "trade-off",
                "Makes what it asks for more like the other's last offer, without giving up worth faster than its target falls.",
                "Faratin, Sierra and Jennings 2002",
                Learning,
                [Exponent(1)]
            ),
            (arguments, seat, model) => new TradeOffOffering(seat, Concession.Polynomial(arguments["e"]), model)
        ),
        new(
            new PartDescription(
                "nash",
                "Moves towards the outcome with the largest product of its own gain and the other's by its model.",
                "",
                Learning,
                [Exponent(0.5)]
            ),
            (arguments, seat, model) => new NashOffering(seat, Concession.Polynomial(arguments["e"]), model!)
        )
        {
            OrdinaryModel = "hardheaded",
        },
        new(
            new PartDescription(
                "hybrid",
                "Weighs what answers the other's last move against what the time alone asks for, the time ever more.",
                "Keskin, Çakan and Aydoğan 2021",
                Learning | StrategyTraits.Deterministic,
                [Exponent(1)]
            ),
            (arguments, seat, model) => new HybridOffering(seat, Concession.Polynomial(arguments["e"]), model)
        ),
        new(
            new PartDescription(
                "random",
                "The random walker: any outcome no worse than the fallback.",
                "",
                StrategyTraits.None,
                []
            ),
            (_, seat, _) => new RandomOffering(seat)
        ),
    ];

    private static PartParameter Exponent(double otherwise) =>
        new("e", otherwise, 0, 1000, "How the target bends with time: below 1 it holds out, above 1 it yields early.");

    private static OfferingPart TitForTat(string name, TitForTatKind kind, int delay, string summary) =>
        new(
            new PartDescription(
                name,
                summary,
                Faratin,
                StrategyTraits.Deterministic | StrategyTraits.Adapts | StrategyTraits.Bilateral,
                [new PartParameter("d", delay, 1, 1000, "How many offers of the other a concession is measured over.")]
            ),
            (arguments, seat, model) => new TitForTatOffering(seat, kind, (int)arguments["d"], model)
        );
}
