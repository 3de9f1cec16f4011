namespace Entente.Forecasting.Worlds;

/// <summary>The packages of a world by what they are worth to a party, on a scale from its worst (0) to its best.</summary>
/// <remarks>Worths are rounded to cells part by part, in package and sum alike, so that the likelihoods of all packages add up to 1.</remarks>
internal sealed class OfferScale
{
    private readonly int[][] cells;

    /// <summary>The scale of a party in a world.</summary>
    /// <param name="world">The world, of which the party's columns count.</param>
    /// <param name="party">The number of the party.</param>
    /// <param name="count">How many cells the scale has from 0 to 1.</param>
    public OfferScale(World world, int party, int count)
    {
        int parties = world.Layout.Parties;
        var lows = new long[world.Tables.Length];
        double span = 0;
        long sum = 0;
        for (int part = 0; part < lows.Length; part++)
        {
            (lows[part], long high) = Ends(world.Tables[part], party, parties);
            span += high - lows[part];
            sum += lows[part];
        }

        Count = count;
        cells = new int[lows.Length][];
        double scale = span == 0 ? 0 : count / span;
        double[] packages = [1];
        for (int part = 0; part < cells.Length; part++)
        {
            long[] table = world.Tables[part];
            cells[part] = new int[table.Length / parties];
            for (int row = 0; row < cells[part].Length; row++)
            {
                cells[part][row] = (int)Math.Round((table[(row * parties) + party] - lows[part]) * scale);
            }

            packages = With(packages, cells[part]);
        }

        // By rounding, the best package may lie a few cells beyond 1.
        Packages = new double[count + 1];
        for (int cell = 0; cell < packages.Length; cell++)
        {
            Packages[Math.Min(cell, count)] += packages[cell];
            Total += packages[cell];
        }

        double gain = world.Reservations[party] - world.Constants[party] - sum;
        Fallback = span == 0 ? 0 : Math.Clamp(gain / span, 0, 1);
    }

    /// <summary>How many cells there are from 0 to 1.</summary>
    public int Count { get; }

    /// <summary>By cell: how many packages are worth so much.</summary>
    public double[] Packages { get; }

    /// <summary>How many packages there are.</summary>
    public double Total { get; }

    /// <summary>What no agreement is worth, 0 to 1.</summary>
    public double Fallback { get; }

    /// <summary>The cell of a package.</summary>
    public int CellOf(ReadOnlySpan<int> rows)
    {
        int sum = 0;
        for (int part = 0; part < cells.Length; part++)
        {
            sum += cells[part][rows[part]];
        }

        return Math.Min(sum, Count);
    }

    // Combinations of the same cell together: a part may have thousands.
    private static double[] With(double[] packages, int[] added)
    {
        int most = 0;
        foreach (int cell in added)
        {
            most = Math.Max(most, cell);
        }

        var counts = new double[most + 1];
        foreach (int cell in added)
        {
            counts[cell]++;
        }

        var grown = new double[packages.Length + counts.Length - 1];
        for (int cell = 0; cell < counts.Length; cell++)
        {
            for (int at = 0; counts[cell] > 0 && at < packages.Length; at++)
            {
                grown[at + cell] += packages[at] * counts[cell];
            }
        }

        return grown;
    }

    private static (long Low, long High) Ends(long[] table, int party, int parties)
    {
        long low = table[party];
        long high = low;
        for (int at = party; at < table.Length; at += parties)
        {
            low = Math.Min(low, table[at]);
            high = Math.Max(high, table[at]);
        }

        return (low, high);
    }
}
