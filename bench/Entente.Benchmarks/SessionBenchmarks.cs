using BenchmarkDotNet.Attributes;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Benchmarks;

/// <summary>Sessions: how long one takes and what it allocates; offers a second are in the results.</summary>
[MemoryDiagnoser]
public class SessionBenchmarks
{
    private SessionSetup setup = null!;
    private Scenario huge = null!;

    /// <summary>Which session.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The sessions.</summary>
    public static IEnumerable<string> Names => Sessions.Names;

    /// <summary>Compiles the scenario.</summary>
    [GlobalSetup]
    public void Compile()
    {
        setup = Sessions.Of(Name);
        huge = Scenarios.Of(Inputs.Independent(50, 10, 2, 100), 2);
        SessionRunner.Run(setup);
    }

    /// <summary>A session of up to ten thousand rounds on ten thousand outcomes.</summary>
    [Benchmark]
    public SessionResult Session() => SessionRunner.Run(setup);

    /// <summary>From a scenario of 10^50 outcomes to the end of the first round.</summary>
    [Benchmark]
    public SessionResult FirstRoundOnHugeSpace() => Sessions.Huge(huge);
}
