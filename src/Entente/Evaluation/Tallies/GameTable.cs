using System.Collections.Immutable;
using Entente.Evaluation.Games;
using Entente.Evaluation.Statistics;

namespace Entente.Evaluation.Tallies;

/// <summary>The table of payoffs that results give: mean advantage of each strategy against each.</summary>
internal sealed class GameTable(TournamentTally tally, int[] order, ScenarioBootstrap bootstrap)
{
    private const int MostResamples = 999;

    /// <summary>The game; null when sessions had more than two seats, or some two strategies never met where something could be gained.</summary>
    public EmpiricalGame? Game(int mostSupports)
    {
        if (tally.Seats != 2)
        {
            return null;
        }

        int size = order.Length;
        int scenarios = tally.Scenarios.Count;
        var means = new double[scenarios, size, size];
        for (int scenario = 0; scenario < scenarios; scenario++)
        {
            for (int own = 0; own < size; own++)
            {
                for (int other = 0; other < size; other++)
                {
                    means[scenario, own, other] =
                        tally.Of(Measure.Advantage, scenario, -1, order[own], order[other]).MeanOrNone ?? double.NaN;
                }
            }
        }

        int[] once = [.. Enumerable.Repeat(1, scenarios)];
        return Payoffs(means, size, once) is { } payoffs
            ? EmpiricalGame.Of(payoffs, Shares(means, size), mostSupports)
            : null;
    }

    private ImmutableArray<double> Shares(double[,,] means, int size)
    {
        if (tally.Scenarios.Count < 2)
        {
            return [];
        }

        var holds = new int[size];
        int resamples = 0;
        for (int resample = 0; resample < Math.Min(MostResamples, bootstrap.Resamples); resample++)
        {
            if (Payoffs(means, size, bootstrap.CountsOf(resample)) is { } game)
            {
                resamples++;
                for (int strategy = 0; strategy < size; strategy++)
                {
                    holds[strategy] += game.BestRepliesTo(strategy).Contains(strategy) ? 1 : 0;
                }
            }
        }

        return resamples > 0 ? [.. holds.Select(each => each / (double)resamples)] : [];
    }

    // The mean over scenarios, each counted so often.
    private static SymmetricGame? Payoffs(double[,,] means, int size, int[] counts)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<double>>(size);
        for (int own = 0; own < size; own++)
        {
            var row = new double[size];
            for (int other = 0; other < size; other++)
            {
                double sum = 0;
                int count = 0;
                for (int scenario = 0; scenario < counts.Length; scenario++)
                {
                    double mean = means[scenario, own, other];
                    if (counts[scenario] > 0 && !double.IsNaN(mean))
                    {
                        sum += counts[scenario] * mean;
                        count += counts[scenario];
                    }
                }

                if (count == 0)
                {
                    return null;
                }

                row[other] = sum / count;
            }

            rows.Add([.. row]);
        }

        return new SymmetricGame(rows.MoveToImmutable());
    }
}
