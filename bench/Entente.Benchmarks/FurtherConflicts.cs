using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Benchmarks;

/// <summary>What is asked of a conflict beyond the five concepts: strength, ways, the inverse question and reasons on a million states; coalitions and unknown comparisons, which compare every state with every answer, on as many as they take.</summary>
internal static class FurtherConflicts
{
    /// <summary>Three decision makers with about a million states, of whose thirty statements ten tell states apart strongly.</summary>
    public static ConflictModel Strong()
    {
        ConflictModel model = Conflicts.Of("three-makers");
        return model with
        {
            DecisionMakers = [.. model.DecisionMakers.Select(maker => maker with { StrongStatements = 10 })],
        };
    }

    /// <summary>2,048 states of three decision makers, 512 of six: about as many as coalitions are worked out for.</summary>
    public static ConflictModel ForCoalitions(int makers) =>
        makers == 3 ? Conflicts.Made([4, 4, 3], oneWay: 0) : Conflicts.Made([2, 2, 2, 1, 1, 1], oneWay: 0);

    /// <summary>2,048 states of three decision makers, each of whom does not know how it compares what one option makes of a state with what another does.</summary>
    public static ConflictModel Unknown()
    {
        ConflictModel model = Conflicts.Made([4, 4, 3], oneWay: 0);
        int options = model.Options.Length;
        return model with
        {
            DecisionMakers =
            [
                .. model.DecisionMakers.Select(
                    (maker, i) =>
                        maker with
                        {
                            Unknown =
                            [
                                new UnknownPreference(
                                    new StateCondition.Takes(i, true),
                                    new StateCondition.Takes(options - 1 - i, false)
                                ),
                            ],
                        }
                ),
            ],
        };
    }

    /// <summary>How many states are strongly stable for all in the sequential sense.</summary>
    public static int StrongEquilibria(ConflictGraph graph) =>
        StabilityAnalyzer.Of(graph, StabilityConcept.Sequential, new() { IsStrong = true }).Equilibria.Count;

    /// <summary>How many states are stable for all coalitions in the sequential sense.</summary>
    public static int CoalitionEquilibria(ConflictGraph graph) =>
        CoalitionAnalyzer.Analyze(graph).Concepts[3].Equilibria.Count;

    /// <summary>How many states are sequentially stable for all under each extension, one after another.</summary>
    public static ImmutableArray<int> UnknownEquilibria(ConflictGraph graph) =>
        [.. UncertaintyAnalyzer.Analyze(graph).Select(each => each.Concepts[3].Equilibria.Count)];

    /// <summary>How many states improvements lead to from the first.</summary>
    public static int Reached(ConflictGraph graph) =>
        PathFinder.Distances(graph, 0, PathMoves.Improvements).Count(moves => moves >= 0);

    /// <summary>How many moves the shortest way through improvements has that leads from the first state to the farthest.</summary>
    public static int Longest(ConflictGraph graph)
    {
        ImmutableArray<int> distances = PathFinder.Distances(graph, 0, PathMoves.Improvements);
        return PathFinder.Shortest(graph, 0, distances.IndexOf(distances.Max()), PathMoves.Improvements).Length ?? 0;
    }

    /// <summary>For how many decision makers the first state is stable in the sequential sense as they are, when it is asked which preferences would make it so.</summary>
    public static int Held(ConflictGraph graph) =>
        InverseAnalyzer.Of(graph, 0, StabilityConcept.Sequential).ByDecisionMaker.Count(each => each.Holds);

    /// <summary>How many improvements from the first state there are, when reasons are asked for: in the sequential sense, strongly.</summary>
    public static int Explained(ConflictGraph graph) =>
        Enumerable
            .Range(0, graph.DecisionMakers)
            .Sum(maker =>
                VerdictFinder
                    .Of(graph, maker, 0, StabilityConcept.Sequential, new() { IsStrong = true })
                    .Improvements.Length
            );

    /// <summary>How long each takes, of processor time and by the clock.</summary>
    public static void Show()
    {
        ConflictGraph strong = ConflictGraph.Of(Strong());
        Stopwatches.Time("conflict: strong, a million states", () => StrongEquilibria(strong), Equilibria);
        Stopwatches.Time("  distances by improvements", () => Reached(strong), found => $"{found:N0} states reached");
        Stopwatches.Time("  paths to the farthest", () => Longest(strong), found => $"{found} moves");
        foreach (int makers in new[] { 3, 6 })
        {
            ConflictGraph graph = ConflictGraph.Of(ForCoalitions(makers));
            Stopwatches.Time(
                $"conflict: coalitions of {makers}, {graph.Space.Count:N0} states",
                () => CoalitionEquilibria(graph),
                Equilibria
            );
            Stopwatches.Time("  inverse", () => Held(graph), found => $"holds for {found} of {makers}");
            Stopwatches.Time("  reasons", () => Explained(graph), found => $"{found} improvements");
        }

        ConflictGraph unknown = ConflictGraph.Of(Unknown());
        Stopwatches.Time(
            $"conflict: unknown, {unknown.Space.Count:N0} states",
            () => UnknownEquilibria(unknown),
            found => $"{string.Join(", ", found)} equilibria under a, b, c, d"
        );
    }

    private static string Equilibria(int found) => $"{found:N0} equilibria";
}
