using System.Globalization;

namespace Entente.Reporting.Web.Tournaments;

/// <summary>An axis from one round number to another, with round numbers on the way.</summary>
internal sealed class Scale
{
    private const int MostTicks = 6;

    /// <summary>An axis that holds all the values.</summary>
    public Scale(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        double low = all.Length > 0 ? all.Min() : 0;
        double high = all.Length > 0 ? all.Max() : 1;
        double range = Math.Max(high - low, 1e-3);
        double step = Steps().First(each => range / each <= MostTicks);
        int first = (int)Math.Floor(low / step);
        int last = (int)Math.Max(first + 1, Math.Ceiling(high / step));
        Ticks = [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)];
        Decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 6);
    }

    public double[] Ticks { get; }

    public int Decimals { get; }

    /// <summary>Where a value lies, as a share of the axis, 0 to 1.</summary>
    public double ShareOf(double value) => Math.Clamp((value - Ticks[0]) / (Ticks[^1] - Ticks[0]), 0, 1);

    /// <summary>The same as a length in a style.</summary>
    public string PercentOf(double value) => PercentOfShare(ShareOf(value));

    public static string PercentOfShare(double share) =>
        Math.Round(share * 100, 2).ToString(CultureInfo.InvariantCulture) + "%";

    private static IEnumerable<double> Steps()
    {
        for (double power = 1e-3; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}
