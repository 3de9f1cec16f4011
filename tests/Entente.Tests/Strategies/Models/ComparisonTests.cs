using Entente.Bidding;
using Entente.Generation;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Strategies.Models;
using Entente.Strategies.Parts;

namespace Entente.Tests.Strategies.Models;

/// <summary>The experiment of bench/results/opponent-models.md on a few scenarios, without its intervals.</summary>
public class ComparisonTests
{
    private const int Scenarios = 10;
    private static readonly string[] Opponents = ["time(e=0.5)", "linear", "trade-off"];

    [Fact]
    public void Knowing_is_better_than_counting_and_counting_than_choosing_by_chance()
    {
        double perfect = Mean(seat => new PerfectModel(seat));
        double frequency = Mean(seat => new FrequencyModel(seat, FrequencyKind.Smith));
        double chance = Mean(_ => new Chance());

        Assert.True(perfect > frequency, $"{perfect} {frequency}");
        Assert.True(frequency > chance + 0.002, $"{frequency} {chance}");
    }

    private static double Mean(Func<Seat, OpponentModel> make)
    {
        var strategy = new Strategy(
            "candidate",
            StrategyTraits.None,
            seat =>
            {
                OpponentModel model = make(seat);
                return new ComposedAgent(
                    seat,
                    new TargetOffering(seat, Concession.Polynomial(0.2), model),
                    new NextAcceptance(),
                    model
                );
            }
        );
        double sum = 0;
        for (ulong number = 0; number < Scenarios; number++)
        {
            BidSpace space = BidSpace.Of(
                ScenarioGenerator
                    .Generate(new GenerationRequest(GenerationKind.Random, [5, 4, 4, 5]), 1, number)
                    .Scenario
            );
            foreach (Strategy opponent in Opponents.Select(StrategyCatalog.Parse))
            {
                for (int seat = 0; seat < 2; seat++)
                {
                    SessionResult result = SessionRunner.Run(
                        new SessionSetup(
                            space,
                            seat == 0 ? [strategy, opponent] : [opponent, strategy],
                            new SessionLimits(100)
                        )
                        {
                            Knowledge = Knowledge.Utilities,
                        }
                    );
                    sum += result.Utilities[seat];
                }
            }
        }

        return sum / (2 * Scenarios * Opponents.Length);
    }

    // An order that has to do with nothing.
    private sealed class Chance : OpponentModel
    {
        public override void Learn(long bid, double time) { }

        public override double UtilityOf(long bid) => (((ulong)bid + 1) * 0x9E3779B97F4A7C15) >> 32;
    }
}
