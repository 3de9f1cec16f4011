using Entente.Bidding;
using Entente.Numbers;

namespace Entente.Strategies.Models;

/// <summary>Weighs every hypothesis on what the other wants, weights and values at once, by how well it explains the offers.</summary>
/// <remarks>
/// <para>Hindriks and Tykhonov 2008. A hypothesis is an order of the issues, whose weights are <c>2 k / (n (n + 1))</c> from the least important (<c>k = 1</c>) to the most, and for every issue a shape of its evaluation:
/// uphill, downhill or a triangle over the values in declared order. All are equally likely at first. The other is taken to concede evenly, and an offer at a time is likely under a hypothesis by a
/// normal distribution about that line. An outcome is worth its expectation over the hypotheses. Repeats of an offer are not learned from again.</para>
/// <para>There are <c>n!</c> orders times the product of the shapes. What would be more than the bound is not attempted: <see cref="For"/> then gives the <see cref="ScalableBayesianModel"/>.</para>
/// </remarks>
public sealed class BayesianModel : OpponentModel
{
    /// <summary>How many hypotheses there may be unless another bound is asked for.</summary>
    public const int DefaultHypotheses = 1 << 15;

    private const int MostHypotheses = 1 << 22;
    private const double Negligible = -40;

    private readonly BayesianSettings settings;
    private readonly BidValues reader;
    private readonly BidSet learned;
    private readonly int[] sizes;
    private readonly int[] shapes;
    private readonly double[] orders;
    private readonly double[] logs;
    private readonly double[] evaluations;
    private readonly int[] digits;
    private readonly double[][] expected;
    private readonly double[][] masses;
    private bool isStale = true;

    /// <summary>A full Bayesian model.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="settings">How the other is taken to concede.</param>
    /// <exception cref="ArgumentException">There are more than four million hypotheses.</exception>
    public BayesianModel(Seat seat, BayesianSettings settings)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(settings);
        if (CountFor(seat) > MostHypotheses)
        {
            throw new ArgumentException($"There are more than {MostHypotheses} hypotheses.", nameof(seat));
        }

        this.settings = settings;
        reader = new BidValues(seat);
        learned = new BidSet(seat.Space);
        sizes = [.. Enumerable.Range(0, seat.Space.Issues).Select(seat.Space.SizeOf)];
        shapes = [.. sizes.Select(EvaluationShape.CountFor)];
        orders = OrdersOf(sizes.Length);
        long combinations = shapes.Aggregate(1L, (product, count) => product * count);
        logs = new double[(orders.Length / sizes.Length) * combinations];
        evaluations = new double[sizes.Length];
        digits = new int[sizes.Length];
        expected = [.. sizes.Select(size => new double[size])];
        masses = [.. shapes.Select(count => new double[count])];
    }

    /// <summary>How many hypotheses it weighs.</summary>
    public int Hypotheses => logs.Length;

    /// <summary>The full model where its hypotheses are no more than a bound, else the scalable one.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="settings">How the other is taken to concede.</param>
    /// <param name="mostHypotheses">The bound.</param>
    public static OpponentModel For(Seat seat, BayesianSettings settings, int mostHypotheses = DefaultHypotheses)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return CountFor(seat) <= mostHypotheses
            ? new BayesianModel(seat, settings)
            : new ScalableBayesianModel(seat, settings);
    }

    /// <summary>The expected weight of an issue; all together sum to 1.</summary>
    /// <param name="issue">The number of the issue.</param>
    public double WeightOf(int issue)
    {
        Refresh();
        return masses[issue].Sum();
    }

    /// <inheritdoc/>
    public override void Learn(long bid, double time)
    {
        if (!learned.Add(bid))
        {
            return;
        }

        ReadOnlySpan<int> values = reader.Of(bid);
        int issues = sizes.Length;
        Array.Clear(digits);
        for (int at = 0; at < logs.Length; Count())
        {
            for (int issue = 0; issue < issues; issue++)
            {
                evaluations[issue] = EvaluationShape.Of(digits[issue], sizes[issue], values[issue]);
            }

            for (int order = 0; order < orders.Length; order += issues)
            {
                double utility = 0;
                for (int issue = 0; issue < issues; issue++)
                {
                    utility += orders[order + issue] * evaluations[issue];
                }

                logs[at++] += settings.LogLikelihood(utility, time);
            }
        }

        isStale = true;
    }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        Refresh();
        ReadOnlySpan<int> values = reader.Of(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            sum += expected[issue][values[issue]];
        }

        return sum;
    }

    private static double CountFor(Seat seat)
    {
        double count = 1;
        for (int issue = 0; issue < seat.Space.Issues; issue++)
        {
            count *= (issue + 1.0) * EvaluationShape.CountFor(seat.Space.SizeOf(issue));
        }

        return count;
    }

    // By order, by issue: its weight.
    private static double[] OrdersOf(int issues)
    {
        var ranks = new int[issues];
        for (int issue = 0; issue < issues; issue++)
        {
            ranks[issue] = issue + 1;
        }

        var weights = new List<double>();
        double total = issues * (issues + 1) / 2.0;
        do
        {
            foreach (int rank in ranks)
            {
                weights.Add(rank / total);
            }
        } while (HasNext(ranks));

        return [.. weights];
    }

    // The next permutation in the order of dictionaries.
    private static bool HasNext(int[] ranks)
    {
        int i = ranks.Length - 2;
        while (i >= 0 && ranks[i] >= ranks[i + 1])
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        int j = ranks.Length - 1;
        while (ranks[j] <= ranks[i])
        {
            j--;
        }

        (ranks[i], ranks[j]) = (ranks[j], ranks[i]);
        Array.Reverse(ranks, i + 1, ranks.Length - i - 1);
        return true;
    }

    // The next combination of shapes.
    private void Count()
    {
        for (int issue = digits.Length - 1; issue >= 0 && ++digits[issue] == shapes[issue]; issue--)
        {
            digits[issue] = 0;
        }
    }

    // An outcome's expectation is a sum over issues of what weight and evaluation are worth together.
    private void Refresh()
    {
        if (!isStale)
        {
            return;
        }

        isStale = false;
        double most = logs.Max();
        double total = 0;
        foreach (double[] mass in masses)
        {
            Array.Clear(mass);
        }

        Array.Clear(digits);
        for (int at = 0; at < logs.Length; Count())
        {
            for (int order = 0; order < orders.Length; order += digits.Length, at++)
            {
                double log = logs[at] - most;
                if (log < Negligible)
                {
                    continue;
                }

                double likely = log == 0 ? 1 : StableMath.Exp(log);
                total += likely;
                for (int issue = 0; issue < digits.Length; issue++)
                {
                    masses[issue][digits[issue]] += likely * orders[order + issue];
                }
            }
        }

        for (int issue = 0; issue < digits.Length; issue++)
        {
            Array.Clear(expected[issue]);
            for (int shape = 0; shape < shapes[issue]; shape++)
            {
                masses[issue][shape] /= total;
                for (int value = 0; value < sizes[issue]; value++)
                {
                    expected[issue][value] += masses[issue][shape] * EvaluationShape.Of(shape, sizes[issue], value);
                }
            }
        }
    }
}
