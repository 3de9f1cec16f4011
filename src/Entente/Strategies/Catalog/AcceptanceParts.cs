using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Every acceptance condition of the catalogue.</summary>
internal static class AcceptanceParts
{
    private const string Comparison = "Baarslag, Hindriks and Jonker 2013";

    public static ImmutableArray<AcceptancePart> All { get; } =
    [
        new(
            new PartDescription(
                "next",
                "AC_next: accepts what is worth at least as much as its own next offer; a u + b against it.",
                Comparison,
                StrategyTraits.Deterministic,
                [
                    new PartParameter("a", 1, 0, 100, "Scales the worth of what is offered."),
                    new PartParameter("b", 0, -100, 100, "Is added to the worth of what is offered."),
                ]
            ),
            (arguments, _, _) => new NextAcceptance(arguments["a"], arguments["b"])
        ),
    ];
}
