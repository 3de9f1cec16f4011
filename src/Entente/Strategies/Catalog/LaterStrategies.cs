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
    ];
}
