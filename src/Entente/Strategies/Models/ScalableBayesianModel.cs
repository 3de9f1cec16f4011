using Entente.Bidding;
using Entente.Numbers;

namespace Entente.Strategies.Models;

/// <summary>Weighs hypotheses on the weight and on the values of every issue by themselves, so that work grows with the issues and not with their combinations.</summary>
/// <remarks>
/// The scalable model of Hindriks and Tykhonov 2008. For every issue there are hypotheses on its evaluation (the shapes of <see cref="BayesianModel"/>) and on its weight (0 to 1 in steps of a tenth), all equally
/// likely at first. Each is judged by what the offer is worth under it and under the expectations of everything else: a weight <c>w</c> leaves <c>1 - w</c> to the other issues, in proportion to what
/// their weights are expected to be. Repeats of an offer are not learned from again. An outcome is worth the sum of expected evaluations by expected weights, scaled to sum to 1.
/// </remarks>
public sealed class ScalableBayesianModel : OpponentModel
{
    private const int Steps = 10;

    private readonly BayesianSettings settings;
    private readonly BidValues reader;
    private readonly BidSet learned;
    private readonly int[] sizes;
    private readonly double[][] shapeLogs;
    private readonly double[][] weightLogs;
    private readonly double[][] expected;
    private readonly double[] weights;
    private readonly double[] evaluations;
    private readonly double[] room;

    /// <summary>A scalable Bayesian model.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="settings">How the other is taken to concede.</param>
    public ScalableBayesianModel(Seat seat, BayesianSettings settings)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        reader = new BidValues(seat);
        learned = new BidSet(seat.Space);
        int issues = seat.Space.Issues;
        sizes = [.. Enumerable.Range(0, issues).Select(seat.Space.SizeOf)];
        shapeLogs = [.. sizes.Select(size => new double[EvaluationShape.CountFor(size)])];
        weightLogs = [.. sizes.Select(_ => new double[Steps + 1])];
        expected = [.. sizes.Select(size => new double[size])];
        weights = new double[issues];
        evaluations = new double[issues];
        room = new double[Math.Max(Steps + 1, shapeLogs.Max(each => each.Length))];
        Expect();
    }

    /// <summary>The expected weight of an issue; all together sum to 1.</summary>
    /// <param name="issue">The number of the issue.</param>
    public double WeightOf(int issue) => weights[issue];

    /// <inheritdoc/>
    public override void Learn(long bid, double time)
    {
        if (!learned.Add(bid))
        {
            return;
        }

        ReadOnlySpan<int> values = reader.Of(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            evaluations[issue] = expected[issue][values[issue]];
            sum += weights[issue] * evaluations[issue];
        }

        for (int issue = 0; issue < values.Length; issue++)
        {
            double others = sum - (weights[issue] * evaluations[issue]);
            double[] shapes = shapeLogs[issue];
            for (int shape = 0; shape < shapes.Length; shape++)
            {
                double utility = others + (weights[issue] * EvaluationShape.Of(shape, sizes[issue], values[issue]));
                shapes[shape] += settings.LogLikelihood(utility, time);
            }

            // What the others are worth by themselves; a single issue leaves nothing to them.
            double rest = weights[issue] < 1 ? others / (1 - weights[issue]) : 0;
            for (int step = 0; step <= Steps; step++)
            {
                double weight = step / (double)Steps;
                double utility = (weight * evaluations[issue]) + ((1 - weight) * rest);
                weightLogs[issue][step] += settings.LogLikelihood(utility, time);
            }
        }

        Expect();
    }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        ReadOnlySpan<int> values = reader.Of(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            sum += weights[issue] * expected[issue][values[issue]];
        }

        return sum;
    }

    private void Expect()
    {
        double total = 0;
        for (int issue = 0; issue < sizes.Length; issue++)
        {
            Span<double> likely = Probabilities(weightLogs[issue]);
            double mean = 0;
            for (int step = 0; step <= Steps; step++)
            {
                mean += likely[step] * step / Steps;
            }

            weights[issue] = mean;
            total += mean;
            likely = Probabilities(shapeLogs[issue]);
            Array.Clear(expected[issue]);
            for (int shape = 0; shape < likely.Length; shape++)
            {
                for (int value = 0; value < sizes[issue]; value++)
                {
                    expected[issue][value] += likely[shape] * EvaluationShape.Of(shape, sizes[issue], value);
                }
            }
        }

        for (int issue = 0; issue < sizes.Length; issue++)
        {
            weights[issue] /= total;
        }
    }

    private Span<double> Probabilities(double[] logs)
    {
        Span<double> likely = room.AsSpan(0, logs.Length);
        double most = logs.Max();
        double total = 0;
        for (int i = 0; i < logs.Length; i++)
        {
            likely[i] = StableMath.Exp(logs[i] - most);
            total += likely[i];
        }

        for (int i = 0; i < logs.Length; i++)
        {
            likely[i] /= total;
        }

        return likely;
    }
}
