namespace Entente.Bidding;

/// <summary>All outcomes of a space with utilities as GENIUS 9.1 computes them: sums of doubles, issue by issue, sorted with ties in issue order.</summary>
/// <remarks>Sums of doubles tell apart outcomes that are worth the same; which of them GENIUS offers depends on that noise.</remarks>
internal sealed class GeniusRanking : BidRanking
{
    public GeniusRanking(BidUtility utility, BidSpace space)
    {
        int count = (int)space.Count;
        var table = new double[count];
        var parts = new int[space.Sizes.Length];
        double cap = utility.Number(long.MaxValue);
        for (int bid = 0; bid < count; bid++)
        {
            space.Book!.Parts(bid, parts);
            double sum = 0;
            for (int group = 0; group < parts.Length; group++)
            {
                sum += utility.Contribution(group, parts[group]);
            }

            table[bid] = Math.Min(sum, cap);
        }

        Bids = [.. Enumerable.Range(0, count).OrderByDescending(bid => table[bid])];
        Table = table;
    }

    /// <summary>The numbers from the best outcome to the worst.</summary>
    public int[] Bids { get; }

    public override double[] Table { get; }

    public override BidSearch Search(BidBook book) => new GeniusSearch(this);
}
