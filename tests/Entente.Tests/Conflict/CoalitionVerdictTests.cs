using System.Collections.Immutable;
using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>What is said of coalitions is so by the definitions.</summary>
public class CoalitionVerdictTests
{
    [Theory]
    [InlineData(SanctionReading.Legal)]
    [InlineData(SanctionReading.Once)]
    [InlineData(SanctionReading.Single)]
    public void Verdicts_on_coalitions_agree_with_the_definitions_and_every_step_can_be_made(SanctionReading reading) =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                var naive = new NaiveCoalitions(graph, reading);
                foreach (CoalitionVerdict verdict in Verdicts(graph, new() { Reading = reading }))
                {
                    int[] members = [.. verdict.Members];
                    int s = verdict.State;
                    Assert.Equal(naive.IsStable(verdict.Concept, members, s), verdict.IsStable);
                    Assert.Equal(naive.Improvements(members, s).Order(), verdict.Improvements.Select(each => each.To));
                    Assert.Equal(
                        naive.Reached(members, s).Where(x => x != s && !naive.Gains(members, x, s)).Order(),
                        verdict.Refused.Select(each => each.To)
                    );
                    Assert.All(
                        verdict.Refused,
                        each =>
                            Assert.Equal(
                                members.Where(i => graph.RankOf(i, each.To) <= graph.RankOf(i, s)),
                                each.Holdouts
                            )
                    );
                    foreach (CoalitionImprovement each in verdict.Improvements)
                    {
                        Assert.Equal(naive.IsAnswered(verdict.Concept, members, each.To, s), each.Sanction is not null);
                        AssertSteps(graph, s, each.To, each.Moves, SanctionReading.Legal, members);
                        AssertSanction(graph, naive, verdict, each);
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Joint_changes_are_one_step_and_verdicts_agree_with_the_sets() =>
        ModelGen.OfOptions.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                CoalitionAnalysis sets = CoalitionAnalyzer.Analyze(graph, new() { IsJoint = true });
                foreach (CoalitionVerdict verdict in Verdicts(graph, new() { IsJoint = true }))
                {
                    CoalitionStability set = sets.Coalitions.Single(each =>
                        each.Members.SequenceEqual(verdict.Members)
                    );
                    Assert.Equal(set.Concepts[(int)verdict.Concept].Contains(verdict.State), verdict.IsStable);
                    Assert.Equal(
                        set.Improvements.Where(arc => arc.From == verdict.State).Select(arc => arc.To),
                        verdict.Improvements.Select(each => each.To)
                    );
                    Assert.All(
                        verdict.Improvements.SelectMany(each => each.Moves.Where(move => move.Members.Length > 1)),
                        move =>
                        {
                            ulong changed = graph.Space.CodeOf(move.From) ^ graph.Space.CodeOf(move.To);
                            ulong owned = move
                                .Members.SelectMany(member => graph.Model.DecisionMakers[member].Options)
                                .Aggregate(0UL, (mask, option) => mask | (1UL << option));
                            Assert.Equal(0UL, changed & ~owned);
                        }
                    );
                }
            },
            iter: 60
        );

    [Fact]
    public void Two_of_Elmira_go_to_the_deal_together_and_the_third_has_no_answer()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Elmira);
        ImmutableArray<CoalitionVerdict> verdicts = CoalitionVerdictFinder.Of(graph, 6, StabilityConcept.Nash);
        Assert.Equal(["0,1", "0,2", "1,2", "0,1,2"], verdicts.Select(each => string.Join(',', each.Members)));
        CoalitionImprovement deal = Assert.Single(verdicts[0].Improvements);
        Assert.Equal(9, deal.To);
        Assert.Null(deal.Sanction);
        Assert.Equal([0, 1], deal.Moves.SelectMany(move => move.Members).Order());
        Assert.True(verdicts[1].IsStable);
        Assert.NotEmpty(verdicts[1].Refused);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CoalitionVerdictFinder.Of(graph, 6, StabilityConcept.Simultaneous)
        );
    }

    private static IEnumerable<CoalitionVerdict> Verdicts(ConflictGraph graph, CoalitionOptions options) =>
        from concept in Enumerable.Range(0, 4)
        from state in Enumerable.Range(0, graph.Space.Count)
        from verdict in CoalitionVerdictFinder.Of(graph, state, (StabilityConcept)concept, options)
        select verdict;

    private static void AssertSanction(
        ConflictGraph graph,
        NaiveCoalitions naive,
        CoalitionVerdict verdict,
        CoalitionImprovement improvement
    )
    {
        if (improvement.Sanction is not { } sanction)
        {
            return;
        }

        int[] members = [.. verdict.Members];
        int[] outside = [.. Enumerable.Range(0, graph.DecisionMakers).Except(members)];
        SanctionReading reading = verdict.Options.Reading;
        Assert.NotEmpty(sanction.Losers);
        Assert.Equal(
            members.Where(i => graph.RankOf(i, sanction.End) <= graph.RankOf(i, verdict.State)),
            sanction.Losers
        );
        if (verdict.Concept == StabilityConcept.SymmetricMetarational)
        {
            Assert.All(
                naive.Reached(members, sanction.End),
                further => Assert.False(naive.Gains(members, further, verdict.State))
            );
        }

        if (verdict.Concept != StabilityConcept.Sequential)
        {
            AssertSteps(graph, improvement.To, sanction.End, sanction.Moves, reading, outside);
            return;
        }

        // Each step is an improvement of those outside who make it, which they can bring about, and they move as often as the reading allows.
        var steps = new NaiveStability(graph, reading);
        int at = improvement.To;
        for (int k = 0; k < sanction.Moves.Length; k++)
        {
            CoalitionMove move = sanction.Moves[k];
            int[] movers = [.. move.Members];
            int[][] before = [.. sanction.Moves.Take(k).Select(each => each.Members.ToArray())];
            Assert.Equal(at, move.From);
            Assert.Empty(movers.Except(outside));
            Assert.True(naive.Gains(movers, move.To, move.From));
            Assert.Contains(move.To, steps.Reach(movers, move.From, credible: false));
            Assert.True(
                reading switch
                {
                    SanctionReading.Single => k == 0,
                    SanctionReading.Once => !before.Any(each => each.Intersect(movers).Any()),
                    _ => k == 0 || !before[^1].SequenceEqual(movers),
                }
            );
            at = move.To;
        }

        Assert.Equal(sanction.End, at);
    }

    private static void AssertSteps(
        ConflictGraph graph,
        int start,
        int end,
        ImmutableArray<CoalitionMove> steps,
        SanctionReading reading,
        int[] movers
    )
    {
        Assert.All(steps, step => Assert.Contains(Assert.Single(step.Members), movers));
        var sequence = new Sanction(
            end,
            [.. steps.Select(step => new ConflictMove(step.Members[0], step.From, step.To))]
        );
        Assert.True(Witnesses.IsSequence(graph, maker: -1, start, sequence, reading, credible: false));
    }
}
