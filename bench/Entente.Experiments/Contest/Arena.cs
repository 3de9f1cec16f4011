using Entente.Bidding;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Experiments.Contest;

/// <summary>A scenario that is ready for sessions, with what was possible in it.</summary>
internal sealed class Arena
{
    private readonly BidSpace space;
    private readonly double[] room;
    private readonly Lazy<double> mostWelfare;
    private readonly Lazy<double[][]> frontier;

    public Arena(ContestScenario scenario)
    {
        Name = scenario.Name;
        space = BidSpace.Of(scenario.Scenario);
        room = [.. space.Utilities.Select(utility => utility.Max - utility.Reservation)];
        mostWelfare = new(MostWelfare);
        frontier = new(Frontier);
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
        double first = AdvantageOf(0, result.Utilities[0]);
        double second = AdvantageOf(1, result.Utilities[1]);
        bool isAgreement = result.Agreement is not null;
        return new Meeting(
            first,
            second,
            isAgreement,
            IsMeasured && mostWelfare.Value > 0 ? (first + second) / mostWelfare.Value : double.NaN,
            isAgreement && IsMeasured ? DistanceOf(first, second) : double.NaN,
            result.Time
        );
    }

    private double AdvantageOf(int seat, double utility) =>
        room[seat] > 0 ? (utility - space.Utilities[seat].Reservation) / room[seat] : double.NaN;

    private bool IsMeasured => space.IsListed && room[0] > 0 && room[1] > 0;

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

    // The frontier in advantages, the best for the first seat first.
    private double[][] Frontier()
    {
        double[] first = space.Utilities[0].Ranking.Table!;
        double[] second = space.Utilities[1].Ranking.Table!;
        int[] order = [.. Enumerable.Range(0, first.Length)];
        Array.Sort(
            order,
            (a, b) => first[a] != first[b] ? first[b].CompareTo(first[a]) : second[b].CompareTo(second[a])
        );
        var points = new List<double[]>();
        double most = double.NegativeInfinity;
        foreach (int bid in order)
        {
            if (second[bid] > most)
            {
                most = second[bid];
                points.Add([AdvantageOf(0, first[bid]), AdvantageOf(1, second[bid])]);
            }
        }

        return [.. points];
    }

    private double DistanceOf(double first, double second)
    {
        double least = double.PositiveInfinity;
        foreach (double[] point in frontier.Value)
        {
            double dx = point[0] - first;
            double dy = point[1] - second;
            least = Math.Min(least, Math.Sqrt((dx * dx) + (dy * dy)));
        }

        return least;
    }
}
