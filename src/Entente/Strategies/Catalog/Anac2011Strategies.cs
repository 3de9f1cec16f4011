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
        new(
            new PartDescription(
                "gahboninho",
                "Shows what it wants, then presses, the harder the nicer the other seems, and gives way in the last moments (second of ANAC 2011).",
                "Ben Adar, Sofy and Elimelech 2013",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: a first stage in which its offers show its wishes, pressure that grows with how nice the other seems, compromise in stages towards the deadline, the other's best offer in the last moments. "
                    + "Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, Gahboninho V3): the stages and their numbers, how niceness is measured, how fast what it asks for may change. "
                    + "Filled here: the frequency model of HardHeaded in place of its own model, any outcome worth at least what it asks for in place of those whose every value is as good as in the other's first offer, "
                    + "and the last moments are three rounds.",
            },
            (_, seat) => new GahboninhoAgent(seat)
        ),
        new(
            new PartDescription(
                "iamhaggler2011",
                "Predicts the other's concession by Gaussian-process regression and goes straight to the moment and the worth at which an agreement is best (third of ANAC 2011).",
                "Williams, Robu, Gerding and Jennings 2013",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the papers (2011 and 2013): the best offers of intervals as observations, a linear mean and Matérn covariance, the chance and value of an offer at every moment to come, the best moment and worth, a straight line towards them, "
                    + "random outcomes about the target, acceptance with a multiplier. Left open by the papers and taken from the behaviour of the agent as submitted (GENIUS, IAMhaggler2011): 36 intervals, the mean that ends at 0.9, value u^3, "
                    + "a band of 0.025, the multiplier 1.02 and the aspiration 0.9, returning once to the best offer received when the target falls below it. Filled here: length and size of the covariance are the most probable of 25 pairs, "
                    + "where the agent mixes a grid of them, and the forecast is made once an interval.",
            },
            (_, seat) => new HagglerAgent(seat)
        ),
    ];
}
