using System.Collections.Immutable;
using Entente.Evaluation.Statistics;

namespace Entente.Evaluation.Tallies;

/// <summary>The means of every strategy, whole and by opponent, scenario and seat.</summary>
internal sealed class ScoreTables(TournamentTally tally, int[] order, ScenarioBootstrap bootstrap)
{
    private const double NormalQuantile = 1.959963984540054;

    public ImmutableArray<StrategyScores> All() => [.. order.Select(Of)];

    /// <summary>The mean over scenarios of the means within each; null when nothing was measured.</summary>
    public static double? MeanOf(TournamentTally tally, Measure measure, int strategy, int seat = -1, int opponent = -1)
    {
        double sum = 0;
        int count = 0;
        for (int scenario = 0; scenario < tally.Scenarios.Count; scenario++)
        {
            Moments moments = tally.Of(measure, scenario, seat, strategy, opponent);
            if (moments.Count > 0)
            {
                sum += moments.Mean;
                count++;
            }
        }

        return count > 0 ? sum / count : null;
    }

    private StrategyScores Of(int strategy) =>
        new(tally.Strategies[strategy], SeatsOf(strategy))
        {
            Estimates = ByMeasure(measure => EstimateOf(measure, strategy)),
            ByOpponent = ByMeasure(measure =>
                order.Select(other => MeanOf(tally, measure, strategy, -1, other)).ToImmutableArray()
            ),
            ByScenario = ByMeasure(measure =>
                Enumerable
                    .Range(0, tally.Scenarios.Count)
                    .Select(scenario => tally.Of(measure, scenario, -1, strategy).MeanOrNone)
                    .ToImmutableArray()
            ),
            BySeat = ByMeasure(measure =>
                Enumerable
                    .Range(0, tally.Seats)
                    .Select(seat => MeanOf(tally, measure, strategy, seat))
                    .ToImmutableArray()
            ),
            AgreementTimes = tally.TimesOf(strategy),
            Faults = tally.FaultsOf(strategy),
        };

    private static ImmutableArray<T> ByMeasure<T>(Func<Measure, T> of) => [.. Enum.GetValues<Measure>().Select(of)];

    // Every seat has a utility.
    private long SeatsOf(int strategy) =>
        Enumerable
            .Range(0, tally.Scenarios.Count)
            .Sum(scenario => tally.Of(Measure.Utility, scenario, -1, strategy).Count);

    private Estimate EstimateOf(Measure measure, int strategy)
    {
        var means = new double[tally.Scenarios.Count];
        long count = 0;
        int measured = 0;
        double variance = 0;
        for (int scenario = 0; scenario < means.Length; scenario++)
        {
            Moments moments = tally.Of(measure, scenario, -1, strategy);
            means[scenario] = moments.MeanOrNone ?? double.NaN;
            if (moments.Count > 0)
            {
                count += moments.Count;
                measured++;
                variance += moments.Variance / moments.Count;
            }
        }

        if (measured == 0)
        {
            return new Estimate(null, null, null, null, 0);
        }

        Interval? interval = measured < 2 ? null : ScenarioBootstrap.IntervalOf(bootstrap.Means(means));
        return new Estimate(
            MeanOf(tally, measure, strategy),
            interval?.Low,
            interval?.High,
            NormalQuantile * Math.Sqrt(variance) / measured,
            count
        );
    }
}
