namespace Entente.Evaluation.Statistics;

/// <summary>Wilcoxon's signed-rank test of paired differences.</summary>
/// <remarks>
/// <para>
/// Differences are ranked by size, equal sizes sharing the mean of their ranks; those of 0 are ranked and then left out (Pratt 1959). Under the hypothesis each rank carries either sign
/// with the same chance. Up to <see cref="MostExact"/> differences the p-value is exact for the ranks at hand, ties included: all 2^n signs are counted. Beyond that, and where so many differences are 0 that
/// ranks sum to more than half a million, it is the normal approximation with the variance of the very ranks, and a correction for continuity of half a rank.
/// </para>
/// <para>
/// Ranks are chosen over means because scenarios differ in what there is to gain, so that few of them would decide a mean (Demšar 2006, who recommends this test for the like comparison of
/// classifiers over data sets).
/// </para>
/// </remarks>
public sealed record SignedRankTest
{
    /// <summary>Up to how many differences the p-value is exact.</summary>
    public const int MostExact = 100;

    private const int MostSums = 1 << 20;

    private SignedRankTest(int count, double positive, double negative, double p)
    {
        Count = count;
        Positive = positive;
        Negative = negative;
        P = p;
    }

    /// <summary>How many differences are not 0.</summary>
    public int Count { get; }

    /// <summary>The sum of the ranks of positive differences.</summary>
    public double Positive { get; }

    /// <summary>The sum of the ranks of negative differences.</summary>
    public double Negative { get; }

    /// <summary>The two-sided p-value, 0 to 1; 1 when every difference is 0.</summary>
    public double P { get; }

    /// <summary>Tests whether differences lie around 0.</summary>
    /// <param name="differences">Finite numbers.</param>
    /// <exception cref="ArgumentException">A difference is not a finite number.</exception>
    public static SignedRankTest Of(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        double[] values = [.. differences.OrderBy(Math.Abs)];
        if (values.Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException("Differences must be finite numbers.", nameof(differences));
        }

        // Ranks are doubled, so that shared ones are whole.
        int[] doubled = DoubledRanks(values);
        int count = 0;
        long positive = 0;
        long negative = 0;
        var ranks = new List<int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                count++;
                positive += values[i] > 0 ? doubled[i] : 0;
                negative += values[i] < 0 ? doubled[i] : 0;
                ranks.Add(doubled[i]);
            }
        }

        long smaller = Math.Min(positive, negative);
        double p =
            count == 0 ? 1
            : count <= MostExact && positive + negative < MostSums ? Exact(ranks, (int)smaller)
            : Approximate(ranks, smaller);
        return new SignedRankTest(count, positive / 2.0, negative / 2.0, Math.Min(1, p));
    }

    private static int[] DoubledRanks(double[] sorted)
    {
        var ranks = new int[sorted.Length];
        for (int start = 0; start < sorted.Length; )
        {
            int end = start + 1;
            while (end < sorted.Length && Math.Abs(sorted[end]) == Math.Abs(sorted[start]))
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ranks[i] = start + 1 + end;
            }

            start = end;
        }

        return ranks;
    }

    // The chance of every sum of ranks, one rank after the other.
    private static double Exact(List<int> ranks, int smaller)
    {
        var chances = new double[ranks.Sum() + 1];
        chances[0] = 1;
        int most = 0;
        foreach (int rank in ranks)
        {
            most += rank;
            for (int sum = most; sum >= 0; sum--)
            {
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
            }
        }

        double tail = 0;
        for (int sum = 0; sum <= smaller; sum++)
        {
            tail += chances[sum];
        }

        return 2 * tail;
    }

    private static double Approximate(List<int> ranks, long smaller)
    {
        double mean = 0;
        double variance = 0;
        foreach (int rank in ranks)
        {
            mean += rank / 4.0;
            variance += rank / 4.0 * (rank / 4.0);
        }

        double off = Math.Max(0, mean - (smaller / 2.0) - 0.5);
        return 2 * NormalDistribution.Above(off / Math.Sqrt(variance));
    }
}
