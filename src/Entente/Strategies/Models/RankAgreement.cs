namespace Entente.Strategies.Models;

/// <summary>How far two scores of the same things put them in the same order: pairs counted.</summary>
/// <param name="Concordant">Pairs in the same order.</param>
/// <param name="Discordant">Pairs in opposite orders.</param>
/// <param name="TiedInFirst">Pairs that are equal in the first score alone.</param>
/// <param name="TiedInSecond">Pairs that are equal in the second score alone.</param>
/// <param name="TiedInBoth">Pairs that are equal in both.</param>
public sealed record RankAgreement(
    long Concordant,
    long Discordant,
    long TiedInFirst,
    long TiedInSecond,
    long TiedInBoth
)
{
    /// <summary>How many pairs there are.</summary>
    public long Pairs => Concordant + Discordant + TiedInFirst + TiedInSecond + TiedInBoth;

    /// <summary>Kendall's tau-b (Kendall 1945), -1 for opposite orders to 1 for the same; null when one of the scores is the same for everything.</summary>
    public double? TauB
    {
        get
        {
            double apart = Concordant + (double)Discordant;
            double first = apart + TiedInSecond;
            double second = apart + TiedInFirst;
            return first > 0 && second > 0
                ? Math.Clamp((Concordant - (double)Discordant) / (Math.Sqrt(first) * Math.Sqrt(second)), -1, 1)
                : null;
        }
    }

    /// <summary>The share of pairs that are ordered differently, 0 to 1: opposite orders count 1, pairs that are tied in one score alone 1/2.</summary>
    /// <remarks>Fagin et al. 2006, with penalty 1/2: a score that is the same for everything is 1/2 away from any order, as a random one is on average. Null when there are no pairs.</remarks>
    public double? Distance => Pairs > 0 ? (Discordant + (0.5 * (TiedInFirst + (double)TiedInSecond))) / Pairs : null;

    /// <summary>Counts the pairs of two scores.</summary>
    /// <param name="first">The first score of everything; no NaN.</param>
    /// <param name="second">The second score, in the same order.</param>
    /// <remarks>Knight 1966: sorted by the first score, discordant pairs are the exchanges of a merge sort by the second; time n log n.</remarks>
    /// <exception cref="ArgumentException">The scores are not equally many.</exception>
    public static RankAgreement Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"{first.Length} first scores and {second.Length} second ones make no pairs.");
        }

        int count = first.Length;
        double[] x = first.ToArray();
        double[] y = second.ToArray();
        Array.Sort(x, y);
        long tiedFirst = 0;
        long tiedBoth = 0;
        for (int start = 0; start < count; )
        {
            int end = start + 1;
            while (end < count && x[end] == x[start])
            {
                end++;
            }

            tiedFirst += PairsOf(end - start);
            Array.Sort(y, start, end - start);
            tiedBoth += Ties(y.AsSpan(start, end - start));
            start = end;
        }

        long discordant = Exchanges(y, new double[count]);
        long tiedSecond = Ties(y);
        long concordant = PairsOf(count) - tiedFirst - tiedSecond + tiedBoth - discordant;
        return new RankAgreement(concordant, discordant, tiedFirst - tiedBoth, tiedSecond - tiedBoth, tiedBoth);
    }

    private static long PairsOf(long count) => count * (count - 1) / 2;

    private static long Ties(ReadOnlySpan<double> sorted)
    {
        long ties = 0;
        long run = 1;
        for (int i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[i - 1])
            {
                run++;
            }
            else
            {
                ties += PairsOf(run);
                run = 1;
            }
        }

        return ties;
    }

    // Sorts, and counts the pairs that stood the wrong way round.
    private static long Exchanges(Span<double> values, Span<double> room)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        int middle = values.Length / 2;
        long count = Exchanges(values[..middle], room[..middle]) + Exchanges(values[middle..], room[middle..]);
        int left = 0;
        int right = middle;
        for (int i = 0; i < values.Length; i++)
        {
            if (right == values.Length || (left < middle && values[left] <= values[right]))
            {
                room[i] = values[left++];
            }
            else
            {
                room[i] = values[right++];
                count += middle - left;
            }
        }

        room.CopyTo(values);
        return count;
    }
}
