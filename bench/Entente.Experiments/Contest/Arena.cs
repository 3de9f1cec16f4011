using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Experiments.Contest;

/// <summary>A scenario that is ready for sessions, with what was possible in it.</summary>
internal sealed class Arena
{
    private readonly BidSpace space;
    private readonly double[] room;
    private readonly Lazy<double> mostWelfare;
    private readonly Lazy<SessionYardstick?> yardstick;

    public Arena(ContestScenario scenario)
    {
        Name = scenario.Name;
        space = BidSpace.Of(scenario.Scenario);
        room = [.. space.Utilities.Select(utility => utility.Max - utility.Reservation)];
        mostWelfare = new(MostWelfare);
        yardstick = new(() => space.IsListed ? YardstickOf(scenario.Scenario) : null);
    }

    public string Name { get; }

    public BidSpace Space => space;

    /// <summary>Runs a session.</summary>
    /// <param name="first">Who sits in the first seat.</param>
    /// <param name="second">Who sits in the second seat.</param>
    /// <param name="rounds">How many rounds there are.</param>
    /// <param name="knowledge">What each is told of the other.</param>
    /// <param name="keepsLog">Whether everything is kept.</param>
    public SessionResult Run(Strategy first, Strategy second, int rounds, Knowledge knowledge, bool keepsLog = false)
    {
        SessionResult result = SessionRunner.Run(
            new SessionSetup(space, [first, second], new SessionLimits(rounds))
            {
                Knowledge = knowledge,
                Seed = StableHash.Of(Name),
                Number = StableHash.Of($"{first}/{second}") >> 16,
                KeepsLog = keepsLog,
            }
        );
        return result.Ending.Kind == EndKind.Fault
            ? throw new InvalidOperationException($"{first} against {second} over {Name}: {result.Fault}")
            : result;
    }

    /// <summary>What came of it.</summary>
    public Meeting Judge(SessionResult result)
    {
        double first = AdvantageOf(0, result.Utilities);
        double second = AdvantageOf(1, result.Utilities);
        bool isAgreement = result.Agreement is not null;
        return new Meeting(
            first,
            second,
            isAgreement,
            space.IsListed && room[0] > 0 && room[1] > 0 && mostWelfare.Value > 0
                ? (first + second) / mostWelfare.Value
                : double.NaN,
            isAgreement ? yardstick.Value?.Of(result.Utilities).Frontier ?? double.NaN : double.NaN,
            result.Time
        );
    }

    private double AdvantageOf(int seat, ImmutableArray<double> utilities) =>
        room[seat] > 0 ? (utilities[seat] - space.Utilities[seat].Reservation) / room[seat] : double.NaN;

    private double MostWelfare()
    {
        double[] first = space.Utilities[0].Ranking.Table!;
        double[] second = space.Utilities[1].Ranking.Table!;
        double most = 0;
        for (int bid = 0; bid < first.Length; bid++)
        {
            double one = first[bid] - space.Utilities[0].Reservation;
            double two = second[bid] - space.Utilities[1].Reservation;
            if (one >= 0 && two >= 0)
            {
                most = Math.Max(most, (one / room[0]) + (two / room[1]));
            }
        }

        return most;
    }

    private static SessionYardstick? YardstickOf(Scenario scenario)
    {
        try
        {
            return new SessionYardstick(ScenarioAnalyzer.Analyze(scenario, new AnalysisOptions { Threads = 1 }));
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
    }
}
