using Entente.Randomness;

namespace Entente.Bidding;

/// <summary>Finds outcomes in a space too large for a list, by sums over blocks of issues.</summary>
internal sealed class SummedSearch : BidSearch
{
    private const int Tries = 16;
    private const double Spread = 0.25;

    private readonly BidUtility utility;
    private readonly SummedRanking ranking;
    private readonly BidBook book;
    private readonly SumBlock[] coarse;
    private readonly SumBlock? left;
    private readonly SumBlock right;
    private readonly int[] places;
    private readonly int[] parts;
    private readonly double least;
    private readonly double range;

    public SummedSearch(SummedRanking ranking, BidBook book)
    {
        this.ranking = ranking;
        this.book = book;
        utility = ranking.Utility;
        parts = new int[book.Groups];
        right = ranking.Blocks[^1];
        left = ranking.Blocks.Length > 1 ? ranking.Blocks[^2] : null;
        coarse = ranking.Blocks[..Math.Max(0, ranking.Blocks.Length - 2)];
        places = new int[coarse.Length];
        least = ranking.Blocks.Sum(block => (double)block.Least);
        range = ranking.Blocks.Sum(block => (double)block.Most) - least;
        for (int group = 0; group < parts.Length; group++)
        {
            parts[group] = ranking.Order[group][0];
        }

        Best = book.NumberOf(parts);
    }

    public override long Best { get; }

    public override double UtilityOf(long bid)
    {
        book.Parts(bid, parts);
        return utility.Of(parts);
    }

    public override long Nearest(double target, double floor)
    {
        double goal = utility.UnitsOf(target);
        return Found(goal, utility.UnitsOf(floor), Coarse(goal, null));
    }

    public override long AtLeast(double target)
    {
        double goal = utility.UnitsOf(target);
        return Found(goal, goal, Coarse(goal, null));
    }

    public override long Within(double low, double high, RandomSequence random)
    {
        double from = Math.Max(low, utility.Min);
        double to = Math.Min(high, utility.Max);
        for (int i = 0; i < Tries && from <= to; i++)
        {
            double target = from + ((to - from) * random.Unit());
            double goal = utility.UnitsOf(target);
            long bid = Fine(goal - Coarse(goal, random), double.NegativeInfinity);
            if (UtilityOf(bid) is var worth && worth >= low && worth <= high)
            {
                return bid;
            }
        }

        return -1;
    }

    public override int Between(double low, double high, Span<long> bids, RandomSequence random)
    {
        int written = 0;
        for (int i = 0; i < bids.Length; i++)
        {
            long bid = Within(low, high, random);
            if (bid >= 0 && !bids[..written].Contains(bid))
            {
                bids[written++] = bid;
            }
        }

        return written;
    }

    public override BidDescent Descend() => new SummedDescent(ranking, book);

    // Every coarse block gives its share of the goal; what one misses the next makes up for.
    private double Coarse(double goal, RandomSequence? random)
    {
        double share = range > 0 ? Math.Clamp((goal - least) / range, 0, 1) : 0;
        double carry = 0;
        double sum = 0;
        for (int i = 0; i < coarse.Length; i++)
        {
            SumBlock block = coarse[i];
            double own = random is null ? share : Math.Clamp(share + (Spread * ((2 * random.Unit()) - 1)), 0, 1);
            double wanted = block.Least + (own * (block.Most - (double)block.Least)) + carry;
            int place = block.Nearest(wanted);
            block.Write(place, parts);
            places[i] = place;
            sum += block.Sums[place];
            carry =
                (random is null ? 0 : (share - own) * (block.Most - (double)block.Least)) + wanted - block.Sums[place];
        }

        return sum;
    }

    // Near the best, coarse blocks may give up more than the last two can make up for: then they give up nothing, one after the other.
    private long Found(double goal, double floor, double sum)
    {
        double most = right.Most + (double)(left?.Most ?? 0);
        for (int i = 0; i < coarse.Length && sum + most < floor; i++)
        {
            sum += coarse[i].Most - (double)coarse[i].Sums[places[i]];
            coarse[i].Write(0, parts);
        }

        return Fine(goal - sum, floor - sum);
    }

    // The pair of sums nearest to the goal that reaches the floor; two pointers walk the lists towards each other.
    private long Fine(double goal, double floor)
    {
        if (left is null)
        {
            int place = right.Nearest(goal);
            while (place > 0 && right.Sums[place] < floor)
            {
                place--;
            }

            if (right.Sums[place] < floor)
            {
                return Best;
            }

            right.Write(place, parts);
            return book.NumberOf(parts);
        }

        long[] first = left.Sums;
        long[] second = right.Sums;
        int bestFirst = 0;
        int bestSecond = 0;
        double bestMiss = double.PositiveInfinity;
        int i = 0;
        int j = second.Length - 1;
        while (i < first.Length && j >= 0)
        {
            double sum = first[i] + (double)second[j];
            double miss = Math.Abs(sum - goal);
            if (sum >= floor && (miss < bestMiss || (miss == bestMiss && sum >= goal && bestMiss > 0)))
            {
                bestMiss = miss;
                bestFirst = i;
                bestSecond = j;
            }

            if (sum >= goal)
            {
                i++;
            }
            else
            {
                j--;
            }
        }

        // What the coarse blocks took may be so little that the last two cannot make up for it.
        if (double.IsPositiveInfinity(bestMiss))
        {
            return Best;
        }

        left.Write(bestFirst, parts);
        right.Write(bestSecond, parts);
        return book.NumberOf(parts);
    }
}
