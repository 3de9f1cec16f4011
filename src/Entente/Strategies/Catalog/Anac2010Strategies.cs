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
        new(
            new PartDescription(
                "yushu",
                "Decides by how many rounds are left and by how generous the other has been on average (second of ANAC 2010).",
                "An and Lesser 2012",
                Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: a target that falls with time to a minimum, the minimum by the rounds left and by the mean of the other's offers, offering again one of the ten best that the other offered. "
                    + "Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, Yushu): all numbers, the range from which outcomes are drawn after ten offers, when a suggestion comes before accepting. "
                    + "Filled here: rounds are counted, where the agent estimates them from how long the other takes to answer.",
            },
            (_, seat) => new YushuAgent(seat)
        ),
    ];
}
