namespace Entente.Bidding;

/// <summary>A set of outcomes of one session, by their numbers.</summary>
public sealed class BidSet
{
    private readonly ulong[]? bits;
    private readonly HashSet<long>? numbers;

    /// <summary>An empty set.</summary>
    /// <param name="space">The space whose outcomes it is to hold.</param>
    public BidSet(BidSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        if (space.IsListed)
        {
            bits = new ulong[((int)space.Count + 63) / 64];
        }
        else
        {
            numbers = [];
        }
    }

    /// <summary>How many outcomes it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it holds an outcome.</summary>
    public bool Contains(long bid) =>
        bits is null ? numbers!.Contains(bid) : (bits[bid >> 6] & (1UL << (int)(bid & 63))) != 0;

    /// <summary>Puts an outcome in.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public bool Add(long bid)
    {
        bool isNew;
        if (bits is null)
        {
            isNew = numbers!.Add(bid);
        }
        else
        {
            ref ulong word = ref bits[bid >> 6];
            ulong bit = 1UL << (int)(bid & 63);
            isNew = (word & bit) == 0;
            word |= bit;
        }

        Count += isNew ? 1 : 0;
        return isNew;
    }
}
