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
        new(
            new PartDescription(
                "nicetitfortat",
                "Goes towards the Nash point, by a Bayesian model, as far as the other has come towards it (ANAC 2011).",
                "Baarslag, Hindriks and Jonker 2013b",
                StrategyTraits.UsesTime | StrategyTraits.Adapts | StrategyTraits.Bilateral,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the Nash point by a Bayesian model, the other's concession as a share of the way to it and its own as the same share, the bonus under discounting and near the deadline, the outcome that the other likes best of those about the target, "
                    + "the other's best offer where it is no worse, accepting what is as good as its next offer or at the end as what is still to be expected. Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, Nice Tit for Tat 3.14): "
                    + "the multiplier 1.4 - 0.6 g on the Nash point, g being what the other's first offers leave, kept between 0.5 and 1; the bonuses and their times, the range of outcomes, learning until 0.99 of the time or half of it in spaces of more than 10,000 outcomes, "
                    + "up to four returns to the best offer before accepting. Filled here: the Nash point is climbed to over the values of the issues, the model is `bayesian-scalable` with its defaults.",
            },
            (_, seat) => new NiceTitForTatAgent(seat)
        ),
        new(
            new PartDescription(
                "bramagent",
                "Puts together outcomes from values that the other asked for lately, above a threshold that falls in four steps (ANAC 2011).",
                "Fishel, Bercovitch and Gal 2013",
                Anac2010Strategies.Usual,
                []
            )
            {
                Fidelity =
                    "Follows the paper: the threshold by steps of time, accepting what reaches it, outcomes put together from the other's last ten offers, else its own from the best down without repeating one too often. "
                    + "Left open by the paper and taken from the behaviour of the agent as submitted (GENIUS, BRAMAgent): the steps and their shares, ten tries a turn, the fifth that an outcome may be repeated. "
                    + "Filled here: values of issues that are tied together come from the same offer; the list is an even selection of up to 200 outcomes above the threshold (24 in spaces that cannot be listed), where the agent draws outcomes for two seconds; "
                    + "the range goes down to the fallback.",
            },
            (_, seat) => new BramAgent(seat)
        ),
    ];
}
