using System.Collections.Immutable;
using Entente.Strategies.Whole;

namespace Entente.Strategies.Catalog;

/// <summary>Strategies of the Automated Negotiating Agents Competition of 2011.</summary>
internal static class Anac2011Strategies
{
    public static ImmutableArray<WholeStrategy> All { get; } =
    [
        new(
            new PartDescription(
                "hardheaded",
                "Goes down through its outcomes one after the other, hardly at all before the end and never below 0.585 of its best (winner of ANAC 2011).",
                "van Krimpen, Looije and Hajizadeh 2013",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the concession function, going down monotonously and repeating earlier offers at the limit, choosing among outcomes of about equal worth the one the frequency model says the other likes best, "
                    + "accepting what is better than its lowest offer or as good as its next. Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, KLH): the constants (0.05, 0.05, 0.585, a tolerance of 0.01, "
                    + "five outcomes at a time), the two stages under discounting, and putting the other's best offer in front where it is better. Filled here: up to 200 outcomes within the tolerance are looked at, "
                    + "evenly spread (24 in spaces that cannot be listed), and a fallback above 0.585 takes its place.",
            },
            (_, seat) => new HardHeadedAgent(seat)
        ),
    ];
}
