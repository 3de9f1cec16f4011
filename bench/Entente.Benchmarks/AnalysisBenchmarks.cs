using BenchmarkDotNet.Attributes;
using Entente.Analysis;
using Entente.Scenarios;

namespace Entente.Benchmarks;

/// <summary>Whole analyses, warm, on one thread, reading not counted.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly AnalysisOptions options = new() { Threads = 1 };
    private Scenario scenario = null!;

    /// <summary>Which goal.</summary>
    [Params("million-bilateral", "fifty-issues", "opposed", "million-trilateral", "pie")]
    public string Goal { get; set; } = "";

    /// <summary>Makes the scenario.</summary>
    [GlobalSetup]
    public void Prepare() => scenario = Goals.Of(Goal);

    /// <summary>Frontier, solutions, zone, stakes, trades, rates and gaps.</summary>
    [Benchmark]
    public ScenarioAnalysis Analyze() => ScenarioAnalyzer.Analyze(scenario, options);
}
