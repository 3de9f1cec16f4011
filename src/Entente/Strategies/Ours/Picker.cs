using Entente.Bidding;

namespace Entente.Strategies.Ours;

/// <summary>Finds, among outcomes worth at least so much to oneself, one that the others want.</summary>
/// <remarks>
/// Two ways, the better answer counts. Outcomes worth from the target to 2 % more are looked at, up to 128, or 8 where finding one takes a search. And the point at which a line touches the
/// frontier as it is believed to be: with weights on one's own and the others' wishes every group of issues is at its best by itself, and the weight is found by halving, in any number of outcomes.
/// </remarks>
internal sealed class Picker
{
    private const int MostListed = 128;
    private const int MostSummed = 8;
    private const int MostParts = 4096;
    private const int Halvings = 20;
    private const double Band = 0.02;

    private readonly Seat seat;
    private readonly Counterpart[] others;
    private readonly BidSearch search;
    private readonly long[] looked;
    private readonly double[][] own;
    private readonly double[][] theirs;
    private readonly int[] parts;
    private readonly double span;
    private readonly bool hasLines;
    private int version = -1;

    public Picker(Seat seat, Counterpart[] others)
    {
        this.seat = seat;
        this.others = others;
        search = seat.NewSearch();
        looked = new long[seat.Space.IsListed ? MostListed : MostSummed];
        parts = new int[seat.Book.Groups];
        span = seat.Utility.Max - seat.Utility.Min;
        hasLines = seat.Space.Sizes.Sum(size => (long)size) <= MostParts && span > 0;
        own = hasLines
            ?
            [
                .. seat.Space.Sizes.Select(
                    (size, group) =>
                        (double[])
                            [.. Enumerable.Range(0, size).Select(part => seat.Utility.Contribution(group, part) / span)]
                ),
            ]
            : [];
        theirs = hasLines ? [.. seat.Space.Sizes.Select(size => new double[size])] : [];
    }

    /// <summary>What an outcome is believed to be worth to the one among the others to whom it is worth least.</summary>
    public double WantedBy(long bid)
    {
        double least = 1;
        foreach (Counterpart other in others)
        {
            least = Math.Min(least, other.Wishes.UtilityOf(bid));
        }

        return least;
    }

    /// <summary>The outcome.</summary>
    /// <param name="low">What it must be worth to oneself; the best outcome is given when there is none.</param>
    /// <param name="shown">Outcomes that are taken only where no other will do; null for none.</param>
    public long At(double low, BidSet? shown = null)
    {
        long best = search.AtLeast(low);
        low = Math.Min(low, search.UtilityOf(best));
        int count = search.Between(low, Math.Max(low, search.UtilityOf(best)) + (Band * span), looked, seat.Random);
        double most = Worth(best, shown);
        foreach (long bid in looked.AsSpan(0, count))
        {
            Take(bid);
        }

        if (hasLines)
        {
            long bid = Touching(low);
            if (bid >= 0)
            {
                Take(bid);
            }
        }

        return best;

        void Take(long bid)
        {
            double worth = Worth(bid, shown);
            if (worth > most)
            {
                most = worth;
                best = bid;
            }
        }
    }

    private double Worth(long bid, BidSet? shown) => WantedBy(bid) - (shown is not null && shown.Contains(bid) ? 1 : 0);

    private long Touching(double low)
    {
        Refresh();
        double less = 0;
        double more = 1;
        long found = -1;
        for (int i = 0; i < Halvings; i++)
        {
            double weight = (less + more) / 2;
            for (int group = 0; group < parts.Length; group++)
            {
                parts[group] = BestOf(group, weight);
            }

            if (seat.Utility.Of(parts) >= low)
            {
                more = weight;
                found = seat.Space.IsNumbered || i >= Halvings - 4 || found < 0 ? seat.Book.NumberOf(parts) : found;
            }
            else
            {
                less = weight;
            }
        }

        return found;
    }

    private int BestOf(int group, double weight)
    {
        double[] mine = own[group];
        double[] wanted = theirs[group];
        int best = 0;
        double most = double.NegativeInfinity;
        for (int part = 0; part < mine.Length; part++)
        {
            double worth = (weight * mine[part]) + ((1 - weight) * wanted[part]);
            if (worth > most)
            {
                most = worth;
                best = part;
            }
        }

        return best;
    }

    private void Refresh()
    {
        int now = others.Sum(other => other.Wishes.Version);
        if (now == version)
        {
            return;
        }

        version = now;
        foreach (double[] row in theirs)
        {
            Array.Clear(row);
        }

        foreach (Counterpart other in others)
        {
            other.Wishes.AddTo(theirs);
        }
    }
}
