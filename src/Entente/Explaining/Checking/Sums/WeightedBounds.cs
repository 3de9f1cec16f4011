namespace Entente.Explaining.Checking.Sums;

/// <summary>The most that the parts from one on can add to a weighted total of all sums, and the rows that do.</summary>
internal sealed class WeightedBounds
{
    private readonly Int128[][] tables;
    private readonly int width;
    private readonly Int128[] weights;
    private readonly Int128[] most;
    private readonly Int128[] added;

    /// <summary>Adds up the best of every part.</summary>
    /// <param name="tables">By part, by row, sums side by side: what the row adds; at least one row.</param>
    /// <param name="width">How many sums there are.</param>
    /// <param name="weights">By sum: at least 0.</param>
    public WeightedBounds(Int128[][] tables, int width, Int128[] weights)
    {
        this.tables = tables;
        this.width = width;
        this.weights = [.. weights];
        most = new Int128[tables.Length + 1];
        added = new Int128[(tables.Length + 1) * width];
        for (int part = tables.Length - 1; part >= 0; part--)
        {
            int row = BestOf(part, out Int128 largest);
            most[part] = most[part + 1] + largest;
            for (int sum = 0; sum < width; sum++)
            {
                added[(part * width) + sum] = added[((part + 1) * width) + sum] + tables[part][row + sum];
            }
        }
    }

    /// <summary>The weighted total of sums.</summary>
    public Int128 Of(ReadOnlySpan<Int128> sums)
    {
        Int128 total = 0;
        for (int sum = 0; sum < width; sum++)
        {
            total += weights[sum] * sums[sum];
        }

        return total;
    }

    /// <summary>The most that the parts from one on can add to the total.</summary>
    public Int128 Most(int part) => most[part];

    /// <summary>Adds the rows that do so, of the parts from one on.</summary>
    public void AddBest(int part, Span<Int128> sums)
    {
        for (int sum = 0; sum < width; sum++)
        {
            sums[sum] += added[(part * width) + sum];
        }
    }

    private int BestOf(int part, out Int128 largest)
    {
        int best = 0;
        largest = Of(tables[part].AsSpan(0, width));
        for (int row = width; row < tables[part].Length; row += width)
        {
            Int128 total = Of(tables[part].AsSpan(row, width));
            if (total > largest)
            {
                (best, largest) = (row, total);
            }
        }

        return best;
    }
}
