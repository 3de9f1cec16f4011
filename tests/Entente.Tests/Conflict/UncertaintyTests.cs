using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

public class UncertaintyTests
{
    private static readonly StateCondition Everything = new StateCondition.All([]);

    private static ConflictModel Dilemma(params UnknownPreference[] unknown)
    {
        ConflictModel game = Models.Game(3, 3, 4, 1, 1, 4, 2, 2);
        return game with
        {
            DecisionMakers = [game.DecisionMakers[0] with { Unknown = [.. unknown] }, game.DecisionMakers[1]],
        };
    }

    [Fact]
    public void Without_unknown_comparisons_every_extension_is_ordinary_stability() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (ExtensionStability extension in UncertaintyAnalyzer.Analyze(graph))
                {
                    foreach (ConceptStability concept in extension.Concepts)
                    {
                        ConceptStability known = StabilityAnalyzer.Of(graph, concept.Concept);
                        for (int maker = 0; maker < graph.DecisionMakers; maker++)
                        {
                            Assert.Equal(known.ByDecisionMaker[maker], concept.ByDecisionMaker[maker]);
                        }
                    }
                }
            },
            iter: 100
        );

    [Fact]
    public void Who_knows_nothing_of_its_own_gain_moves_everywhere_or_nowhere()
    {
        ConflictGraph graph = ConflictGraph.Of(Dilemma(new UnknownPreference(Everything, Everything)));
        ExtensionStability[] found = [.. UncertaintyAnalyzer.Analyze(graph)];
        int Stable(UncertaintyExtension extension, int concept) =>
            found.Single(each => each.Extension == extension).Concepts[concept].ByDecisionMaker[0].Count;

        // Every move tempts and only a return to the state itself is known to be no better.
        Assert.Equal(0, Stable(UncertaintyExtension.A, 0));
        Assert.Equal(0, Stable(UncertaintyExtension.A, 1));
        Assert.Equal(4, Stable(UncertaintyExtension.B, 0));
        Assert.Equal(0, Stable(UncertaintyExtension.C, 0));
        Assert.Equal(4, Stable(UncertaintyExtension.C, 1));
        Assert.Equal(4, Stable(UncertaintyExtension.D, 0));
    }

    [Fact]
    public void The_four_extensions_stand_in_their_order() =>
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                ExtensionStability[] found = [.. UncertaintyAnalyzer.Analyze(graph)];
                for (int concept = 0; concept < 4; concept++)
                {
                    StateSet Set(UncertaintyExtension extension) =>
                        found.Single(each => each.Extension == extension).Concepts[concept].Equilibria;

                    // To be tempted leaves fewer states stable, to be deterred more.
                    Assert.True(Set(UncertaintyExtension.A).IsSubsetOf(Set(UncertaintyExtension.B)));
                    Assert.True(Set(UncertaintyExtension.A).IsSubsetOf(Set(UncertaintyExtension.C)));
                    Assert.True(Set(UncertaintyExtension.B).IsSubsetOf(Set(UncertaintyExtension.D)));
                    Assert.True(Set(UncertaintyExtension.C).IsSubsetOf(Set(UncertaintyExtension.D)));
                }
            },
            iter: 150
        );

    [Fact]
    public void An_unknown_comparison_is_unknown_both_ways_and_a_state_is_equal_to_itself()
    {
        ConflictGraph graph = ConflictGraph.Of(
            Dilemma(new UnknownPreference(new StateCondition.IsOneOf([0]), new StateCondition.IsOneOf([1])))
        );
        Assert.Equal(Comparison.Unknown, graph.Compare(0, 0, 1));
        Assert.Equal(Comparison.Unknown, graph.Compare(0, 1, 0));
        Assert.Equal(Comparison.Better, graph.Compare(0, 0, 2));
        Assert.Equal(Comparison.Equal, graph.Compare(0, 0, 0));
        Assert.True(graph.HasUnknown);
        Assert.Empty(graph.ImprovementsOf(0, 0));
    }

    [Fact]
    public void Extensions_find_what_the_definitions_say() =>
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                var naive = new NaiveUncertainty(graph, SanctionReading.Legal);
                foreach (ExtensionStability extension in UncertaintyAnalyzer.Analyze(graph))
                {
                    bool tempts = extension.Extension is UncertaintyExtension.A or UncertaintyExtension.C;
                    bool deters = extension.Extension is UncertaintyExtension.C or UncertaintyExtension.D;
                    foreach (ConceptStability concept in extension.Concepts)
                    {
                        for (int i = 0; i < graph.DecisionMakers; i++)
                        {
                            Assert.Equal(
                                Enumerable
                                    .Range(0, graph.Space.Count)
                                    .Where(s => naive.IsStable(concept.Concept, i, s, _ => tempts, _ => deters)),
                                concept.ByDecisionMaker[i]
                            );
                        }
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Ordinary_stability_acts_on_nothing_that_is_not_known() =>
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                StabilityAnalysis ordinary = StabilityAnalyzer.Analyze(graph);
                ExtensionStability named = UncertaintyAnalyzer
                    .Analyze(graph)
                    .Single(each => each.Extension == UncertaintyExtension.B);
                Assert.Equal(named.Concepts.Length, ordinary.Concepts.Length);
                foreach ((ConceptStability one, ConceptStability two) in named.Concepts.Zip(ordinary.Concepts))
                {
                    Assert.Equal(one.Concept, two.Concept);
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        Assert.Equal(one.ByDecisionMaker[maker], two.ByDecisionMaker[maker]);
                    }

                    Assert.Equal(one.Equilibria, two.Equilibria);
                }
            },
            iter: 100
        );

    [Fact]
    public void Verdicts_and_the_inverse_question_agree_with_it_and_claim_nothing_that_is_not_known() =>
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (ConceptStability concept in StabilityAnalyzer.Analyze(graph).Concepts)
                {
                    for (int state = 0; state < Math.Min(graph.Space.Count, 8); state++)
                    {
                        InverseAnswer inverse = InverseAnalyzer.Of(graph, state, concept.Concept);
                        for (int maker = 0; maker < graph.DecisionMakers; maker++)
                        {
                            StabilityVerdict verdict = VerdictFinder.Of(graph, maker, state, concept.Concept);
                            bool isStable = concept.ByDecisionMaker[maker].Contains(state);
                            Assert.Equal(isStable, verdict.IsStable);
                            Assert.Equal(isStable, inverse.ByDecisionMaker[maker].Holds);
                            Assert.Equal(
                                graph.ImprovementsOf(maker, state),
                                verdict.Improvements.Select(each => each.To)
                            );
                            Assert.Equal(
                                graph
                                    .MovesOf(maker, state)
                                    .Where(to => graph.Compare(maker, to, state) == Comparison.Unknown),
                                verdict.Unclear
                            );
                            Assert.All(
                                verdict.Improvements.Where(each => each.Sanction is not null),
                                each =>
                                    Assert.True(
                                        graph.Compare(maker, each.Sanction!.End, state)
                                            is Comparison.Worse
                                                or Comparison.Equal
                                    )
                            );
                        }
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void A_coalition_of_one_is_one_and_what_all_coalitions_hold_each_alone_holds() =>
        ModelGen.Uncertain.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                CoalitionAnalysis together = CoalitionAnalyzer.Analyze(graph);
                StabilityAnalysis alone = StabilityAnalyzer.Analyze(graph);
                for (int concept = 0; concept < 3; concept++)
                {
                    Assert.True(together.Concepts[concept].Equilibria.IsSubsetOf(alone.Concepts[concept].Equilibria));
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        Assert.Equal(
                            alone.Concepts[concept].ByDecisionMaker[maker],
                            together.Coalitions.Single(each => each.Members.SequenceEqual([maker])).Concepts[concept]
                        );
                    }
                }
            },
            iter: 100
        );

    [Fact]
    public void What_needs_all_comparisons_is_refused_where_some_are_not_known()
    {
        ConflictGraph graph = ConflictGraph.Of(Dilemma(new UnknownPreference(Everything, Everything)));
        Assert.Null(StabilityAnalyzer.Analyze(graph).Of(StabilityConcept.Simultaneous));
        Assert.Null(LimitedMoveAnalyzer.NonMyopic(graph));
        foreach (
            Action asked in new Action[]
            {
                () => StabilityAnalyzer.Of(graph, StabilityConcept.Simultaneous),
                () => VerdictFinder.Of(graph, 0, 0, StabilityConcept.Simultaneous),
                () => InverseAnalyzer.Of(graph, 0, StabilityConcept.Simultaneous),
                () => LimitedMoveAnalyzer.Of(graph, 2),
            }
        )
        {
            Assert.Contains("all known", Assert.Throws<ArgumentException>(asked).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_does_not_see_a_state_is_said_to_be_able_to_move_there()
    {
        ConflictModel game = Models.Game(3, 3, 4, 1, 1, 4, 2, 2);
        ConflictGraph graph = ConflictGraph.Of(
            game with
            {
                DecisionMakers =
                [
                    game.DecisionMakers[0] with
                    {
                        Misperceived = [new StateCondition.IsOneOf([1])],
                    },
                    game.DecisionMakers[1],
                ],
            }
        );
        StabilityVerdict verdict = VerdictFinder.Of(graph, 0, 0, StabilityConcept.Nash);
        Assert.Empty(verdict.Moves);
        Assert.Equal([1], verdict.Unseen);
        Assert.False(graph.Sees(0, 1));
        Assert.True(graph.Sees(1, 1));
        Assert.Equal([0], VerdictFinder.Of(graph, 0, 1, StabilityConcept.Nash).Unseen);
        Assert.Empty(VerdictFinder.Of(graph, 1, 1, StabilityConcept.Nash).Unseen);
    }
}
