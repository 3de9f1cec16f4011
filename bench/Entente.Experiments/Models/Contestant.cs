using System.Collections.Immutable;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Strategies.Models;
using Entente.Strategies.Parts;

namespace Entente.Experiments.Models;

/// <summary>An opponent model that is put to the test.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Group">What kind it is of.</param>
/// <param name="Make">Makes it.</param>
internal sealed record Contestant(string Name, ContestantGroup Group, Func<Seat, OpponentModel> Make)
{
    /// <summary>Every model of the catalogue that can be measured, and chance.</summary>
    public static ImmutableArray<Contestant> All { get; } =
    [
        new("chance", ContestantGroup.Control, _ => new ChanceModel()),
        new("opposite", ContestantGroup.Other, seat => new OppositeModel(seat)),
        new("perfect", ContestantGroup.Perfect, seat => new PerfectModel(seat)),
        new("hardheaded", ContestantGroup.Frequency, seat => new FrequencyModel(seat, FrequencyKind.HardHeaded)),
        new("smith", ContestantGroup.Frequency, seat => new FrequencyModel(seat, FrequencyKind.Smith)),
        new("cuhk", ContestantGroup.Frequency, seat => new FrequencyModel(seat, FrequencyKind.Cuhk)),
        new("distribution", ContestantGroup.Distribution, seat => new DistributionModel(seat, Window)),
        new("bayesian", ContestantGroup.Bayesian, seat => BayesianModel.For(seat, new BayesianSettings())),
        new(
            "bayesian-scalable",
            ContestantGroup.Bayesian,
            seat => new ScalableBayesianModel(seat, new BayesianSettings())
        ),
    ];

    private const int Window = 10;

    /// <summary>A party that offers by a target that falls with time, takes by the model the best of the outcomes about as good, and accepts by AC_next.</summary>
    /// <param name="exponent">How the target bends.</param>
    public Strategy With(double exponent) =>
        new(
            Name,
            StrategyTraits.None,
            seat =>
            {
                OpponentModel model = Make(seat);
                var offering = new TargetOffering(seat, Concession.Polynomial(exponent), model);
                return new ComposedAgent(seat, offering, new NextAcceptance(), model);
            }
        );

    /// <summary>The opponents.</summary>
    public static ImmutableArray<Strategy> Opponents { get; } =
    [
        .. new[]
        {
            "boulware",
            "time(e=0.5)",
            "linear",
            "conceder",
            "tft-averaged",
            "micro",
            "trade-off",
            "agentk",
            "hardheaded",
            "cuhkagent",
        }.Select(StrategyCatalog.Parse),
    ];
}
