using Entente.Bidding;

namespace Entente.Strategies.Whole;

/// <summary>The offers that one side of the table has made, in order.</summary>
internal sealed class OfferLog(BidSpace space)
{
    private const int FirstRoom = 64;

    private readonly BidSet different = new(space);
    private long[] bids = new long[FirstRoom];
    private double[] worths = new double[FirstRoom];
    private double[] times = new double[FirstRoom];
    private bool[] isNew = new bool[FirstRoom];

    /// <summary>How many offers there were.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were different.</summary>
    public int Different => different.Count;

    /// <summary>The place of the first offer of the highest worth; -1 before the first offer.</summary>
    public int Best { get; private set; } = -1;

    /// <summary>The highest worth so far; negative infinity before the first offer.</summary>
    public double Most => Best < 0 ? double.NegativeInfinity : worths[Best];

    /// <summary>The lowest worth so far; positive infinity before the first offer.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>The outcome of an offer.</summary>
    public long BidAt(int place) => bids[place];

    /// <summary>What it is worth to the party, from 0 to 1.</summary>
    public double WorthAt(int place) => worths[place];

    /// <summary>When it was made.</summary>
    public double TimeAt(int place) => times[place];

    /// <summary>Whether the outcome had not been offered before.</summary>
    public bool IsNewAt(int place) => isNew[place];

    /// <summary>The place of the first offer that was not made before a moment; <see cref="Count"/> when there is none.</summary>
    public int FirstSince(double time)
    {
        int place = Count;
        while (place > 0 && times[place - 1] >= time)
        {
            place--;
        }

        return place;
    }

    public void Add(long bid, double worth, double time)
    {
        if (Count == bids.Length)
        {
            Array.Resize(ref bids, Count * 2);
            Array.Resize(ref worths, Count * 2);
            Array.Resize(ref times, Count * 2);
            Array.Resize(ref isNew, Count * 2);
        }

        bids[Count] = bid;
        worths[Count] = worth;
        times[Count] = time;
        isNew[Count] = different.Add(bid);
        if (worth > Most)
        {
            Best = Count;
        }

        Least = Math.Min(Least, worth);
        Count++;
    }
}
