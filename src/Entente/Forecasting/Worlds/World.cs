namespace Entente.Forecasting.Worlds;

/// <summary>One way in which things may be: all numbers of all parties, in whole units.</summary>
internal sealed class World
{
    public World(WorldLayout layout)
    {
        Layout = layout;
        Tables = [.. layout.Parts.Select(part => new long[part.Count * layout.Parties])];
        Constants = new long[layout.Parties];
        Reservations = new long[layout.Parties];
    }

    public WorldLayout Layout { get; }

    /// <summary>By part: what each combination contributes, combination-major, parties side by side.</summary>
    public long[][] Tables { get; }

    public long[] Constants { get; }

    /// <summary>By party: what no agreement is worth.</summary>
    public long[] Reservations { get; }

    /// <summary>What a package is worth to a party.</summary>
    /// <param name="rows">By part: the number of its combination.</param>
    /// <param name="party">The number of the party.</param>
    public long Worth(ReadOnlySpan<int> rows, int party)
    {
        long sum = Constants[party];
        for (int part = 0; part < Tables.Length; part++)
        {
            sum += Tables[part][(rows[part] * Layout.Parties) + party];
        }

        return sum;
    }
}
