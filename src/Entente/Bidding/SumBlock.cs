namespace Entente.Bidding;

/// <summary>Some groups of issues taken together: all sums of their contributions, from the largest down.</summary>
internal sealed class SumBlock
{
    private readonly int[] groups;
    private readonly int[] sizes;
    private readonly int[] codes;

    public SumBlock(int[] groups, long[][] units)
    {
        this.groups = groups;
        sizes = [.. groups.Select(group => units[group].Length)];
        long[] sums = [0];
        foreach (int group in groups)
        {
            long[] addends = units[group];
            var next = new long[sums.Length * addends.Length];
            for (int i = 0; i < sums.Length; i++)
            {
                for (int j = 0; j < addends.Length; j++)
                {
                    next[(i * addends.Length) + j] = sums[i] + addends[j];
                }
            }

            sums = next;
        }

        codes = [.. Enumerable.Range(0, sums.Length).OrderByDescending(code => sums[code])];
        Sums = [.. codes.Select(code => sums[code])];
    }

    /// <summary>The sums, descending; ties in the order of the combinations.</summary>
    public long[] Sums { get; }

    public long Most => Sums[0];

    public long Least => Sums[^1];

    /// <summary>The place of the sum nearest to a goal, of two equally near the larger.</summary>
    public int Nearest(double goal)
    {
        int low = 0;
        int high = Sums.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sums[middle] >= goal)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? 0
            : low == Sums.Length ? low - 1
            : goal - Sums[low] < Sums[low - 1] - goal ? low
            : low - 1;
    }

    /// <summary>Writes the parts behind a sum.</summary>
    public void Write(int place, Span<int> parts)
    {
        int code = codes[place];
        for (int i = groups.Length - 1; i >= 0; i--)
        {
            code = Math.DivRem(code, sizes[i], out int part);
            parts[groups[i]] = part;
        }
    }
}
