using System.Collections.Immutable;
using Entente.Strategies.Models;

namespace Entente.Strategies.Catalog;

/// <summary>Every opponent model of the catalogue.</summary>
internal static class ModelParts
{
    private const StrategyTraits Learning =
        StrategyTraits.Deterministic | StrategyTraits.Adapts | StrategyTraits.Bilateral;

    // Stands before what uses it: members are made in the order in which they are written.
    private static readonly ImmutableArray<PartParameter> Bayesian =
    [
        new("c", 0.5, 0, 1, "How much of its range the other is taken to give up by the end."),
        new("s", 0.15, 0.01, 10, "The spread of its offers about an even concession."),
    ];

    public static ImmutableArray<ModelPart> All { get; } =
    [
        new(
            new PartDescription("none", "No model of the other.", "", StrategyTraits.Deterministic, []),
            (_, _) => null
        ),
        new(
            new PartDescription(
                "opposite",
                "The other wants the opposite.",
                "",
                StrategyTraits.Deterministic | StrategyTraits.Bilateral,
                []
            ),
            (_, seat) => new OppositeModel(seat)
        ),
        new(
            new PartDescription(
                "perfect",
                "Knows what outcomes are worth to the other.",
                "",
                StrategyTraits.Deterministic | StrategyTraits.Bilateral | StrategyTraits.NeedsOpponentUtilities,
                []
            ),
            (_, seat) => new PerfectModel(seat)
        ),
        new(
            new PartDescription(
                "hardheaded",
                "Counts how often values are asked for; issues that are left as they were gain weight.",
                "van Krimpen, Looije and Hajizadeh 2013",
                Learning,
                []
            )
            {
                Fidelity =
                    "After the paper: weights equal at first, 0.2 over the number of issues to every issue whose value stayed, scaled to sum to 1; values by their counts. Ours: counts start at none, so that a value "
                    + "never asked for is worth nothing (the component that GENIUS ships starts each at one), the first offer counts too, and weights have no upper bound (there, what a least weight of the others leaves).",
            },
            (_, seat) => new FrequencyModel(seat, FrequencyKind.HardHeaded)
        ),
        new(
            new PartDescription(
                "smith",
                "Counts how often values are asked for; issues with one frequent value weigh more.",
                "van Galen Last 2012",
                Learning,
                []
            )
            {
                Fidelity =
                    "After the paper: a value is worth its count over the largest of its issue, and an issue weighs as much as the share of its most frequent value. Nothing else is added.",
            },
            (_, seat) => new FrequencyModel(seat, FrequencyKind.Smith)
        ),
        new(
            new PartDescription(
                "cuhk",
                "Counts how often values are asked for in the first hundred different offers, all issues alike.",
                "Hao and Leung 2014",
                Learning,
                []
            )
            {
                Fidelity =
                    "After the paper: the sum of the counts of an outcome's values, over the first hundred different offers. Ours: over the largest such sum, so that it lies between 0 and 1.",
            },
            (_, seat) => new FrequencyModel(seat, FrequencyKind.Cuhk)
        ),
        new(
            new PartDescription(
                "distribution",
                "Compares how values are spread in one window of offers and the next; issues that stay as they were while others give way gain weight.",
                "Tunalı, Aydoğan and Sanchez-Anguix 2017",
                Learning | StrategyTraits.UsesTime,
                [new PartParameter("w", 10, 1, 1_000_000, "How many offers a window has.")]
            )
            {
                Fidelity =
                    "After the paper: windows that follow each other without overlap, one more of every value in each (Laplace), a chi-square test at 5 % per issue, weight only for issues that did not change while "
                    + "another gave way, `10 (1 - t^5)` of it, values worth `(1 + count)^(1/4)` over the largest. Ours: windows of 10 offers unless set; the test compares numbers of offers rather than "
                    + "shares; gains add up and are scaled to sum to 1 when used.",
            },
            (arguments, seat) => new DistributionModel(seat, (int)arguments["w"])
        ),
        new(
            new PartDescription(
                "bayesian",
                "Weighs every hypothesis on the order of the issues and the shapes of their evaluations at once by how well it explains the offers.",
                "Hindriks and Tykhonov 2008",
                Learning | StrategyTraits.UsesTime,
                [
                    .. Bayesian,
                    new PartParameter(
                        "h",
                        BayesianModel.DefaultHypotheses,
                        1,
                        1 << 22,
                        "The most hypotheses; where there would be more, the scalable model takes its place."
                    ),
                ]
            )
            {
                Fidelity =
                    "After the paper: weights by rank, shapes uphill, downhill and triangular, a normal distribution about an even concession, expectations over all hypotheses. Hypotheses are as many as the "
                    + "orders of the issues times the product of their shapes (five issues of three values: 29,160); beyond `h` of them, and so on every large space, it is `bayesian-scalable`. Ours: how much is conceded by "
                    + "the end and the spread are settings, time counts by its share, repeats of an offer teach nothing, and no issue has more than 21 shapes.",
            },
            (arguments, seat) => BayesianModel.For(seat, SettingsOf(arguments), (int)arguments["h"])
        ),
        new(
            new PartDescription(
                "bayesian-scalable",
                "Weighs hypotheses on the weight and on the evaluation of every issue by themselves, on spaces of any size.",
                "Hindriks and Tykhonov 2008",
                Learning | StrategyTraits.UsesTime,
                Bayesian
            )
            {
                Fidelity =
                    "After the paper: hypotheses per issue, each judged with the expectations of all else in place of what is not known. Ours: weights from 0 to 1 in steps of a tenth, what a weight leaves going "
                    + "to the other issues in proportion; the settings of `bayesian`.",
            },
            (arguments, seat) => new ScalableBayesianModel(seat, SettingsOf(arguments))
        ),
    ];

    private static BayesianSettings SettingsOf(PartArguments arguments) => new(arguments["c"], arguments["s"]);
}
