using CsCheck;
using Entente.Conflict;
using Entente.Conflict.Stability;

namespace Entente.Tests.Conflict;

public class StabilityPropertyTests
{
    [Fact]
    public void The_fast_search_finds_what_the_definitions_say() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (SanctionReading reading in Enum.GetValues<SanctionReading>())
                {
                    foreach (bool isStrong in new[] { false, true })
                    {
                        var naive = new NaiveStability(graph, reading, isStrong);
                        StabilityAnalysis found = StabilityAnalyzer.Analyze(
                            graph,
                            new() { Reading = reading, IsStrong = isStrong }
                        );
                        foreach (ConceptStability concept in found.Concepts)
                        {
                            for (int maker = 0; maker < graph.DecisionMakers; maker++)
                            {
                                Assert.Equal(
                                    Enumerable
                                        .Range(0, graph.Space.Count)
                                        .Where(state => naive.IsStable(concept.Concept, maker, state)),
                                    concept.ByDecisionMaker[maker]
                                );
                            }
                        }
                    }
                }
            },
            iter: 300
        );

    [Fact]
    public void Simultaneous_improvements_are_found_by_bits_and_one_by_one_alike() =>
        ModelGen.OfOptions.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                OptionSettings settings = OptionSettings.In(graph);
                for (int maker = 0; maker < graph.DecisionMakers; maker++)
                {
                    bool[] oneByOne = new SimultaneousSanctions(graph, maker, graph.Ranks(maker), 0).Stable(
                        Part(graph)
                    );
                    bool[] byBits = Grid(graph, settings, null, maker);
                    var naive = new NaiveStability(graph, SanctionReading.Legal);
                    Assert.Equal(oneByOne, byBits);
                    Assert.Equal(oneByOne, Grid(graph, settings, Improvements(graph, settings), maker));
                    Assert.Equal(
                        Enumerable
                            .Range(0, graph.Space.Count)
                            .Select(state => naive.IsStable(StabilityConcept.Simultaneous, maker, state)),
                        byBits
                    );
                }
            },
            iter: 300
        );

    [Fact]
    public void A_setting_beyond_one_word_is_found_too()
    {
        // Seven options each: two words of settings, every one of which is some improvement.
        ConflictModel model = Models.Large([7, 7], seed: 3);
        ConflictGraph graph = ConflictGraph.Of(model);
        OptionSettings settings = OptionSettings.In(graph);
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            bool[] oneByOne = new SimultaneousSanctions(graph, maker, graph.Ranks(maker), 0).Stable(Part(graph));
            Assert.Equal(oneByOne, Grid(graph, settings, null, maker));
            Assert.Equal(oneByOne, Grid(graph, settings, Improvements(graph, settings), maker));
            Assert.Equal(oneByOne, SimultaneousPair.Stable(graph, settings, maker, graph.Ranks(maker), 0, Part(graph)));
            Assert.Contains(true, oneByOne);
            Assert.Contains(false, oneByOne);
        }
    }

    [Fact]
    public void Improvements_of_several_who_are_taken_together_are_found_by_bits_and_one_by_one_alike()
    {
        // Thirty-two settings of one's own to answer, and others whose settings are rows of several words.
        foreach (int[] sizes in new int[][] { [5, 4, 4], [4, 3, 2, 3], [2, 2, 3, 2, 3], [3, 7, 2] })
        {
            var graph = ConflictGraph.Of(Models.Large(sizes, seed: 11));
            OptionSettings settings = OptionSettings.In(graph);
            for (int maker = 0; maker < graph.DecisionMakers; maker++)
            {
                bool[] oneByOne = new SimultaneousSanctions(graph, maker, graph.Ranks(maker), 1).Stable(Part(graph));
                Assert.Equal(oneByOne, Grid(graph, settings, Improvements(graph, settings), maker, margin: 1));
                Assert.Contains(true, oneByOne);
                Assert.Contains(false, oneByOne);
            }
        }
    }

    [Fact]
    public void Concepts_of_stability_form_their_lattice() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (SanctionReading reading in Enum.GetValues<SanctionReading>())
                {
                    StabilityAnalysis found = StabilityAnalyzer.Analyze(graph, new() { Reading = reading });
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        StateSet Set(StabilityConcept concept) => found.Of(concept)!.ByDecisionMaker[maker];
                        Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.SymmetricMetarational)));
                        Assert.True(
                            Set(StabilityConcept.SymmetricMetarational)
                                .IsSubsetOf(Set(StabilityConcept.GeneralMetarational))
                        );
                        Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.Sequential)));
                        Assert.True(
                            Set(StabilityConcept.Sequential).IsSubsetOf(Set(StabilityConcept.GeneralMetarational))
                        );
                    }
                }
            },
            iter: 400
        );

    [Fact]
    public void Conflicts_that_are_made_up_tell_the_concepts_apart()
    {
        // The lattice says little where all sets are alike: by pair of concepts, how many decision makers of two hundred conflicts they differ for.
        (StabilityConcept Inner, StabilityConcept Outer)[] pairs =
        [
            (StabilityConcept.Nash, StabilityConcept.SymmetricMetarational),
            (StabilityConcept.SymmetricMetarational, StabilityConcept.GeneralMetarational),
            (StabilityConcept.Nash, StabilityConcept.Sequential),
            (StabilityConcept.Sequential, StabilityConcept.GeneralMetarational),
        ];
        int[] differ = new int[pairs.Length];
        int makers = 0;
        int moved = 0;
        int readings = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var graph = ConflictGraph.Of(ModelGen.Made(seed, most: 6));
            StabilityAnalysis found = StabilityAnalyzer.Analyze(graph);
            for (int maker = 0; maker < graph.DecisionMakers; maker++, makers++)
            {
                int Count(StabilityConcept concept) => found.Of(concept)!.ByDecisionMaker[maker].Count;
                moved += Count(StabilityConcept.GeneralMetarational) < graph.Space.Count ? 1 : 0;
                for (int i = 0; i < pairs.Length; i++)
                {
                    differ[i] += Count(pairs[i].Inner) < Count(pairs[i].Outer) ? 1 : 0;
                }
            }

            int Equilibria(SanctionReading reading) =>
                StabilityAnalyzer
                    .Of(graph, StabilityConcept.GeneralMetarational, new() { Reading = reading })
                    .Equilibria.Count;
            readings += Equilibria(SanctionReading.Single) < Equilibria(SanctionReading.Legal) ? 1 : 0;
        }

        Assert.True(
            differ.Min() >= 20 && moved >= 20 && readings >= 20,
            $"Of {makers} decision makers pairs of concepts differ for {string.Join(", ", differ)}, some state is left for certain by {moved}, and readings differ in {readings} conflicts."
        );
    }

    [Fact]
    public void More_ways_to_answer_leave_no_fewer_states_stable() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (
                    StabilityConcept concept in new[]
                    {
                        StabilityConcept.GeneralMetarational,
                        StabilityConcept.SymmetricMetarational,
                        StabilityConcept.Sequential,
                    }
                )
                {
                    StateSet Found(SanctionReading reading) =>
                        StabilityAnalyzer.Of(graph, concept, new() { Reading = reading }).Equilibria;
                    Assert.True(Found(SanctionReading.Single).IsSubsetOf(Found(SanctionReading.Once)));
                    Assert.True(Found(SanctionReading.Once).IsSubsetOf(Found(SanctionReading.Legal)));
                }
            },
            iter: 300
        );

    [Fact]
    public void Concepts_of_strong_stability_form_their_lattice_too() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                StabilityAnalysis found = StabilityAnalyzer.Analyze(graph, new() { IsStrong = true });
                for (int maker = 0; maker < graph.DecisionMakers; maker++)
                {
                    StateSet Set(StabilityConcept concept) => found.Of(concept)!.ByDecisionMaker[maker];
                    Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.SymmetricMetarational)));
                    Assert.True(
                        Set(StabilityConcept.SymmetricMetarational)
                            .IsSubsetOf(Set(StabilityConcept.GeneralMetarational))
                    );
                    Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.Sequential)));
                    Assert.True(Set(StabilityConcept.Sequential).IsSubsetOf(Set(StabilityConcept.GeneralMetarational)));
                }
            },
            iter: 200
        );

    [Fact]
    public void Strong_stability_is_stability() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                StabilityAnalysis all = StabilityAnalyzer.Analyze(graph);
                foreach (
                    ConceptStability strong in StabilityAnalyzer.Analyze(graph, new() { IsStrong = true }).Concepts
                )
                {
                    Assert.True(strong.Equilibria.IsSubsetOf(all.Of(strong.Concept)!.Equilibria));
                }
            },
            iter: 200
        );

    [Fact]
    public void A_verdict_agrees_with_the_sets_and_its_moves_can_be_made() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                foreach (ConceptStability concept in StabilityAnalyzer.Analyze(graph).Concepts)
                {
                    for (int maker = 0; maker < graph.DecisionMakers; maker++)
                    {
                        for (int state = 0; state < graph.Space.Count; state++)
                        {
                            StabilityVerdict verdict = VerdictFinder.Of(graph, maker, state, concept.Concept);
                            Assert.Equal(concept.ByDecisionMaker[maker].Contains(state), verdict.IsStable);
                            foreach (
                                Sanction sanction in verdict
                                    .Improvements.Select(each => each.Sanction)
                                    .OfType<Sanction>()
                            )
                            {
                                Assert.True(graph.RankOf(maker, sanction.End) <= graph.RankOf(maker, state));
                                Assert.All(
                                    sanction.Moves,
                                    move => Assert.Contains(move.To, graph.MovesOf(move.DecisionMaker, move.From))
                                );
                            }
                        }
                    }
                }
            },
            iter: 150
        );

    private static bool[] Grid(
        ConflictGraph graph,
        OptionSettings settings,
        ImprovementBits? improvements,
        int maker,
        int margin = 0
    ) => SimultaneousGrid.Stable(graph, settings, improvements, maker, graph.Ranks(maker), margin, Part(graph))!;

    private static ImprovementBits Improvements(ConflictGraph graph, OptionSettings settings) =>
        ImprovementBits.In(graph, settings, TestContext.Current.CancellationToken)!;

    private static CoursePart Part(ConflictGraph graph) =>
        new Course(1, null, TestContext.Current.CancellationToken).Part(graph.Space.Count);
}
