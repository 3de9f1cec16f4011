using System.Collections.Immutable;
using Entente.Strategies.Whole;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies of the Automated Negotiating Agents Competition of 2012.</summary>
internal static class Anac2012Strategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "cuhkagent",
                "Exploits the other until a moment that depends on discounting and on how much the other concedes, then asks for what the end would be worth (winner of ANAC 2012).",
                "Hao and Leung 2014",
                Anac2010Strategies.Usual | StrategyTraits.MayWalkAway,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the threshold before and after the turning point, the turning point by discount and by the share of new offers among the other's last ten, accepting and leaving against the threshold and against what the end is worth, "
                    + "returning to the other's best offer, choosing by counts of the values in the first hundred different offers. Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, CUHKAgent): "
                    + "all constants, the steps of 0.05 and 0.25 in undiscounted spaces of more than 3,000 and 10,000 outcomes, and ties decided at random. Filled here: the time of a round, which the agent measures, is a count of rounds: "
                    + "the closing begins when fewer than five are left, and in the last two it offers the best that it was offered; up to 200 outcomes are looked at (24 in spaces that cannot be listed).",
            },
            (_, seat) => new CuhkAgent(seat)
        ),
    ];
}
