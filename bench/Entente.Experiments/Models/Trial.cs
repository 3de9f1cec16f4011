using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Experiments.Contest;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Experiments.Models;

/// <summary>All sessions of the experiment: every model with every offering, in both seats, against every opponent, over every scenario.</summary>
internal sealed class Trial
{
    private readonly double[,,,] gains;
    private readonly double[,] agreements;
    private readonly double[,] taus;
    private readonly double[,] correlations;

    /// <summary>Runs them.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="exponents">How the targets of the offerings bend.</param>
    /// <param name="rounds">How many rounds a session has.</param>
    public Trial(ImmutableArray<ContestScenario> scenarios, ImmutableArray<double> exponents, int rounds)
    {
        Scenarios = scenarios;
        Exponents = exponents;
        gains = new double[Contestant.All.Length, scenarios.Length, exponents.Length, Contestant.Opponents.Length];
        agreements = new double[Contestant.All.Length, scenarios.Length];
        taus = new double[Contestant.All.Length, scenarios.Length];
        correlations = new double[Contestant.All.Length, scenarios.Length];
        for (int scenario = 0; scenario < scenarios.Length; scenario++)
        {
            var space = BidSpace.Of(scenarios[scenario].Scenario);
            for (int model = 0; model < Contestant.All.Length; model++)
            {
                Run(space, model, scenario, rounds);
            }
        }
    }

    public ImmutableArray<ContestScenario> Scenarios { get; }

    public ImmutableArray<double> Exponents { get; }

    /// <summary>How many sessions were run.</summary>
    public int Sessions { get; private set; }

    /// <summary>By scenario: the mean advantage of a model over offerings, opponents and seats.</summary>
    public double[] GainsOf(int model) =>
        [
            .. Enumerable
                .Range(0, Scenarios.Length)
                .Select(scenario => Enumerable.Range(0, Exponents.Length).Average(e => GainOf(model, scenario, e))),
        ];

    /// <summary>By scenario: the mean advantage of a model with one offering.</summary>
    public double[] GainsOf(int model, int exponent) =>
        [.. Enumerable.Range(0, Scenarios.Length).Select(scenario => GainOf(model, scenario, exponent))];

    /// <summary>By scenario: the mean advantage of a model against one opponent.</summary>
    public double[] GainsAgainst(int model, int opponent) =>
        [
            .. Enumerable
                .Range(0, Scenarios.Length)
                .Select(scenario =>
                    Enumerable.Range(0, Exponents.Length).Average(e => gains[model, scenario, e, opponent])
                ),
        ];

    /// <summary>By scenario: the share of sessions that ended in agreement.</summary>
    public double[] AgreementsOf(int model) => Row(agreements, model);

    /// <summary>By scenario: the mean of Kendall's tau at the end; a model that orders nothing counts 0.</summary>
    public double[] TausOf(int model) => Row(taus, model);

    /// <summary>By scenario: the mean correlation at the end; a model that orders nothing counts 0.</summary>
    public double[] CorrelationsOf(int model) => Row(correlations, model);

    private double[] Row(double[,] numbers, int model) =>
        [.. Enumerable.Range(0, Scenarios.Length).Select(scenario => numbers[model, scenario])];

    private double GainOf(int model, int scenario, int exponent) =>
        Enumerable.Range(0, Contestant.Opponents.Length).Average(each => gains[model, scenario, exponent, each]);

    private void Run(BidSpace space, int model, int scenario, int rounds)
    {
        double sessions = 2.0 * Exponents.Length * Contestant.Opponents.Length;
        for (int exponent = 0; exponent < Exponents.Length; exponent++)
        {
            Strategy own = Contestant.All[model].With(Exponents[exponent]);
            for (int opponent = 0; opponent < Contestant.Opponents.Length; opponent++)
            {
                for (int seat = 0; seat < 2; seat++)
                {
                    Strategy other = Contestant.Opponents[opponent];
                    SessionResult result = SessionRunner.Run(
                        new SessionSetup(space, seat == 0 ? [own, other] : [other, own], new SessionLimits(rounds))
                        {
                            Knowledge = Knowledge.Utilities,
                            Seed = StableHash.Of(Scenarios[scenario].Name),
                            Number = (ulong)((opponent * Exponents.Length) + exponent),
                        }
                    );
                    if (result.Ending.Kind == EndKind.Fault)
                    {
                        throw new InvalidOperationException($"{own} against {other}: {result.Fault}");
                    }

                    Sessions++;
                    BidUtility utility = space.Utilities[seat];
                    gains[model, scenario, exponent, opponent] +=
                        (result.Utilities[seat] - utility.Reservation) / (utility.Max - utility.Reservation) / 2;
                    agreements[model, scenario] += (result.Agreement is null ? 0 : 1) / sessions;
                    ModelQuality quality = ModelQuality.Of(
                        result.Models[seat]!,
                        space.Utilities[1 - seat],
                        space,
                        result.Book!,
                        mostOutcomes: 1000
                    );
                    taus[model, scenario] += (quality.Ranks.TauB ?? 0) / sessions;
                    correlations[model, scenario] += (quality.Pearson ?? 0) / sessions;
                }
            }
        }
    }
}
