using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>What is said to be foreseen is what the definition foresees, move by move.</summary>
public class ForesightVerdictTests
{
    [Fact]
    public void Every_course_is_what_each_mover_would_choose_in_turn_and_verdicts_agree_with_the_definition() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                int[] states = [.. Enumerable.Range(0, graph.Space.Count)];
                List<int[][]> ends = Ends(graph, 6);
                for (int horizon = 1; horizon <= 6; horizon++)
                {
                    HorizonStability sets = LimitedMoveAnalyzer.Of(graph, horizon);
                    foreach (ForesightVerdict verdict in ForesightFinder.Of(graph, horizon, states))
                    {
                        AssertForeseen(graph, ends, verdict);
                        Assert.Equal(
                            sets.ByDecisionMaker[verdict.DecisionMaker].Contains(verdict.State),
                            verdict.IsStable
                        );
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Non_myopic_verdicts_tell_the_first_horizon_of_a_round_at_which_somebody_leaves()
    {
        int rounds = 0;
        int leaving = 0;
        int later = 0;
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                HorizonStability found = LimitedMoveAnalyzer.NonMyopic(graph)!;
                int last = found.Horizon + found.Round;
                List<int[][]> ends = Ends(graph, last);
                Interlocked.Add(ref rounds, found.Round > 1 ? 1 : 0);

                // The horizon after the round foresees what its first does.
                Assert.Equal(ends[found.Horizon], ends[last]);
                int[] states = [.. Enumerable.Range(0, graph.Space.Count)];
                foreach (FarsightedVerdict verdict in ForesightFinder.NonMyopic(graph, found, states))
                {
                    int leaves = Enumerable
                        .Range(found.Horizon, found.Round)
                        .FirstOrDefault(
                            horizon => ends[horizon][verdict.DecisionMaker][verdict.State] != verdict.State,
                            found.Horizon
                        );
                    Assert.Equal(leaves, verdict.Telling.Horizon);
                    Assert.Equal(found.Round, verdict.Round);
                    AssertForeseen(graph, ends, verdict.Telling);
                    Interlocked.Add(ref later, leaves > found.Horizon ? 1 : 0);
                    Assert.Equal(
                        found.ByDecisionMaker[verdict.DecisionMaker].Contains(verdict.State),
                        verdict.IsStable
                    );
                    Interlocked.Add(ref leaving, verdict.IsStable ? 0 : 1);
                }
            },
            iter: 100
        );
        Assert.True(
            rounds >= 5 && leaving >= 50 && later >= 3,
            $"Only {rounds} conflicts go round, {leaving} verdicts are to leave, {later} of them not at the first horizon."
        );
    }

    [Fact]
    public void A_prisoner_stays_for_the_return_that_it_foresees()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Game(3, 3, 4, 1, 1, 4, 2, 2));
        ForesightVerdict verdict = ForesightFinder.Of(graph, 2, [0])[0];
        Assert.True(verdict.IsStable);
        ForeseenMove defect = Assert.Single(verdict.Moves);
        Assert.Equal([new ConflictMove(0, 0, 1), new ConflictMove(1, 1, 3)], defect.Course);
        Assert.Equal(3, defect.End);
        ForesightVerdict myopic = ForesightFinder.Of(graph, 1, [0])[0];
        Assert.Equal([new ConflictMove(0, 0, 1)], myopic.Choice!.Course);
    }

    private static List<int[][]> Ends(ConflictGraph graph, int most)
    {
        var naive = new NaiveForesight(graph);
        List<int[][]> ends = [naive.Ends];
        for (int horizon = 1; horizon <= most; horizon++)
        {
            naive.Extend();
            ends.Add(naive.Ends);
        }

        return ends;
    }

    private static void AssertForeseen(ConflictGraph graph, List<int[][]> ends, ForesightVerdict verdict)
    {
        (int i, int s) = (verdict.DecisionMaker, verdict.State);
        Assert.Equal(graph.MovesOf(i, s), verdict.Moves.Select(move => move.To));
        Assert.All(verdict.Moves, move => AssertCourse(graph, ends, move, i, s, verdict.Horizon));

        // It goes where it ends best, of equals to the lowest number, and nowhere where nothing ends better than here.
        int end = ends[verdict.Horizon][i][s];
        Assert.Equal(end == s, verdict.IsStable);
        if (verdict.Choice is { } choice)
        {
            Assert.Equal(end, choice.End);
            Assert.True(graph.RankOf(i, end) > graph.RankOf(i, s));
            Assert.Equal(
                verdict
                    .Moves.Where(move =>
                        graph.RankOf(i, move.End) == verdict.Moves.Max(each => graph.RankOf(i, each.End))
                    )
                    .Min(move => move.To),
                choice.To
            );
        }
        else
        {
            Assert.All(verdict.Moves, move => Assert.True(graph.RankOf(i, move.End) <= graph.RankOf(i, s)));
        }
    }

    private static void AssertCourse(
        ConflictGraph graph,
        List<int[][]> ends,
        ForeseenMove foreseen,
        int maker,
        int state,
        int horizon
    )
    {
        Assert.Equal((maker, state), (foreseen.Course[0].DecisionMaker, foreseen.Course[0].From));
        int left = horizon;
        for (int k = 0; k < foreseen.Course.Length; k++)
        {
            ConflictMove move = foreseen.Course[k];
            left--;
            Assert.True(left >= 0);
            Assert.Contains(move.To, graph.MovesOf(move.DecisionMaker, move.From));

            // Where the others would take it from there, and what is the worst of that for who has just moved.
            int[] taken =
            [
                .. ends[left]
                    .Where((_, other) => other != move.DecisionMaker)
                    .Select(each => each[move.To])
                    .Where(end => end != move.To),
            ];
            if (k == foreseen.Course.Length - 1)
            {
                Assert.Empty(taken);
                continue;
            }

            ConflictMove next = foreseen.Course[k + 1];
            Assert.Equal(move.To, next.From);
            Assert.NotEqual(move.DecisionMaker, next.DecisionMaker);
            Assert.Equal(foreseen.End, ends[left][next.DecisionMaker][next.From]);
            Assert.Equal(taken.MinBy(end => (graph.RankOf(move.DecisionMaker, end), end)), foreseen.End);
        }
    }
}
