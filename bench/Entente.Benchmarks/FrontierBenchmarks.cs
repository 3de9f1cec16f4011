using BenchmarkDotNet.Attributes;
using Entente.Analysis.Kernels;

namespace Entente.Benchmarks;

/// <summary>The frontier alone: by merging sorted rows, and by the definition (add, sort, sweep).</summary>
[MemoryDiagnoser]
public class FrontierBenchmarks
{
    private long[][] tables = [];

    /// <summary>How many issues of ten values.</summary>
    [Params(6, 12)]
    public int Issues { get; set; }

    /// <summary>Makes the tables.</summary>
    [GlobalSetup]
    public void Prepare() => tables = Inputs.Independent(Issues, 10, 2, 1000);

    /// <summary>Table by table: all sums, sorted, what is dominated dropped.</summary>
    [Benchmark(Baseline = true)]
    public int Plain()
    {
        List<(long First, long Second)> frontier = [(0, 0)];
        foreach (long[] table in tables)
        {
            var sums = new List<(long First, long Second)>(frontier.Count * table.Length / 2);
            for (int row = 0; row < table.Length; row += 2)
            {
                sums.AddRange(frontier.Select(point => (point.First + table[row], point.Second + table[row + 1])));
            }

            sums.Sort((one, other) => other.CompareTo(one));
            frontier.Clear();
            foreach ((long First, long Second) sum in sums)
            {
                if (frontier.Count == 0 || sum.Second > frontier[^1].Second)
                {
                    frontier.Add(sum);
                }
            }
        }

        return frontier.Count;
    }

    /// <summary>What the analysis uses.</summary>
    [Benchmark]
    public int Merged() => ((SumFrontierResult<long>.Complete)ParetoSums.Of(tables, 2)).Frontier.Count;
}
