using CsCheck;
using Entente.Conflict;
using Entente.Conflict.Stability;

namespace Entente.Tests.Conflict;

public class LimitedMoveTests
{
    [Fact]
    public void With_one_move_foreseen_it_is_Nash_stability() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                ConceptStability nash = StabilityAnalyzer.Of(graph, StabilityConcept.Nash);
                HorizonStability found = LimitedMoveAnalyzer.Of(graph, 1);
                for (int maker = 0; maker < graph.DecisionMakers; maker++)
                {
                    Assert.Equal(nash.ByDecisionMaker[maker], found.ByDecisionMaker[maker]);
                }
            },
            iter: 120
        );

    [Fact]
    public void What_is_foreseen_is_what_the_definition_says() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                for (int horizon = 1; horizon <= 4; horizon++)
                {
                    HorizonStability found = LimitedMoveAnalyzer.Of(graph, horizon);
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        Assert.Equal(
                            Enumerable
                                .Range(0, graph.Space.Count)
                                .Where(state => End(graph, maker, state, horizon) == state),
                            found.ByDecisionMaker[maker]
                        );
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Prisoners_who_look_two_moves_ahead_stay_with_cooperation()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Game(3, 3, 4, 1, 1, 4, 2, 2));
        Assert.Equal([3], LimitedMoveAnalyzer.Of(graph, 1).Equilibria);
        Assert.Equal([0, 3], LimitedMoveAnalyzer.Of(graph, 2).Equilibria);
        HorizonStability nonMyopic = LimitedMoveAnalyzer.NonMyopic(graph)!;
        Assert.Contains(0, nonMyopic.Equilibria);
    }

    [Fact]
    public void Far_horizons_are_what_the_definition_says_horizon_by_horizon() =>
        ModelGen.Any.Sample(
            model =>
            {
                var graph = ConflictGraph.Of(model);
                var naive = new NaiveForesight(graph);
                for (int horizon = 1; horizon <= 40; horizon++)
                {
                    naive.Extend();
                    AssertStays(graph, naive, LimitedMoveAnalyzer.Of(graph, horizon));
                }
            },
            iter: 25
        );

    [Fact]
    public void Horizons_of_many_states_are_what_the_definition_says_on_one_core_and_on_two()
    {
        var graph = ConflictGraph.Of(Models.Large([5, 5, 4], seed: 7));
        foreach (int threads in new[] { 1, 2 })
        {
            var naive = new NaiveForesight(graph);
            var foresight = new Foresight(graph, threads);
            var course = new Course(40, null, TestContext.Current.CancellationToken);
            for (int horizon = 1; horizon <= 40; horizon++)
            {
                naive.Extend();
                foresight.Extend(course);
                Assert.Equal(naive.Ends, foresight.Ends);
            }
        }
    }

    [Fact]
    public void Non_myopic_is_stable_at_every_far_horizon_from_the_first_that_comes_back()
    {
        int cycles = 0;
        ModelGen.Any.Sample(
            model =>
            {
                var graph = ConflictGraph.Of(model);
                HorizonStability found = LimitedMoveAnalyzer.NonMyopic(graph)!;
                var naive = new NaiveForesight(graph);
                var seen = new List<int[][]>();
                int first = -1;
                while (first < 0)
                {
                    naive.Extend();
                    first = seen.FindIndex(ends =>
                        Enumerable.Range(0, ends.Length).All(maker => ends[maker].SequenceEqual(naive.Ends[maker]))
                    );
                    seen.Add(naive.Ends);
                }

                // From the first horizon that comes back to the one before it does.
                int[][][] cycle = [.. seen.Skip(first).SkipLast(1)];
                Interlocked.Add(ref cycles, cycle.Length > 1 ? 1 : 0);
                Assert.Equal(first + 1, found.Horizon);
                for (int maker = 0; maker < graph.DecisionMakers; maker++)
                {
                    Assert.Equal(
                        Enumerable
                            .Range(0, graph.Space.Count)
                            .Where(state => cycle.All(ends => ends[maker][state] == state)),
                        found.ByDecisionMaker[maker]
                    );
                }
            },
            iter: 200
        );
        Assert.True(cycles >= 10, $"Only {cycles} of 200 conflicts go round.");
    }

    // One stands at 1 and can only move to 2, where Two, who likes 3 and 4 alike, can move to either: Two is foreseen to take 3.
    [Theory]
    [InlineData("3 1 2 4", false)]
    [InlineData("4 1 2 3", true)]
    [InlineData("{1 3} 2 4", true)]
    public void Among_equals_the_lowest_number_is_taken_and_nobody_moves_for_no_gain(string ranking, bool stays)
    {
        ConflictGraph graph = ConflictGraph.Of(
            new ConflictModel
            {
                Listed = ["s1", "s2", "s3", "s4"],
                DecisionMakers =
                [
                    Models.Ranked("One", [], ranking) with
                    {
                        Moves = Models.Arcs("1>2"),
                    },
                    Models.Ranked("Two", [], "{3 4} 2 1") with
                    {
                        Moves = Models.Arcs("2>3 2>4"),
                    },
                ],
            }
        );
        Assert.Equal(stays, LimitedMoveAnalyzer.Of(graph, 2).ByDecisionMaker[0].Contains(0));
        Assert.Equal(stays, LimitedMoveAnalyzer.NonMyopic(graph)!.ByDecisionMaker[0].Contains(0));
    }

    [Fact]
    public void A_horizon_is_at_least_one_move() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LimitedMoveAnalyzer.Of(ConflictGraph.Of(Models.Prisoners), 0));

    private static void AssertStays(ConflictGraph graph, NaiveForesight naive, HorizonStability found)
    {
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            Assert.Equal(
                Enumerable.Range(0, graph.Space.Count).Where(state => naive.Ends[maker][state] == state),
                found.ByDecisionMaker[maker]
            );
        }
    }

    // The end that i foresees when it may move at s.
    private static int End(ConflictGraph graph, int i, int s, int horizon)
    {
        if (horizon == 0)
        {
            return s;
        }

        int best = -1;
        foreach (int q in graph.MovesOf(i, s))
        {
            int[] taken =
            [
                .. Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Where(j => j != i)
                    .Select(j => End(graph, j, q, horizon - 1))
                    .Where(end => end != q),
            ];
            int end = taken.Length == 0 ? q : taken.OrderBy(each => graph.RankOf(i, each)).ThenBy(each => each).First();
            best = best < 0 || graph.RankOf(i, end) > graph.RankOf(i, best) ? end : best;
        }

        return best >= 0 && graph.RankOf(i, best) > graph.RankOf(i, s) ? best : s;
    }
}
