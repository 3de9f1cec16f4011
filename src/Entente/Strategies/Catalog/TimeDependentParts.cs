using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Offering by a target that falls with time.</summary>
internal static class TimeDependentParts
{
    private const string Source = "Faratin, Sierra and Jennings 1998";
    private const double MostExponent = 1000;

    private const StrategyTraits Traits =
        StrategyTraits.Deterministic | StrategyTraits.UsesTime | StrategyTraits.NeedsDeadline;

    public static ImmutableArray<OfferingPart> All { get; } =
    [
        Polynomial("boulware", 0.2, "Holds out and yields at the end."),
        Polynomial("linear", 1, "Yields evenly."),
        Polynomial("conceder", 2, "Yields early."),
        Polynomial("time", 1, "The polynomial family of time-dependent targets, for any e and k."),
        new(
            new PartDescription(
                "hardliner",
                "Never yields: always offers its best outcome.",
                Source,
                StrategyTraits.Deterministic,
                []
            ),
            (_, seat, model) => new TargetOffering(seat, Concession.Polynomial(0), model)
        ),
        new(
            new PartDescription(
                "exponential",
                "The exponential family of time-dependent targets, for any e and k.",
                Source,
                Traits,
                [
                    new PartParameter(
                        "e",
                        1,
                        0.001,
                        MostExponent,
                        "How the target, 1 - exp((1 - t)^e ln k), bends: below 1 it yields early, above 1 late."
                    ),
                    new PartParameter("k", 0.01, 1e-9, 1, "The share that is given up at once."),
                ]
            ),
            (arguments, seat, model) =>
                new TargetOffering(seat, Concession.Exponential(arguments["e"], arguments["k"]), model)
        ),
    ];

    private static OfferingPart Polynomial(string name, double exponent, string summary) =>
        new(
            new PartDescription(
                name,
                summary,
                Source,
                Traits,
                [
                    new PartParameter(
                        "e",
                        exponent,
                        0,
                        MostExponent,
                        "How the target, 1 - t^(1/e), bends: below 1 it holds out, above 1 it yields early; 0 never yields."
                    ),
                    new PartParameter("k", 0, 0, 1, "The share that is given up at once."),
                ]
            ),
            (arguments, seat, model) =>
                new TargetOffering(seat, Concession.Polynomial(arguments["e"], arguments["k"]), model)
        );
}
