using System.Diagnostics;

namespace Entente.Benchmarks;

/// <summary>Least and median time of a piece of work, warm, and what it allocates.</summary>
internal static class Stopwatches
{
    /// <summary>Does the work once and prints one line: processor time, which says more than the clock on a machine that is shared, and what came of it.</summary>
    public static T Time<T>(string name, Func<T> work, Func<T, string> says)
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        TimeSpan clock = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        Console.WriteLine(
            $"{name}: {(self.TotalProcessorTime - before).TotalSeconds:0.00} s of processor time, {clock.TotalSeconds:0.00} s by the clock, {says(result)}"
        );
        return result;
    }

    /// <summary>Runs the work for about a second after warming up, and prints one line.</summary>
    public static void Show(string name, Func<object> work, double perRun = 1, string unit = "", double seconds = 1)
    {
        long warm = Stopwatch.GetTimestamp();
        int result = 0;
        do
        {
            result = work().GetHashCode();
        } while (Stopwatch.GetElapsedTime(warm).TotalSeconds < seconds / 2);

        Thread.Sleep(150);
        var times = new List<double>();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        do
        {
            long before = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        } while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds || times.Count < 3);

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / times.Count;
        times.Sort();
        double median = times[times.Count / 2];
        string rate = unit.Length == 0 ? "" : $", {perRun / median * 1000:G3} {unit}/s";
        Console.WriteLine(
            $"{name, -52} min {times[0], 9:F4} ms  median {median, 9:F4} ms  {bytes / 1024.0, 9:F0} KiB  x{times.Count}{rate}"
        );
        GC.KeepAlive(result);
    }
}
