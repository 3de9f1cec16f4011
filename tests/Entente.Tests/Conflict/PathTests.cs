using System.Collections.Immutable;
using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

public class PathTests
{
    private static string Text(ImmutableArray<ConflictMove> path) =>
        string.Join(' ', path.Select(move => $"{move.DecisionMaker}:{move.From + 1}>{move.To + 1}"));

    [Fact]
    public void The_deal_of_Elmira_is_two_moves_away_and_one_of_them_is_no_improvement()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Elmira);
        ConflictPaths any = PathFinder.Shortest(graph, 6, 9, PathMoves.Any);
        Assert.Equal(2, any.Length);
        Assert.Equal(["0:7>8 1:8>10", "1:7>9 0:9>10"], any.Paths.Select(Text));
        Assert.True(any.IsComplete);
        ConflictPaths improving = PathFinder.Shortest(graph, 6, 9, PathMoves.Improvements);
        Assert.Null(improving.Length);
        Assert.Empty(improving.Paths);
    }

    [Fact]
    public void Where_one_stands_is_no_move_away()
    {
        ConflictPaths here = PathFinder.Shortest(ConflictGraph.Of(Models.Elmira), 2, 2, PathMoves.Any);
        Assert.Equal(0, here.Length);
        Assert.Equal([0], here.Paths.Select(path => path.Length));
    }

    [Fact]
    public void What_is_listed_is_cut_openly()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Garrison);
        ConflictPaths cut = PathFinder.All(graph, 0, 22, PathMoves.Any, longest: 6, most: 5);
        Assert.Equal(5, cut.Paths.Length);
        Assert.False(cut.IsComplete);
        Assert.True(cut.Paths.Select(path => path.Length).SequenceEqual(cut.Paths.Select(path => path.Length).Order()));
    }

    [Fact]
    public void A_path_is_no_longer_than_there_are_states_however_long_it_may_be()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Elmira);
        foreach (PathMoves moves in Enum.GetValues<PathMoves>())
        {
            ConflictPaths all = PathFinder.All(graph, 0, 4, moves, graph.Space.Count - 1, most: 1_000);
            Assert.Equal(
                all.Paths.Select(Text),
                PathFinder.All(graph, 0, 4, moves, int.MaxValue, most: 1_000).Paths.Select(Text)
            );
        }
    }

    [Fact]
    public void Paths_are_those_that_can_be_walked() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                int states = Math.Min(graph.Space.Count, 9);
                foreach (PathMoves moves in Enum.GetValues<PathMoves>())
                {
                    ImmutableArray<int> distances = PathFinder.Distances(graph, 0, moves);
                    for (int to = 0; to < states; to++)
                    {
                        ConflictPaths shortest = PathFinder.Shortest(graph, 0, to, moves, most: 50);
                        Assert.Equal(distances[to] < 0 ? null : distances[to], shortest.Length);
                        Assert.All(shortest.Paths, path => Assert.True(CanBeWalked(graph, path, 0, to, moves)));
                        Assert.All(shortest.Paths, path => Assert.Equal(shortest.Length, path.Length));

                        // All simple paths of that length or less are the same ones, for a shortest path visits nothing twice or is no path at all.
                        if (shortest.Length is > 0 and <= 3 and { } length)
                        {
                            ConflictPaths all = PathFinder.All(graph, 0, to, moves, longest: length, most: 50);
                            Assert.Equal(
                                shortest
                                    .Paths.Where(path =>
                                        path.Select(move => move.To).Append(0).Distinct().Count() == path.Length + 1
                                    )
                                    .Select(Text)
                                    .Order(StringComparer.Ordinal),
                                all.Paths.Select(Text).Order(StringComparer.Ordinal)
                            );
                        }
                    }
                }
            },
            iter: 60
        );

    private static bool CanBeWalked(
        ConflictGraph graph,
        ImmutableArray<ConflictMove> path,
        int from,
        int to,
        PathMoves moves
    )
    {
        int at = from;
        int last = -1;
        foreach (ConflictMove move in path)
        {
            bool may =
                move.From == at
                && move.DecisionMaker != last
                && graph.MovesOf(move.DecisionMaker, at).Contains(move.To)
                && (moves == PathMoves.Any || graph.Compare(move.DecisionMaker, move.To, at) == Comparison.Better);
            if (!may)
            {
                return false;
            }

            (at, last) = (move.To, move.DecisionMaker);
        }

        return at == to;
    }
}
