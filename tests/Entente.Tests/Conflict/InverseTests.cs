using System.Collections.Immutable;
using CsCheck;
using Entente.Conflict;
using Entente.Numbers;

namespace Entente.Tests.Conflict;

public class InverseTests
{
    [Fact]
    public void Conditions_hold_exactly_when_the_state_is_stable() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (SanctionReading reading in Enum.GetValues<SanctionReading>())
                {
                    foreach (
                        ConceptStability concept in StabilityAnalyzer
                            .Analyze(graph, new() { Reading = reading })
                            .Concepts
                    )
                    {
                        for (int state = 0; state < Math.Min(graph.Space.Count, 8); state++)
                        {
                            InverseAnswer answer = InverseAnalyzer.Of(graph, state, concept.Concept, reading);
                            for (int maker = 0; maker < graph.DecisionMakers; maker++)
                            {
                                Assert.Equal(
                                    concept.ByDecisionMaker[maker].Contains(state),
                                    answer.ByDecisionMaker[maker].Holds
                                );
                            }
                        }
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Bringing_down_the_states_named_makes_the_state_stable() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                int state = graph.Space.Count - 1;
                foreach (
                    StabilityConcept concept in new[]
                    {
                        StabilityConcept.Nash,
                        StabilityConcept.SymmetricMetarational,
                        StabilityConcept.Sequential,
                    }
                )
                {
                    InverseAnswer answer = InverseAnalyzer.Of(graph, state, concept);
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        ImmutableArray<int> down = answer.ByDecisionMaker[maker].LeastChange!.Value;
                        ConflictGraph changed = ConflictGraph.Of(Lowered(graph, maker, down));
                        Assert.True(StabilityAnalyzer.Of(changed, concept).ByDecisionMaker[maker].Contains(state));
                        Assert.Equal(answer.ByDecisionMaker[maker].Holds, down.IsEmpty);
                    }
                }
            },
            iter: 100
        );

    [Fact]
    public void The_share_is_that_of_all_rankings()
    {
        ConflictModel game = Models.Game(3, 3, 4, 1, 1, 4, 2, 2);
        foreach (StabilityConcept concept in Enum.GetValues<StabilityConcept>())
        {
            for (int state = 0; state < 4; state++)
            {
                int stable = 0;
                foreach (int[] order in Orders([0, 1, 2, 3]))
                {
                    ConflictModel ranked = game with
                    {
                        DecisionMakers =
                        [
                            game.DecisionMakers[0] with
                            {
                                Ranking = new StateRanking([.. order.Select(each => ImmutableArray.Create(each))]),
                            },
                            game.DecisionMakers[1],
                        ],
                    };
                    stable += StabilityAnalyzer.Of(ConflictGraph.Of(ranked), concept).ByDecisionMaker[0].Contains(state)
                        ? 1
                        : 0;
                }

                InverseAnswer answer = InverseAnalyzer.Of(ConflictGraph.Of(game), state, concept);
                Assert.Equal((Rational)stable / 24, answer.ByDecisionMaker[0].Share);
            }
        }
    }

    [Fact]
    public void The_small_deal_of_Hanoi_needs_one_preference_of_the_United_States()
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Hanoi("7 8 9 4 1 5 2 6 3"));
        InverseAnswer answer = InverseAnalyzer.Of(graph, 4, StabilityConcept.Sequential);
        Assert.False(answer.ByDecisionMaker[0].Holds);

        // No deal, next above it in the ranking, is exactly the pair in which A and B differ; Yongbyon for nothing would do as well.
        Assert.Equal(["0", "3"], answer.ByDecisionMaker[0].LeastChanges!.Value.Select(each => string.Join(',', each)));
        Assert.Equal([0], answer.ByDecisionMaker[0].LeastChange!.Value);

        // Two moves tempt: back to no relief at all, which North Korea answers by keeping Yongbyon (no deal).
        StabilityClause clause = Assert.Single(answer.ByDecisionMaker[0].Clauses, each => each.To == 3);
        Assert.Contains(clause.Alternatives, set => set.SequenceEqual([0]));
        Assert.True(answer.ByDecisionMaker[1].Holds);
    }

    [Fact]
    public void Every_choice_of_the_fewest_states_is_named_and_no_other() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                int state = graph.Space.Count - 1;
                if (graph.Space.Count > 9)
                {
                    return;
                }

                foreach (StabilityConcept concept in new[] { StabilityConcept.Nash, StabilityConcept.Sequential })
                {
                    InverseAnswer answer = InverseAnalyzer.Of(graph, state, concept);
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        int who = maker;
                        int[] better =
                        [
                            .. Enumerable
                                .Range(0, graph.Space.Count)
                                .Where(other => graph.RankOf(who, other) > graph.RankOf(who, state)),
                        ];
                        ImmutableArray<int>[] enough =
                        [
                            .. Enumerable
                                .Range(0, 1 << better.Length)
                                .Select(set => better.Where((_, i) => ((set >> i) & 1) == 1).ToImmutableArray())
                                .Where(down =>
                                    StabilityAnalyzer
                                        .Of(ConflictGraph.Of(Lowered(graph, who, down)), concept)
                                        .ByDecisionMaker[who]
                                        .Contains(state)
                                ),
                        ];
                        int fewest = enough.Min(down => down.Length);
                        Assert.Equal(
                            enough
                                .Where(down => down.Length == fewest && fewest > 0)
                                .Select(down => string.Join(',', down))
                                .Order(),
                            answer
                                .ByDecisionMaker[who]
                                .LeastChanges!.Value.Select(down => string.Join(',', down))
                                .Order()
                        );
                    }
                }
            },
            iter: 25
        );

    // The named states go to the bottom; the order of all others stays.
    private static ConflictModel Lowered(ConflictGraph graph, int maker, ImmutableArray<int> down)
    {
        StateRanking ranking = new([
            .. graph
                .TiersOf(maker)
                .Select(tier => tier.Where(each => !down.Contains(each)).ToImmutableArray())
                .Where(tier => !tier.IsEmpty),
            .. down.IsEmpty ? [] : new[] { down },
        ]);
        return graph.Model with
        {
            DecisionMakers = graph.Model.DecisionMakers.SetItem(
                maker,
                graph.Model.DecisionMakers[maker] with
                {
                    Ranking = ranking,
                }
            ),
        };
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : items.SelectMany(first =>
                Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest])
            );
}
