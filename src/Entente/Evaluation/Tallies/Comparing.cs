using System.Collections.Immutable;
using Entente.Evaluation.Statistics;

namespace Entente.Evaluation.Tallies;

/// <summary>Compares every two strategies on the same scenarios in the same seats.</summary>
internal sealed class Comparing(
    TournamentTally tally,
    int[] order,
    ScenarioBootstrap bootstrap,
    EvaluationOptions options,
    PairingUnit pairing
)
{
    // Differences of sums that differ in their order of adding alone are no differences.
    private const double Nothing = 1e-12;

    public ImmutableArray<Comparison> All()
    {
        double[][] means = [.. order.Select(strategy => bootstrap.Means(ScenarioMeans(strategy)))];
        var bare = new List<Comparison>();
        for (int first = 0; first < order.Length; first++)
        {
            for (int second = first + 1; second < order.Length; second++)
            {
                bare.Add(Of(first, second, means));
            }
        }

        ImmutableArray<double> adjusted = Holm.Adjust([.. bare.Select(each => each.P)]);
        return
        [
            .. bare.Select(
                (each, i) => each with { Adjusted = adjusted[i], IsSignificant = adjusted[i] <= options.Significance }
            ),
        ];
    }

    private Comparison Of(int first, int second, double[][] means)
    {
        double[] differences = [.. Differences(order[first], order[second])];
        SignedRankTest test = SignedRankTest.Of(differences);
        double[] paired = [.. means[first].Zip(means[second], (one, other) => one - other)];
        Interval? interval = tally.Scenarios.Count < 2 ? null : ScenarioBootstrap.IntervalOf(paired);
        double one = ScoreTables.MeanOf(tally, Measure.Advantage, order[first]) ?? 0;
        double other = ScoreTables.MeanOf(tally, Measure.Advantage, order[second]) ?? 0;
        return new Comparison(first, second, one - other, interval?.Low, interval?.High, test.Count, test.P, 1, false);
    }

    private double[] ScenarioMeans(int strategy) =>
        [
            .. Enumerable
                .Range(0, tally.Scenarios.Count)
                .Select(scenario => tally.Of(Measure.Advantage, scenario, -1, strategy).MeanOrNone ?? double.NaN),
        ];

    private IEnumerable<double> Differences(int first, int second)
    {
        for (int scenario = 0; scenario < tally.Scenarios.Count; scenario++)
        {
            for (int seat = 0; seat < (pairing == PairingUnit.Scenario ? 1 : tally.Seats); seat++)
            {
                int sat = pairing == PairingUnit.Scenario ? -1 : seat;
                for (int opponent = 0; opponent < (pairing == PairingUnit.Meeting ? order.Length : 1); opponent++)
                {
                    int met = pairing == PairingUnit.Meeting ? opponent : -1;
                    Moments one = tally.Of(Measure.Advantage, scenario, sat, first, met);
                    Moments other = tally.Of(Measure.Advantage, scenario, sat, second, met);
                    if (one.Count > 0 && other.Count > 0)
                    {
                        double difference = one.Mean - other.Mean;
                        yield return Math.Abs(difference) < Nothing ? 0 : difference;
                    }
                }
            }
        }
    }
}
