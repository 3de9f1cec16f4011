using BenchmarkDotNet.Attributes;
using Entente.Analysis;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>10^8 outcomes whose preferences do not come apart: with counts and all solutions, on one thread and on all.</summary>
public class EnumerationBenchmarks
{
    private readonly Scenario scenario = Goals.Of("interactions-enumerated");

    /// <summary>How many threads; 0 for all cores.</summary>
    [Params(1, 0)]
    public int Threads { get; set; }

    /// <summary>The whole analysis.</summary>
    [Benchmark(OperationsPerInvoke = 100_000_000)]
    public ScenarioAnalysis Outcome() => ScenarioAnalyzer.Analyze(scenario, new AnalysisOptions { Threads = Threads });
}
