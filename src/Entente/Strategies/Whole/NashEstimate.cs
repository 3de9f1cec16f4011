using Entente.Bidding;

namespace Entente.Strategies.Whole;

/// <summary>The outcome with the largest product of the party's own worth and the other's by a model.</summary>
/// <remarks>
/// The model is asked for the outcomes that differ from the party's best in one group of issues, up to 64 combinations a group, and taken for a sum over groups. From the best for the party, the best for the other and
/// the best for both together, the product is climbed a group at a time. So the work grows with the number of values and not of outcomes; the summit may be a local one.
/// </remarks>
internal sealed class NashEstimate
{
    private const int MostParts = 64;
    private const int MostPasses = 16;

    private readonly Seat seat;
    private readonly OpponentModel model;
    private readonly long[][] variants;
    private readonly double[][] own;
    private readonly double[][] other;
    private readonly int[] chosen;
    private readonly double constant;

    public NashEstimate(Seat seat, OpponentModel model, Func<double, double> worthOf)
    {
        this.seat = seat;
        this.model = model;
        BidUtility utility = seat.Utility;
        double zero = worthOf(0);
        constant = worthOf(utility.Constant);
        var parts = new int[seat.Book.Groups];
        seat.Book.Parts(seat.Search.Best, parts);
        variants = new long[parts.Length][];
        own = new double[parts.Length][];
        other = new double[parts.Length][];
        chosen = new int[parts.Length];
        for (int group = 0; group < parts.Length; group++)
        {
            int size = seat.Space.Sizes[group];
            int best = parts[group];
            int count = Math.Min(size, MostParts);
            variants[group] = new long[count];
            own[group] = new double[count];
            other[group] = new double[count];
            for (int i = 0; i < count; i++)
            {
                parts[group] = (int)((long)i * size / count);
                variants[group][i] = seat.Book.NumberOf(parts);
                own[group][i] = worthOf(utility.Contribution(group, parts[group])) - zero;
            }

            parts[group] = best;
        }
    }

    /// <summary>The party's own worth in that outcome, as the model sees it now.</summary>
    public double OwnWorth()
    {
        double atBest = model.UtilityOf(seat.Search.Best);
        for (int group = 0; group < variants.Length; group++)
        {
            for (int i = 0; i < variants[group].Length; i++)
            {
                other[group][i] = model.UtilityOf(variants[group][i]) - atBest;
            }
        }

        double most = double.NegativeInfinity;
        double worth = 1;
        foreach (double weight in new[] { 0, 1, 1e6 })
        {
            Start(weight);
            double product = Climb(atBest, out double reached);
            if (product > most)
            {
                most = product;
                worth = reached;
            }
        }

        return worth;
    }

    private void Start(double weight)
    {
        for (int group = 0; group < variants.Length; group++)
        {
            int best = 0;
            for (int i = 1; i < variants[group].Length; i++)
            {
                double gain = own[group][i] - own[group][best] + (weight * (other[group][i] - other[group][best]));
                best = gain > 0 ? i : best;
            }

            chosen[group] = best;
        }
    }

    private double Climb(double atBest, out double worth)
    {
        worth = constant;
        double theirs = atBest;
        for (int group = 0; group < variants.Length; group++)
        {
            worth += own[group][chosen[group]];
            theirs += other[group][chosen[group]];
        }

        bool hasMoved = true;
        for (int pass = 0; pass < MostPasses && hasMoved; pass++)
        {
            hasMoved = false;
            for (int group = 0; group < variants.Length; group++)
            {
                double restOwn = worth - own[group][chosen[group]];
                double restOther = theirs - other[group][chosen[group]];
                for (int i = 0; i < variants[group].Length; i++)
                {
                    double mine = restOwn + own[group][i];
                    double yours = restOther + other[group][i];
                    if (mine > 0 && yours > 0 && mine * yours > worth * theirs)
                    {
                        worth = mine;
                        theirs = yours;
                        chosen[group] = i;
                        hasMoved = true;
                    }
                }
            }
        }

        return worth > 0 && theirs > 0 ? worth * theirs : Math.Min(worth, theirs);
    }
}
