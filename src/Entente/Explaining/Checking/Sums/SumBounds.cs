namespace Entente.Explaining.Checking.Sums;

/// <summary>The most that the parts from one on can add, sum by sum.</summary>
internal sealed class SumBounds
{
    private readonly int width;
    private readonly Int128[] most;
    private readonly Int128[] spans;

    /// <summary>Adds up the best of every part.</summary>
    /// <param name="tables">By part, by row, sums side by side: what the row adds; at least one row.</param>
    /// <param name="width">How many sums there are.</param>
    public SumBounds(Int128[][] tables, int width)
    {
        this.width = width;
        most = new Int128[(tables.Length + 1) * width];
        spans = new Int128[width];
        for (int part = tables.Length - 1; part >= 0; part--)
        {
            for (int sum = 0; sum < width; sum++)
            {
                Int128 largest = tables[part][sum];
                Int128 smallest = largest;
                for (int place = sum; place < tables[part].Length; place += width)
                {
                    largest = Int128.Max(largest, tables[part][place]);
                    smallest = Int128.Min(smallest, tables[part][place]);
                }

                most[(part * width) + sum] = most[((part + 1) * width) + sum] + largest;
                spans[sum] += largest - smallest;
            }
        }
    }

    /// <summary>The most that the parts from one on can add to a sum.</summary>
    public Int128 Most(int part, int sum) => most[(part * width) + sum];

    /// <summary>How far apart the largest and the smallest of all sums are.</summary>
    public Int128 Span(int sum) => spans[sum];
}
