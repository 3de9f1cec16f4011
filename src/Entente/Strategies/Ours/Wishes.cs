using Entente.Bidding;

namespace Entente.Strategies.Ours;

/// <summary>What another party wants, 0 to 1: as the seat is told, or else learned from its different offers.</summary>
/// <remarks>
/// A party that comes down in the order of its wishes shows its best outcomes first, and whatever it repeats says nothing new. So every different offer counts once, the <c>i</c>-th by <c>1 / (1 + i / 10)</c>,
/// and an outcome is worth the sum of the counts of its values over the largest such sum. Issues that matter to it keep one value in the offers that count and gain weight by that; before the first offer it is taken to want the opposite of oneself.
/// </remarks>
internal sealed class Wishes : OpponentModel
{
    private const double Fading = 10;

    private readonly Seat seat;
    private readonly BidUtility? known;
    private readonly double[][] counts;
    private readonly int[] parts;
    private readonly int[] values;
    private double most;
    private int learned;

    public Wishes(Seat seat, int other)
    {
        this.seat = seat;
        known = seat.Known[other];
        counts = [.. Enumerable.Range(0, seat.Space.Issues).Select(issue => new double[seat.Space.SizeOf(issue)])];
        parts = new int[seat.Book.Groups];
        values = new int[seat.Space.Issues];
    }

    /// <summary>Whether they are known rather than learned.</summary>
    public bool IsKnown => known is not null;

    /// <summary>Changes when something was learned.</summary>
    public int Version => learned;

    /// <summary>Learns from an offer that was not made before.</summary>
    public override void Learn(long bid, double time)
    {
        if (known is not null)
        {
            return;
        }

        learned++;
        Read(bid);
        double weight = 1 / (1 + (learned / Fading));
        most = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            counts[issue][values[issue]] += weight;
            most += counts[issue].Max();
        }
    }

    /// <inheritdoc/>
    public override double UtilityOf(long bid)
    {
        if (known is not null)
        {
            seat.Book.Parts(bid, parts);
            return known.Max > known.Min ? (known.Of(parts) - known.Min) / (known.Max - known.Min) : 1;
        }

        Read(bid);
        if (learned == 0)
        {
            return Opposite();
        }

        double sum = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            sum += counts[issue][values[issue]];
        }

        return sum / most;
    }

    /// <summary>Adds, by group and combination, what each contributes to the worth of an outcome.</summary>
    public void AddTo(double[][] contributions)
    {
        Array.Clear(parts);
        for (int group = 0; group < contributions.Length; group++)
        {
            for (int part = 0; part < contributions[group].Length; part++)
            {
                contributions[group][part] += known is not null
                    ? known.Contribution(group, part) / Math.Max(double.Epsilon, known.Max - known.Min)
                    : Learned(group, part);
            }

            parts[group] = 0;
        }
    }

    private double Opposite()
    {
        BidUtility own = seat.Utility;
        return own.Max > own.Min ? (own.Max - own.Of(parts)) / (own.Max - own.Min) : 1;
    }

    private double Learned(int group, int part)
    {
        if (learned == 0)
        {
            return 0;
        }

        parts[group] = part;
        seat.Space.Values(parts, values);
        double sum = 0;
        foreach (int issue in seat.Space.IssuesOf(group))
        {
            sum += counts[issue][values[issue]];
        }

        return sum / most;
    }

    private void Read(long bid)
    {
        seat.Book.Parts(bid, parts);
        seat.Space.Values(parts, values);
    }
}
