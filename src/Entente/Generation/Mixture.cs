namespace Entente.Generation;

/// <summary>Weights and scores of all parties that are still to be rounded.</summary>
/// <param name="Weights">By party and issue, 0 or more.</param>
/// <param name="Scores">By party, issue and value.</param>
internal sealed record Mixture(double[][] Weights, double[][][] Scores)
{
    private const int Thousand = 1000;
    private const double Least = 1e-9;

    /// <summary>What lies between this and another.</summary>
    /// <param name="other">The other, of the same sizes.</param>
    /// <param name="share">How much of the other, 0 to 1.</param>
    public Mixture Towards(Mixture other, double share) =>
        new(
            [.. Weights.Select((row, party) => Between(row, other.Weights[party], share))],
            [
                .. Scores.Select(
                    (issues, party) => issues.Select((row, i) => Between(row, other.Scores[party][i], share)).ToArray()
                ),
            ]
        );

    /// <summary>The same in thousandths, every issue's scores from 0 to 1 and every party's weights adding up to 1.</summary>
    public Draft Rounded()
    {
        var weights = new int[Weights.Length][];
        var scores = new int[Weights.Length][][];
        for (int party = 0; party < Weights.Length; party++)
        {
            // An issue weighs as much as it makes a difference.
            double[] spans = [.. Scores[party].Select(row => row.Max() - row.Min())];
            weights[party] = Shares([.. Weights[party].Select((weight, i) => weight * spans[i])], Thousand);
            scores[party] = [.. Scores[party].Select((row, i) => Stretched(row, spans[i]))];
        }

        return Draft.Weighted(weights, scores);
    }

    /// <summary>Whole numbers in proportion to others, as near as can be, each at least 1, with a given sum.</summary>
    /// <param name="parts">0 or more each; all 0 are shared evenly.</param>
    /// <param name="sum">At least as many as there are parts.</param>
    public static int[] Shares(double[] parts, int sum)
    {
        double total = parts.Sum();
        int free = sum - parts.Length;
        double[] exact = [.. parts.Select(part => total > Least ? part / total * free : (double)free / parts.Length)];
        int[] whole = [.. exact.Select(share => (int)share)];
        int left = free - whole.Sum();
        int[] order = [.. Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i)];
        for (int i = 0; i < left; i++)
        {
            whole[order[i % order.Length]]++;
        }

        return [.. whole.Select(share => share + 1)];
    }

    private static int[] Stretched(double[] row, double span)
    {
        double low = row.Min();
        return span < Least
            ? [.. row.Select((_, v) => v == 0 ? Thousand : 0)]
            : [.. row.Select(score => (int)Math.Round((score - low) / span * Thousand))];
    }

    private static double[] Between(double[] from, double[] to, double share) =>
        [.. from.Select((number, i) => number + (share * (to[i] - number)))];
}
