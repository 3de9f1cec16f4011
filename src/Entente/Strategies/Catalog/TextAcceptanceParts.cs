using System.Collections.Immutable;
using Entente.Strategies.Parts;

namespace Entente.Strategies.Catalog;

/// <summary>Acceptance conditions made for votes on a single text.</summary>
internal static class TextAcceptanceParts
{
    private const string Source = "Klein et al. 2003";

    public static ImmutableArray<AcceptancePart> All { get; } =
    [
        new(
            new PartDescription(
                "climb",
                "Hill climber: on a single text, yes to every draft that is at least as good as the text; elsewhere AC_next.",
                Source,
                StrategyTraits.Deterministic,
                []
            ),
            (_, _, _) => new ClimbAcceptance()
        ),
        new(
            new PartDescription(
                "anneal",
                "Annealer: on a single text, yes to better drafts, and by chance to worse ones, ever less as time passes; elsewhere AC_next.",
                Source,
                StrategyTraits.UsesTime,
                [
                    new PartParameter(
                        "heat",
                        0.2,
                        0,
                        100,
                        "The temperature at the start, as a share of its range of utilities."
                    ),
                ]
            ),
            (arguments, seat, _) => new AnnealAcceptance(seat, arguments["heat"])
        ),
    ];
}
