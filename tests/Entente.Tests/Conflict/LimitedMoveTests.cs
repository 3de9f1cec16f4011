using CsCheck;
using Entente.Conflict;

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
    public void Non_myopic_is_stable_at_every_far_horizon() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                HorizonStability found = LimitedMoveAnalyzer.NonMyopic(graph)!;
                for (int maker = 0; maker < graph.DecisionMakers; maker++)
                {
                    StateSet[] far =
                    [
                        .. Enumerable
                            .Range(100, 24)
                            .Select(horizon => LimitedMoveAnalyzer.Of(graph, horizon).ByDecisionMaker[maker]),
                    ];
                    Assert.Equal(
                        Enumerable
                            .Range(0, graph.Space.Count)
                            .Where(state => far.All(stable => stable.Contains(state))),
                        found.ByDecisionMaker[maker]
                    );
                }
            },
            iter: 12
        );

    [Fact]
    public void A_horizon_is_at_least_one_move() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LimitedMoveAnalyzer.Of(ConflictGraph.Of(Models.Prisoners), 0));

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
