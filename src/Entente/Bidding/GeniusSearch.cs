using Entente.Randomness;

namespace Entente.Bidding;

/// <summary>Finds outcomes as GENIUS 9.1 does: bisection in the sorted list, then the nearer of the neighbours.</summary>
internal sealed class GeniusSearch(GeniusRanking ranking) : BidSearch
{
    private readonly int[] bids = ranking.Bids;
    private readonly double[] table = ranking.Table;

    public override long Best => bids[0];

    public override double UtilityOf(long bid) => table[bid];

    public override long Nearest(double target, double floor)
    {
        int place = Bisect(target);
        int nearest = place;
        double distance = Math.Abs(At(place) - target);
        if (place > 0 && Math.Abs(At(place - 1) - target) < distance)
        {
            nearest = place - 1;
            distance = Math.Abs(At(nearest) - target);
        }

        if (place + 1 < bids.Length && Math.Abs(At(place + 1) - target) < distance)
        {
            nearest = place + 1;
        }

        return bids[nearest];
    }

    public override long AtLeast(double target)
    {
        int last = LastAtLeast(target);
        return bids[Math.Max(last, 0)];
    }

    public override long Within(double low, double high, RandomSequence random)
    {
        int first = FirstAtMost(high);
        int last = LastAtLeast(low);
        return first > last ? -1 : bids[first + (int)random.Below((ulong)(last - first + 1))];
    }

    public override int Between(double low, double high, Span<long> bids, RandomSequence random)
    {
        int first = FirstAtMost(high);
        int count = Math.Max(LastAtLeast(low) - first + 1, 0);
        int written = Math.Min(count, bids.Length);
        for (int i = 0; i < written; i++)
        {
            bids[i] = this.bids[first + (int)((long)i * count / written)];
        }

        return written;
    }

    public override BidDescent Descend() => new ListedDescent(ranking.Bids, ranking.Table);

    private double At(int place) => table[bids[place]];

    private int Bisect(double target)
    {
        int low = 0;
        int high = bids.Length - 1;
        int middle = -1;
        for (int last = -2; last != middle; )
        {
            last = middle;
            middle = (low + high) / 2;
            double found = At(middle);
            if (found == target)
            {
                break;
            }

            if (found < target)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return middle;
    }

    private int LastAtLeast(double target)
    {
        int last = -1;
        for (int step = bids.Length; step > 0; step /= 2)
        {
            while (last + step < bids.Length && At(last + step) >= target)
            {
                last += step;
            }
        }

        return last;
    }

    private int FirstAtMost(double high)
    {
        int first = LastAtLeast(high) + 1;
        while (first > 0 && At(first - 1) <= high)
        {
            first--;
        }

        return first;
    }
}
