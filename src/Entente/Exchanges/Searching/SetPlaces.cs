namespace Entente.Exchanges.Searching;

/// <summary>The places of sets of steps: a table where there are few steps, else looked up by hash.</summary>
internal sealed class SetPlaces
{
    private const int MostInTable = 22;

    private readonly int[]? table;
    private readonly Dictionary<ulong, int> byHash = [];

    public SetPlaces(int steps)
    {
        if (steps <= MostInTable)
        {
            table = new int[1 << steps];
            Array.Fill(table, -1);
        }
    }

    /// <summary>The place of a set, -1 when it has none.</summary>
    public int Of(ulong set) => table is not null ? table[set] : byHash.GetValueOrDefault(set, -1);

    public void Add(ulong set, int place)
    {
        if (table is not null)
        {
            table[set] = place;
        }
        else
        {
            byHash.Add(set, place);
        }
    }
}
