using System.Collections.Immutable;
using Entente.Strategies.Whole;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies published since 2014.</summary>
internal static class LaterStrategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "hybridagent",
                "Weighs a target by time, on a quadratic curve, against one that answers the other's last four moves, the time ever more.",
                "Keskin, Çakan and Aydoğan 2021",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the curve by time, the weighted window of moves, the empathy that grows with time, the mix by the square of the time, accepting what reaches the target. "
                    + "Left open by the paper and taken from NegoLog's HybridAgent, which shares authors with it: the curve from 1 over 0.75 to an end between 0.8 and 0.675 by the number of outcomes, an empathy of 0.5, the weights. "
                    + "Filled here: a target above the best outcome is the best outcome.",
            },
            (_, seat) => new HybridAgent(seat)
        ),
        new(
            new PartDescription(
                "rvfitter",
                "Estimates the other's fallback from how its offers fall, and goes down through the outcomes that are better than both fallbacks (an example strategy of ANL 2024).",
                "ANL 2024",
                Anac2010Strategies.Usual | StrategyTraits.NeedsOpponentUtilities,
                []
            )
            {
                Fidelity =
                    "Follows the documentation of the league's package, there being no paper: the curve that is fitted to the other's offers after ten different ones, the outcomes rational for both in the order of what they are worth to the party, the aspiration 1 - t^5 over that order, "
                    + "chance that shrinks with time, acceptance by the same curve. Filled here: the fit is that of this library (any power from 0.02 to 50, where the package searches 0.2 to 5), made at most fifty times a session; "
                    + "up to 2,000 outcomes, evenly spread, are ordered (200 in spaces that cannot be listed).",
            },
            (_, seat) => new FitterAgent(seat)
        ),
    ];
}
