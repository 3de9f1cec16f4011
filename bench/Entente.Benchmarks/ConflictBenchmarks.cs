using BenchmarkDotNet.Attributes;
using Entente.Conflict;

namespace Entente.Benchmarks;

/// <summary>Conflicts of about a million states: the graph, and stability under each concept with legal sequences.</summary>
[MemoryDiagnoser]
public class ConflictBenchmarks
{
    private ConflictModel model = new() { DecisionMakers = [] };
    private ConflictGraph? graph;

    /// <summary>The names of the conflicts.</summary>
    public static IEnumerable<string> Names => Conflicts.Names;

    /// <summary>Which conflict.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>Makes the conflict.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        model = Conflicts.Of(Name);
        graph = ConflictGraph.Of(model);
    }

    /// <summary>States, moves and ranks.</summary>
    [Benchmark]
    public int Graph() => ConflictGraph.Of(model).Space.Count;

    /// <summary>Nash.</summary>
    [Benchmark]
    public int Nash() => Conflicts.Equilibria(graph!, StabilityConcept.Nash);

    /// <summary>General metarationality.</summary>
    [Benchmark]
    public int General() => Conflicts.Equilibria(graph!, StabilityConcept.GeneralMetarational);

    /// <summary>Symmetric metarationality.</summary>
    [Benchmark]
    public int Symmetric() => Conflicts.Equilibria(graph!, StabilityConcept.SymmetricMetarational);

    /// <summary>Sequential stability.</summary>
    [Benchmark]
    public int Sequential() => Conflicts.Equilibria(graph!, StabilityConcept.Sequential);

    /// <summary>Simultaneous stability.</summary>
    [Benchmark]
    public int Simultaneous() => Conflicts.Equilibria(graph!, StabilityConcept.Simultaneous);
}
