namespace Entente.Forecasting.Worlds;

/// <summary>Quantiles of weighted numbers.</summary>
internal static class Quantiles
{
    private const double Tail = 0.1;

    /// <summary>The middle, and the ends that leave a tenth of the weight on either side.</summary>
    public static Credible Of(double[] weights, double[] numbers)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Length)];
        Array.Sort(order, (x, y) => numbers[x].CompareTo(numbers[y]) is var by && by != 0 ? by : x.CompareTo(y));
        double total = weights.Sum();
        double[] found = [double.NaN, double.NaN, double.NaN];
        double[] wanted = [Tail, 0.5, 1 - Tail];
        double before = 0;
        int next = 0;
        foreach (int at in order)
        {
            before += weights[at];
            while (next < wanted.Length && before >= wanted[next] * total)
            {
                found[next++] = numbers[at];
            }
        }

        return new Credible(found[0], found[1], found[2]);
    }
}
