using Entente.Randomness;

namespace Entente.Bidding;

/// <summary>Finds outcomes in a sorted list, from where the last answer lay: targets that fall slowly cost almost nothing.</summary>
internal sealed class ListedSearch(ListedRanking ranking) : BidSearch
{
    private const int Steps = 8;

    private readonly double[] utilities = ranking.Utilities;
    private readonly double[] table = ranking.Values;
    private int place;

    public override long Best => ranking.Bids[0];

    public override double UtilityOf(long bid) => table[bid];

    public override long Nearest(double target, double floor)
    {
        int above = LastAtLeast(target);
        int below = above + 1;
        if (below < utilities.Length && utilities[below] >= floor)
        {
            bool isNearer = above < 0 || target - utilities[below] < utilities[above] - target;
            if (isNearer)
            {
                return ranking.Bids[below];
            }
        }

        return ranking.Bids[above < 0 ? 0 : ranking.First[above]];
    }

    public override long AtLeast(double target)
    {
        int above = LastAtLeast(target);
        return ranking.Bids[above < 0 ? 0 : ranking.First[above]];
    }

    public override long Within(double low, double high, RandomSequence random)
    {
        int last = ranking.LastAtLeast(low);
        int first = FirstAtMost(high);
        return first > last ? -1 : ranking.Bids[first + (int)random.Below((ulong)(last - first + 1))];
    }

    public override int Between(double low, double high, Span<long> bids, RandomSequence random)
    {
        int last = ranking.LastAtLeast(low);
        int first = FirstAtMost(high);
        int count = last - first + 1;
        int written = Math.Min(Math.Max(count, 0), bids.Length);
        for (int i = 0; i < written; i++)
        {
            bids[i] = ranking.Bids[first + (int)((long)i * count / written)];
        }

        return written;
    }

    public override BidDescent Descend() => new ListedDescent(ranking.Bids, table);

    private int FirstAtMost(double high)
    {
        int last = ranking.LastAtLeast(high);
        return last >= 0 && utilities[last] == high ? ranking.First[last] : last + 1;
    }

    private int LastAtLeast(double target)
    {
        double[] order = utilities;
        int at = place;
        for (int step = 0; step < Steps; step++)
        {
            if (at >= 0 && order[at] < target)
            {
                at--;
            }
            else if (at + 1 < order.Length && order[at + 1] >= target)
            {
                at++;
            }
            else
            {
                place = Math.Max(at, 0);
                return at;
            }
        }

        at = ranking.LastAtLeast(target);
        place = Math.Max(at, 0);
        return at;
    }
}
