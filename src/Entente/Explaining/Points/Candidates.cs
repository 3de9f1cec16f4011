using Entente.Analysis;

namespace Entente.Explaining.Points;

/// <summary>Points as they come in; those that others make superfluous are dropped whenever enough have gathered.</summary>
/// <param name="parties">How many parties there are.</param>
/// <param name="mostPoints">How many points there may be at the end.</param>
/// <param name="cancellation">Ends the work early.</param>
/// <param name="mostComparisons">How often points of three parties and more may be compared.</param>
internal sealed class Candidates(
    int parties,
    int mostPoints,
    CancellationToken cancellation,
    long mostComparisons = Candidates.MostComparisons
)
{
    /// <summary>Some ten seconds' worth.</summary>
    public const long MostComparisons = 1L << 31;

    private const int Block = 1 << 16;

    private readonly List<Int128> sums = [];
    private readonly List<ulong> broken = [];
    private readonly List<int> firsts = [];
    private readonly List<int> seconds = [];
    private int next = Block;
    private long compared;

    public int Parties => parties;

    public void Add(ReadOnlySpan<Int128> point, ulong notMet, int first, int second)
    {
        foreach (Int128 sum in point)
        {
            sums.Add(sum);
        }

        broken.Add(notMet);
        firsts.Add(first);
        seconds.Add(second);
        if (broken.Count >= next)
        {
            Prune();
            next = Math.Max(Block, broken.Count * 2);
        }
    }

    public Int128[] Sums() => [.. sums];

    public ulong[] Broken() => [.. broken];

    public int[] Firsts() => [.. firsts];

    public int[] Seconds() => [.. seconds];

    /// <summary>Keeps what no other makes superfluous, of equals the first, in the order in which they came.</summary>
    public void Prune()
    {
        var order = new int[broken.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        int[] kept = parties <= 2 ? InThePlane(order) : OneByOne(order);
        Array.Sort(kept);
        if (kept.Length > mostPoints)
        {
            throw TooMany();
        }

        Keep(kept);
    }

    // What makes a point superfluous stands before it.
    private int Compare(int one, int other)
    {
        for (int party = 0; party < parties; party++)
        {
            int order = sums[(other * parties) + party].CompareTo(sums[(one * parties) + party]);
            if (order != 0)
            {
                return order;
            }
        }

        int fewer = ulong.PopCount(broken[one]).CompareTo(ulong.PopCount(broken[other]));
        return fewer != 0 ? fewer : one.CompareTo(other);
    }

    // With the first party's sums falling, only the second's largest so far counts, mask by mask.
    private int[] InThePlane(int[] order)
    {
        var kept = new List<int>();
        var masks = new List<ulong>();
        var largest = new List<Int128>();
        foreach (int point in order)
        {
            ulong mask = broken[point];
            Int128 second = sums[(point * parties) + parties - 1];
            int own = -1;
            bool isNeeded = true;
            for (int i = 0; i < masks.Count && isNeeded; i++)
            {
                own = masks[i] == mask ? i : own;
                isNeeded = (masks[i] & ~mask) != 0 || (parties > 1 && largest[i] < second);
            }

            if (!isNeeded)
            {
                continue;
            }

            kept.Add(point);
            if (own >= 0)
            {
                largest[own] = second;
            }
            else
            {
                masks.Add(mask);
                largest.Add(second);
            }
        }

        return [.. kept];
    }

    private int[] OneByOne(int[] order)
    {
        var kept = new List<int>();
        foreach (int point in order)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isNeeded = true;
            for (int i = 0; i < kept.Count && isNeeded; i++)
            {
                isNeeded = !Covers(kept[i], point);
                compared++;
            }

            if (isNeeded)
            {
                kept.Add(point);
            }

            if (kept.Count > mostPoints)
            {
                throw TooMany();
            }

            if (compared > mostComparisons)
            {
                throw TooLong();
            }
        }

        return [.. kept];
    }

    private UnsupportedScenarioException TooMany() =>
        new(
            new(
                $"More than {mostPoints:N0} combinations of issues stand beside each other, none better than another for all; an explanation needs fewer: in a copy of the scenario, give scores with fewer digits, or leave out issues, values or demands that matter least.",
                $"Meer dan {mostPoints:N0} combinaties van onderwerpen staan naast elkaar, geen beter dan een andere voor allen; een verklaring vraagt er minder: geef in een kopie van het scenario scores met minder cijfers, of laat de onderwerpen, waarden of eisen weg die er het minst toe doen."
            )
        );

    private static UnsupportedScenarioException TooLong() =>
        new(
            new(
                "With so many parties, more combinations of issues stand beside each other than an explanation compares; in a copy of the scenario, give scores with fewer digits, or leave out issues, values or demands that matter least.",
                "Met zoveel partijen staan er meer combinaties van onderwerpen naast elkaar dan een verklaring vergelijkt; geef in een kopie van het scenario scores met minder cijfers, of laat de onderwerpen, waarden of eisen weg die er het minst toe doen."
            )
        );

    private bool Covers(int one, int other)
    {
        if ((broken[one] & ~broken[other]) != 0)
        {
            return false;
        }

        for (int party = 1; party < parties; party++)
        {
            if (sums[(one * parties) + party] < sums[(other * parties) + party])
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(int[] kept)
    {
        for (int i = 0; i < kept.Length; i++)
        {
            int from = kept[i];
            for (int party = 0; party < parties; party++)
            {
                sums[(i * parties) + party] = sums[(from * parties) + party];
            }

            broken[i] = broken[from];
            firsts[i] = firsts[from];
            seconds[i] = seconds[from];
        }

        sums.RemoveRange(kept.Length * parties, sums.Count - (kept.Length * parties));
        broken.RemoveRange(kept.Length, broken.Count - kept.Length);
        firsts.RemoveRange(kept.Length, firsts.Count - kept.Length);
        seconds.RemoveRange(kept.Length, seconds.Count - kept.Length);
    }
}
