using Entente.Bidding;

namespace Entente.Strategies.Models;

/// <summary>Learns from how often the other asks for a value: what is asked for often is wanted much.</summary>
/// <remarks>
/// <para>HardHeaded (van Krimpen, Looije and Hajizadeh 2013): weights start equal; after every offer each issue whose value is the same as in the offer before gains 0.2 over the number of issues,
/// and weights are scaled to sum to 1. A value is worth its count over the largest count of its issue.</para>
/// <para>Smith (van Galen Last 2012): values likewise; the weight of an issue is the share of its most frequent value, scaled to sum to 1.</para>
/// <para>CUHK (Hao and Leung 2014): only the first hundred different offers count; an outcome is worth the sum of the counts of its values, over the largest such sum.</para>
/// <para>Before the first offer every outcome is worth 1/2.</para>
/// </remarks>
public sealed class FrequencyModel : OpponentModel
{
    private const double Gain = 0.2;
    private const int MostDifferent = 100;

    private readonly FrequencyKind kind;
    private readonly Seat seat;
    private readonly double[][] counts;
    private readonly double[] largest;
    private readonly double[] weights;
    private readonly int[] parts;
    private readonly int[] values;
    private readonly int[] previous;
    private readonly BidSet? different;
    private int learned;

    /// <summary>A frequency model.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="kind">How counts become weights and values.</param>
    public FrequencyModel(Seat seat, FrequencyKind kind)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        this.kind = kind;
        int issues = seat.Space.Issues;
        counts = [.. Enumerable.Range(0, issues).Select(issue => new double[seat.Space.SizeOf(issue)])];
        largest = new double[issues];
        weights = [.. Enumerable.Repeat(1.0 / issues, issues)];
        parts = new int[seat.Book.Groups];
        values = new int[issues];
        previous = new int[issues];
        different = kind == FrequencyKind.Cuhk ? new BidSet(seat.Space) : null;
    }

    /// <summary>The weight that an issue is believed to have; all together sum to 1.</summary>
    /// <param name="issue">The number of the issue.</param>
    public double WeightOf(int issue) => weights[issue];

    /// <inheritdoc/>
    public override void Learn(long bid, double time)
    {
        if (different is not null && (different.Count >= MostDifferent || !different.Add(bid)))
        {
            return;
        }

        Read(bid);
        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            double count = ++counts[issue][values[issue]];
            largest[issue] = Math.Max(largest[issue], count);
            if (kind == FrequencyKind.HardHeaded && learned > 0 && values[issue] == previous[issue])
            {
                weights[issue] += Gain / values.Length;
            }
            else if (kind == FrequencyKind.Smith)
            {
                weights[issue] = largest[issue];
            }

            sum += weights[issue];
            previous[issue] = values[issue];
        }

        for (int issue = 0; issue < values.Length; issue++)
        {
            weights[issue] /= sum;
        }

        learned++;
    }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        if (learned == 0)
        {
            return 0.5;
        }

        Read(bid);
        double sum = 0;
        double most = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            double count = counts[issue][values[issue]];
            sum += kind == FrequencyKind.Cuhk ? count : weights[issue] * count / largest[issue];
            most += kind == FrequencyKind.Cuhk ? largest[issue] : weights[issue];
        }

        return sum / most;
    }

    private void Read(long bid)
    {
        seat.Book.Parts(bid, parts);
        seat.Space.Values(parts, values);
    }
}
