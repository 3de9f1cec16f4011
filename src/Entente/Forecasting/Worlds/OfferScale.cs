namespace Entente.Forecasting.Worlds;

/// <summary>The packages of a world by what they are worth to a party, on a scale from its worst (0) to its best.</summary>
internal sealed class OfferScale
{
    private readonly int[][] cells;

    public OfferScale(World world, int party, int count)
    {
        int parties = world.Layout.Parties;
        long[] lows = [.. world.Tables.Select(table => Low(table, party, parties))];
        double span = 0;
        for (int part = 0; part < world.Tables.Length; part++)
        {
            span += High(world.Tables[part], party, parties) - lows[part];
        }

        cells = new int[world.Tables.Length][];
        double[] packages = [1];
        for (int part = 0; part < cells.Length; part++)
        {
            long[] table = world.Tables[part];
            cells[part] = new int[table.Length / parties];
            for (int row = 0; row < cells[part].Length; row++)
            {
                long above = table[(row * parties) + party] - lows[part];
                cells[part][row] = span == 0 ? 0 : (int)Math.Round(above / span * count);
            }

            packages = With(packages, cells[part]);
        }

        Packages = packages;
        Total = packages.Sum();
        double gain = world.Reservations[party] - world.Constants[party] - lows.Sum();
        Fallback = span == 0 ? 0 : Math.Clamp(gain / span, 0, 1);
    }

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

        return sum;
    }

    private static double[] With(double[] packages, int[] added)
    {
        var grown = new double[packages.Length + added.Max()];
        foreach (int cell in added)
        {
            for (int at = 0; at < packages.Length; at++)
            {
                grown[at + cell] += packages[at];
            }
        }

        return grown;
    }

    private static long Low(long[] table, int party, int parties)
    {
        long low = table[party];
        for (int at = party; at < table.Length; at += parties)
        {
            low = Math.Min(low, table[at]);
        }

        return low;
    }

    private static long High(long[] table, int party, int parties)
    {
        long high = table[party];
        for (int at = party; at < table.Length; at += parties)
        {
            high = Math.Max(high, table[at]);
        }

        return high;
    }
}
