namespace Entente.Bidding;

/// <summary>All outcomes of a space, sorted by what they are worth, ties by number.</summary>
internal sealed class ListedRanking : BidRanking
{
    public ListedRanking(BidUtility utility, BidSpace space)
    {
        int count = (int)space.Count;
        var table = new double[count];
        Fill(utility, space, table);
        var losses = new double[count];
        var bids = new int[count];
        for (int i = 0; i < count; i++)
        {
            losses[i] = -table[i];
            bids[i] = i;
        }

        Array.Sort(losses, bids);
        Utilities = losses;
        First = new int[count];
        for (int i = 0; i < count; )
        {
            int end = i + 1;
            while (end < count && losses[end] == losses[i])
            {
                end++;
            }

            if (end - i > 1)
            {
                Array.Sort(bids, i, end - i);
            }

            First.AsSpan(i, end - i).Fill(i);
            i = end;
        }

        for (int i = 0; i < count; i++)
        {
            losses[i] = -losses[i];
        }

        Bids = bids;
        Values = table;
    }

    /// <summary>The numbers from the best outcome to the worst.</summary>
    public int[] Bids { get; }

    /// <summary>The utilities in the same order, descending.</summary>
    public double[] Utilities { get; }

    /// <summary>By place in the order: the place of the first outcome of equal worth.</summary>
    public int[] First { get; }

    /// <summary>The utilities by number.</summary>
    public double[] Values { get; }

    public override double[] Table => Values;

    public override BidSearch Search(BidBook book) => new ListedSearch(this);

    /// <summary>The last place whose utility is at least the target; -1 when there is none.</summary>
    public int LastAtLeast(double target)
    {
        int low = 0;
        int high = Utilities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Utilities[middle] >= target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static void Fill(BidUtility utility, BidSpace space, double[] table)
    {
        var sums = new long[1];
        sums[0] = utility.SumOf([]);
        for (int group = 0; group < space.Sizes.Length; group++)
        {
            long[] units = utility.Units[group];
            var next = new long[sums.Length * units.Length];
            for (int i = 0; i < sums.Length; i++)
            {
                for (int j = 0; j < units.Length; j++)
                {
                    next[(i * units.Length) + j] = sums[i] + units[j];
                }
            }

            sums = next;
        }

        for (int i = 0; i < table.Length; i++)
        {
            table[i] = utility.Number(sums[i]);
        }
    }
}
