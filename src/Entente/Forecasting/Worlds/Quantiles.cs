namespace Entente.Forecasting.Worlds;

/// <summary>Quantiles of weighted numbers.</summary>
internal static class Quantiles
{
    private const double Tail = 0.1;

    /// <summary>The middle, and the ends that leave a tenth of the weight on either side.</summary>
    public static Credible Of(double[] weights, double[] numbers)
    {
        double[] found = At(weights, numbers, [Tail, 0.5, 1 - Tail]);
        return new Credible(found[0], found[1], found[2]);
    }

    /// <summary>The numbers below or at which certain shares of the weight lie.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="shares">The shares, rising, each above 0 and below 1.</param>
    public static double[] At(double[] weights, double[] numbers, ReadOnlySpan<double> shares)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Length)];
        Array.Sort(order, (x, y) => numbers[x].CompareTo(numbers[y]) is var by && by != 0 ? by : x.CompareTo(y));
        double total = weights.Sum();
        var found = new double[shares.Length];
        double before = 0;
        int next = 0;
        foreach (int at in order)
        {
            before += weights[at];
            while (next < found.Length && before >= shares[next] * total)
            {
                found[next++] = numbers[at];
            }
        }

        return found;
    }
}
