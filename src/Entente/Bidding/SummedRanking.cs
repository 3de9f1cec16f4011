namespace Entente.Bidding;

/// <summary>The structure by which a space too large for a list is searched: sums over groups of issues.</summary>
internal sealed class SummedRanking : BidRanking
{
    private const int MostInBlock = 4096;

    public SummedRanking(BidUtility utility)
    {
        Utility = utility;
        long[][] units = utility.Units;
        Order =
        [
            .. units.Select(each => (int[])[.. Enumerable.Range(0, each.Length).OrderByDescending(part => each[part])]),
        ];
        var blocks = new List<SumBlock>();
        var groups = new List<int>();
        long size = 1;
        for (int group = 0; group < units.Length; group++)
        {
            if (groups.Count > 0 && size * units[group].Length > MostInBlock)
            {
                blocks.Add(new SumBlock([.. groups], units));
                groups.Clear();
                size = 1;
            }

            groups.Add(group);
            size *= units[group].Length;
        }

        blocks.Add(new SumBlock([.. groups], units));

        // The two with the most sums come last: they hit the target.
        Blocks = [.. blocks.OrderBy(block => block.Sums.Length)];
    }

    public BidUtility Utility { get; }

    /// <summary>By group: its combinations from the largest contribution to the smallest.</summary>
    public int[][] Order { get; }

    /// <summary>The groups in blocks.</summary>
    public SumBlock[] Blocks { get; }

    public override double[]? Table => null;

    public override BidSearch Search(BidBook book) => new SummedSearch(this, book);
}
