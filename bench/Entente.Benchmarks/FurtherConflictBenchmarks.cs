using BenchmarkDotNet.Attributes;
using Entente.Conflict;

namespace Entente.Benchmarks;

/// <summary>Strong stability and ways through a million states; coalitions, the inverse question, reasons and unknown comparisons of a few thousand.</summary>
[MemoryDiagnoser]
public class FurtherConflictBenchmarks
{
    private ConflictGraph? strong;
    private ConflictGraph? three;
    private ConflictGraph? six;
    private ConflictGraph? unknown;

    /// <summary>Makes the conflicts.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        strong = ConflictGraph.Of(FurtherConflicts.Strong());
        three = ConflictGraph.Of(FurtherConflicts.ForCoalitions(3));
        six = ConflictGraph.Of(FurtherConflicts.ForCoalitions(6));
        unknown = ConflictGraph.Of(FurtherConflicts.Unknown());
    }

    /// <summary>Sequential stability with strong sanctions.</summary>
    [Benchmark]
    public int Strong() => FurtherConflicts.StrongEquilibria(strong!);

    /// <summary>Distances from a state by improvements.</summary>
    [Benchmark]
    public int Distances() => FurtherConflicts.Reached(strong!);

    /// <summary>The shortest ways by improvements to the farthest state.</summary>
    [Benchmark]
    public int Paths() => FurtherConflicts.Longest(strong!);

    /// <summary>Every coalition of three.</summary>
    [Benchmark]
    public int CoalitionsOfThree() => FurtherConflicts.CoalitionEquilibria(three!);

    /// <summary>Every coalition of six.</summary>
    [Benchmark]
    public int CoalitionsOfSix() => FurtherConflicts.CoalitionEquilibria(six!);

    /// <summary>Which preferences would make a state an equilibrium.</summary>
    [Benchmark]
    public int Inverse() => FurtherConflicts.Held(three!);

    /// <summary>The reasons why a state holds strongly or does not.</summary>
    [Benchmark]
    public int Reasons() => FurtherConflicts.Explained(three!);

    /// <summary>The four extensions.</summary>
    [Benchmark]
    public int Unknown() => FurtherConflicts.UnknownEquilibria(unknown!).Length;
}
