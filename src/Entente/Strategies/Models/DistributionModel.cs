namespace Entente.Strategies.Models;

/// <summary>Learns from how the distributions of values change from one window of offers to the next.</summary>
/// <remarks>
/// <para>Tunalı, Aydoğan and Sanchez-Anguix 2017. Values: <c>(1 + count)^(1/4)</c> over the largest such number of the issue, so that an often repeated offer does not drown the others. Weights: two windows of
/// offers that follow each other are compared issue by issue. An issue whose distribution of values did not change (chi-square at 5 %) while the values of another became worse for the other party
/// is one on which it does not give: it gains <c>10 (1 - t^5)</c>.</para>
/// <para>Shares of values in a window are counted with one more of each, and the test compares what they make in offers. Gains add up over the windows, from 1 for every issue, and weights are scaled to
/// sum to 1 when they are used. The critical value is that of Wilson and Hilferty 1931.</para>
/// </remarks>
public sealed class DistributionModel : OpponentModel
{
    private const double Gain = 10;
    private const double Upper = 1.6448536269514722; // the 95 % quantile of the normal distribution

    private readonly BidValues reader;
    private readonly int window;
    private readonly double[][] counts;
    private readonly double[][] worths;
    private readonly double[] largest;
    private readonly double[][] earlier;
    private readonly double[][] latest;
    private readonly double[] weights;
    private readonly bool[] isSteady;
    private double total;
    private int learned;

    /// <summary>A distribution-based model.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="window">How many offers a window has; at least 1.</param>
    public DistributionModel(Seat seat, int window)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        this.window = window;
        reader = new BidValues(seat);
        int issues = seat.Space.Issues;
        double[][] Room(double start) =>
            [.. Enumerable.Range(0, issues).Select(issue => Filled(seat.Space.SizeOf(issue), start))];
        counts = Room(1);
        worths = Room(1);
        earlier = Room(0);
        latest = Room(0);
        largest = Filled(issues, 1);
        weights = Filled(issues, 1);
        isSteady = new bool[issues];
        total = issues;
    }

    /// <summary>The weight that an issue is believed to have; all together sum to 1.</summary>
    /// <param name="issue">The number of the issue.</param>
    public double WeightOf(int issue) => weights[issue] / total;

    /// <inheritdoc/>
    public override void Learn(long bid, double time)
    {
        ReadOnlySpan<int> values = reader.Of(bid);
        for (int issue = 0; issue < values.Length; issue++)
        {
            int value = values[issue];
            double worth = Math.Sqrt(Math.Sqrt(++counts[issue][value]));
            worths[issue][value] = worth;
            largest[issue] = Math.Max(largest[issue], worth);
            latest[issue][value]++;
        }

        learned++;
        if (learned % window == 0)
        {
            if (learned >= 2 * window)
            {
                Compare(time);
            }

            for (int issue = 0; issue < values.Length; issue++)
            {
                (earlier[issue], latest[issue]) = (latest[issue], earlier[issue]);
                Array.Clear(latest[issue]);
            }
        }
    }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        ReadOnlySpan<int> values = reader.Of(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            sum += weights[issue] * worths[issue][values[issue]] / largest[issue];
        }

        return sum / total;
    }

    /// <summary>The statistic above which two windows differ at 5 %.</summary>
    /// <param name="freedom">How many values an issue has, less one; at least 1.</param>
    internal static double CriticalValue(int freedom)
    {
        double share = 2.0 / (9 * freedom);
        double root = 1 - share + (Upper * Math.Sqrt(share));
        return freedom * root * root * root;
    }

    private static double[] Filled(int length, double value)
    {
        var filled = new double[length];
        Array.Fill(filled, value);
        return filled;
    }

    private void Compare(double time)
    {
        bool hasConceded = false;
        bool hasSteady = false;
        for (int issue = 0; issue < weights.Length; issue++)
        {
            int size = worths[issue].Length;
            double statistic = 0;
            double before = 0;
            double after = 0;
            for (int value = 0; value < size; value++)
            {
                double was = (1 + earlier[issue][value]) / (window + size);
                double now = (1 + latest[issue][value]) / (window + size);
                statistic += (was - now) * (was - now) / now;
                before += was * worths[issue][value];
                after += now * worths[issue][value];
            }

            isSteady[issue] = size < 2 || statistic * window <= CriticalValue(size - 1);
            hasSteady |= isSteady[issue];
            hasConceded |= !isSteady[issue] && after < before;
        }

        if (!hasConceded || !hasSteady)
        {
            return;
        }

        double gain = Gain * (1 - (time * time * time * time * time));
        for (int issue = 0; issue < weights.Length; issue++)
        {
            if (isSteady[issue])
            {
                weights[issue] += gain;
                total += gain;
            }
        }
    }
}
