using System.Collections.Immutable;
using Entente.Strategies.Whole;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies of the Automated Negotiating Agents Competition of 2010.</summary>
internal static class Anac2010Strategies
{
    /// <summary>What strategies made for two parties and a deadline declare that learn from the other.</summary>
    internal const StrategyTraits Usual =
        StrategyTraits.UsesTime | StrategyTraits.NeedsDeadline | StrategyTraits.Adapts | StrategyTraits.Bilateral;

    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "agentk",
                "Estimates the most that the other will give from mean and spread of its offers, goes down towards it, and accepts by chance (winner of ANAC 2010).",
                "Kawaguchi, Fujita and Ito 2011",
                Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the estimate of the other's most, the targets and their limit of compromise, the chance of accepting, offering again what the other offered where it is better than the target. "
                    + "Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, Agent_K and Agent_K2): the tremor of 2, the 0.1 added to the width, the approach to the estimate near the end, "
                    + "the exponent of the time in the chance, no chance below 0.1, and targets scaled by what time has left of the worth. Filled here: offers are drawn from the outcomes worth at least the target, "
                    + "where the agent draws any outcome up to 500 times and then lowers its target by 0.01.",
            },
            (_, seat) => new AgentK(seat)
        ),
    ];
}
