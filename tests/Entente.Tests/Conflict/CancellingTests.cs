using System.Collections;
using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Long analyses of conflicts end when they are asked to, and say how far they are.</summary>
public class CancellingTests
{
    private delegate void Work(
        ConflictGraph graph,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    );

    private static readonly ImmutableSortedDictionary<string, Work> Works = new Dictionary<string, Work>
    {
        ["every concept"] = (graph, threads, progress, over) =>
            StabilityAnalyzer.Analyze(graph, new() { Threads = threads }, progress, over),
        ["simultaneous"] = (graph, threads, progress, over) =>
            StabilityAnalyzer.Of(graph, StabilityConcept.Simultaneous, new() { Threads = threads }, progress, over),
        ["strong"] = (graph, threads, progress, over) =>
            StabilityAnalyzer.Analyze(graph, new() { Threads = threads, IsStrong = true }, progress, over),
        ["ten moves ahead"] = (graph, _, progress, over) => LimitedMoveAnalyzer.Of(graph, 10, progress, over),
        ["non-myopic"] = (graph, _, progress, over) => LimitedMoveAnalyzer.NonMyopic(graph, progress, over),
        ["distances"] = (graph, _, progress, over) => PathFinder.Distances(graph, 0, PathMoves.Any, progress, over),
        ["shortest paths"] = (graph, _, progress, over) =>
            PathFinder.Shortest(graph, 0, graph.Space.Count - 1, PathMoves.Any, 3, progress, over),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, Work> SmallWorks = new Dictionary<string, Work>
    {
        ["coalitions"] = (graph, _, progress, over) => CoalitionAnalyzer.Analyze(graph, null, progress, over),
        ["inverse"] = (graph, _, progress, over) =>
            InverseAnalyzer.Of(graph, 0, StabilityConcept.Sequential, SanctionReading.Legal, progress, over),
        ["unknown preferences"] = (graph, _, progress, over) =>
            UncertaintyAnalyzer.Analyze(graph, SanctionReading.Legal, progress, over),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    // Enough states for several threads and for progress within a part.
    private static readonly ConflictGraph Large = ConflictGraph.Of(Models.Large([5, 5, 5], seed: 4));
    private static readonly ConflictGraph Small = ConflictGraph.Of(Models.Large([2, 2, 2], seed: 4));

    public static TheoryData<string> Names => [.. Works.Keys, .. SmallWorks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whoever_hears_of_progress_and_stops_the_work_hears_nothing_more(string name)
    {
        foreach (int threads in new[] { 1, 2 })
        {
            using var over = new CancellationTokenSource();
            int heard = 0;
            var progress = new Told(_ =>
            {
                heard++;
                over.Cancel();
            });
            Assert.ThrowsAny<OperationCanceledException>(() => Do(name, threads, progress, over.Token));
            Assert.Equal(1, heard);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_told_rises_from_something_to_no_more_than_everything(string name)
    {
        var heard = new List<double>();
        Do(name, threads: 2, new Told(heard.Add), TestContext.Current.CancellationToken);
        Assert.True(heard.Count > 1);
        Assert.Equal(heard.Order(), heard);
        Assert.InRange(heard[0], 0, 0.9);
        Assert.InRange(heard[^1], double.Epsilon, 1);
    }

    [Fact]
    public void Whoever_asks_after_it_is_over_gets_nothing()
    {
        var over = new CancellationToken(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => ConflictGraph.Of(Models.Elmira, over));
        Assert.ThrowsAny<OperationCanceledException>(() => StateSpace.Of(Models.Elmira, over));
        var graph = ConflictGraph.Of(Models.Elmira, TestContext.Current.CancellationToken);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            PathFinder.All(graph, 6, 9, PathMoves.Any, cancellation: over)
        );
        Assert.ThrowsAny<OperationCanceledException>(() =>
            VerdictFinder.Of(graph, 1, 6, StabilityConcept.Sequential, null, over)
        );
        foreach (string name in Names.Select(row => row.Data))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Do(name, threads: 1, null, over));
        }
    }

    // What is foreseen is worked out before; that it is told move by move takes long where there are many horizons.
    [Fact]
    public void Reasons_of_those_who_look_ahead_end_when_they_are_asked_to()
    {
        HorizonStability nonMyopic = LimitedMoveAnalyzer.NonMyopic(
            Small,
            cancellation: TestContext.Current.CancellationToken
        )!;
        using var over = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ForesightFinder.Of(Small, 3, new EndingStates(over.Cancel), over.Token)
        );
        using var far = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ForesightFinder.NonMyopic(Small, nonMyopic, new EndingStates(far.Cancel), far.Token)
        );
    }

    private static void Do(string name, int threads, IProgress<double>? progress, CancellationToken over)
    {
        bool isLarge = Works.TryGetValue(name, out Work? work);
        (work ?? SmallWorks[name])(isLarge ? Large : Small, threads, progress, over);
    }

    // Two states, that are gone through once to be checked; with the second time the work is to end.
    private sealed class EndingStates(Action end) : IReadOnlyList<int>
    {
        private int times;

        public int Count => 2;

        public int this[int index] => index;

        public IEnumerator<int> GetEnumerator()
        {
            if (++times == 2)
            {
                end();
            }

            yield return 0;
            yield return 1;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Told(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
