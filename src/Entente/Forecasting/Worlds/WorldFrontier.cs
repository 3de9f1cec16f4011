namespace Entente.Forecasting.Worlds;

/// <summary>The packages of a world that may matter: two halves of the issues, each reduced to the sums that no other of the half dominates.</summary>
/// <remarks>
/// Whatever is reached by a package is reached by one whose halves are not dominated, so that every question is about pairs of kept sums. With two parties these form stairs,
/// and a pass along both answers; with more, pairs are tried, those left out whose best partner cannot do.
/// </remarks>
internal sealed class WorldFrontier
{
    /// <summary>More sums than this are not kept.</summary>
    public const int MostSums = 1 << 20;

    /// <summary>With three parties and more, sums are not compared more often than this for one part.</summary>
    public const long MostComparisons = 1L << 29;

    private readonly int parties;
    private readonly HalfSums left;
    private readonly HalfSums right;
    private readonly long[] highs;

    private WorldFrontier(int parties, HalfSums left, HalfSums right)
    {
        this.parties = parties;
        this.left = left;
        this.right = right;
        highs = right.Highs();
    }

    /// <summary>The frontier of a world; null when deal-breakers leave nothing.</summary>
    public static WorldFrontier? Of(World world)
    {
        WorldLayout layout = world.Layout;
        int[] order = [.. Enumerable.Range(0, layout.Parts.Length).OrderByDescending(part => layout.Parts[part].Count)];
        HalfSums left = HalfSums.Start(layout.Parties, world.Constants);
        HalfSums right = HalfSums.Start(layout.Parties, new long[layout.Parties]);
        foreach (int part in order)
        {
            bool isLeft = left.Count <= right.Count;
            HalfSums? grown = (isLeft ? left : right).With(layout.Parts[part], part, world.Tables[part]);
            if (grown is null)
            {
                return null;
            }

            (left, right) = isLeft ? (grown, right) : (left, grown);
        }

        return new WorldFrontier(layout.Parties, left, right);
    }

    /// <summary>Whether some package is worth at least so much to every party.</summary>
    /// <param name="least">By party: the least worth.</param>
    /// <param name="isMore">Whether it must be worth more to at least one of them.</param>
    public bool Reaches(ReadOnlySpan<long> least, bool isMore) =>
        parties == 2 ? ReachesOfTwo(least[0], least[1], isMore) : ReachesOfMany(least, isMore);

    /// <summary>The package with the largest least gain, each party's gain as a share of a span.</summary>
    /// <param name="world">The world.</param>
    /// <param name="spans">By party: above 0.</param>
    /// <returns>By part: the number of the combination.</returns>
    public int[] Fairest(World world, ReadOnlySpan<double> spans)
    {
        (int Left, int Right) best = (0, 0);
        double most = double.NegativeInfinity;
        for (int a = 0; a < left.Count; a++)
        {
            for (int b = 0; b < right.Count; b++)
            {
                double least = double.PositiveInfinity;
                for (int party = 0; party < parties && least > most; party++)
                {
                    long gain = left.At(a, party) + right.At(b, party) - world.Reservations[party];
                    least = Math.Min(least, gain / spans[party]);
                }

                if (least > most)
                {
                    most = least;
                    best = (a, b);
                }
            }
        }

        var rows = new int[world.Layout.Parts.Length];
        left.Decode(best.Left, rows);
        right.Decode(best.Right, rows);
        return rows;
    }

    private bool ReachesOfTwo(long first, long second, bool isMore)
    {
        // Both stand by the first party's worth, largest first, and the second's then rises: of the partners that give the first enough, the last gives the second most.
        int b = right.Count - 1;
        for (int a = 0; a < left.Count; a++)
        {
            while (b >= 0 && left.At(a, 0) + right.At(b, 0) < first)
            {
                b--;
            }

            if (b < 0)
            {
                return false;
            }

            long reached = left.At(a, 1) + right.At(b, 1);
            if (reached > second || (reached == second && (!isMore || left.At(a, 0) + right.At(b, 0) > first)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReachesOfMany(ReadOnlySpan<long> least, bool isMore)
    {
        for (int a = 0; a < left.Count; a++)
        {
            bool canDo = true;
            for (int party = 0; party < parties && canDo; party++)
            {
                canDo = left.At(a, party) + highs[party] >= least[party];
            }

            for (int b = 0; canDo && b < right.Count; b++)
            {
                bool isReached = true;
                bool isAbove = !isMore;
                for (int party = 0; party < parties && isReached; party++)
                {
                    long sum = left.At(a, party) + right.At(b, party);
                    isReached = sum >= least[party];
                    isAbove |= sum > least[party];
                }

                if (isReached && isAbove)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
