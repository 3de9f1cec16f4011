using System.Diagnostics;
using System.Globalization;

namespace Entente.Load;

/// <summary>Durations, and what they come to.</summary>
internal sealed class Times
{
    private readonly List<double> milliseconds = [];
    private readonly Lock guard = new();

    public int Count
    {
        get
        {
            lock (guard)
            {
                return milliseconds.Count;
            }
        }
    }

    public void Add(long from, long to) => Add(Stopwatch.GetElapsedTime(from, to).TotalMilliseconds);

    /// <summary>Adds a time, in milliseconds.</summary>
    public void Add(double time)
    {
        lock (guard)
        {
            milliseconds.Add(time);
        }
    }

    /// <summary>The smallest time that a share of all do not exceed, in milliseconds.</summary>
    public double At(double share)
    {
        lock (guard)
        {
            double[] sorted = [.. milliseconds.Order()];
            return sorted.Length == 0
                ? double.NaN
                : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
        }
    }

    /// <summary>A row of Markdown: count, p50, p95, p99, most.</summary>
    public string Row(string name) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Count} | {At(0.5):f1} | {At(0.95):f1} | {At(0.99):f1} | {At(1):f1} |"
        );
}
