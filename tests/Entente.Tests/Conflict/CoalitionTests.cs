using CsCheck;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

public class CoalitionTests
{
    private static string Improvements(CoalitionAnalysis analysis, params int[] members) =>
        string.Join(
            ' ',
            analysis
                .Coalitions.Single(each => each.Members.SequenceEqual(members))
                .Improvements.Select(arc => $"{arc.From + 1}>{arc.To + 1}")
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_of_Elmira_make_the_deal_that_neither_would_make_alone(bool isJoint)
    {
        CoalitionAnalysis found = CoalitionAnalyzer.Analyze(
            ConflictGraph.Of(Models.Elmira),
            new() { IsJoint = isJoint }
        );
        Assert.Equal("2>4 7>10 8>10", Improvements(found, 0, 1));
        Assert.Equal("1>7 3>9", Improvements(found, 0, 2));
        Assert.Equal("2>4 2>10 8>10", Improvements(found, 1, 2));
        StateSet nash = found.Concepts[0].Equilibria;
        Assert.DoesNotContain(6, nash);
        Assert.Contains(9, nash);
    }

    [Theory]
    [InlineData(SanctionReading.Legal)]
    [InlineData(SanctionReading.Once)]
    [InlineData(SanctionReading.Single)]
    public void Coalitions_find_what_the_definitions_say(SanctionReading reading) =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                CoalitionAnalysis found = CoalitionAnalyzer.Analyze(graph, new() { Reading = reading });
                Assert.Equal((1 << graph.DecisionMakers) - 1, found.Coalitions.Length);
                var naive = new NaiveCoalitions(graph, reading);
                foreach (CoalitionStability coalition in found.Coalitions)
                {
                    int[] members = [.. coalition.Members];
                    for (int concept = 0; concept < 4; concept++)
                    {
                        Assert.Equal(
                            Enumerable
                                .Range(0, graph.Space.Count)
                                .Where(state => naive.IsStable((StabilityConcept)concept, members, state)),
                            coalition.Concepts[concept]
                        );
                    }
                }
            },
            iter: 120
        );

    [Fact]
    public void What_is_stable_for_coalitions_is_stable_for_who_is_alone() =>
        ModelGen.Any.Sample(
            model =>
            {
                ConflictGraph graph = ConflictGraph.Of(model);
                CoalitionAnalysis together = CoalitionAnalyzer.Analyze(graph);
                StabilityAnalysis alone = StabilityAnalyzer.Analyze(graph);
                for (int concept = 0; concept < 3; concept++)
                {
                    Assert.True(together.Concepts[concept].Equilibria.IsSubsetOf(alone.Concepts[concept].Equilibria));
                }
            },
            iter: 120
        );

    // Not among them: that SEQ is GMR under legal sequences, since a coalition may go on where another that shares a member has ended, and then that member moves twice in a row.
    [Theory]
    [InlineData(SanctionReading.Legal)]
    [InlineData(SanctionReading.Once)]
    [InlineData(SanctionReading.Single)]
    public void Concepts_of_coalitions_form_their_lattice(SanctionReading reading) =>
        ModelGen.Any.Sample(
            model =>
            {
                CoalitionAnalysis found = CoalitionAnalyzer.Analyze(
                    ConflictGraph.Of(model),
                    new() { Reading = reading }
                );
                foreach (CoalitionStability coalition in found.Coalitions)
                {
                    StateSet Set(StabilityConcept concept) => coalition.Concepts[(int)concept];
                    Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.SymmetricMetarational)));
                    Assert.True(
                        Set(StabilityConcept.SymmetricMetarational)
                            .IsSubsetOf(Set(StabilityConcept.GeneralMetarational))
                    );
                    Assert.True(Set(StabilityConcept.Nash).IsSubsetOf(Set(StabilityConcept.Sequential)));
                    Assert.True(
                        reading == SanctionReading.Legal
                            || Set(StabilityConcept.Sequential).IsSubsetOf(Set(StabilityConcept.GeneralMetarational))
                    );
                }
            },
            iter: 120
        );

    [Theory]
    [InlineData(2, 4_000)]
    [InlineData(6, 1_000)]
    [InlineData(7, 447)]
    public void So_many_states_are_looked_at_for_so_many_decision_makers(int makers, int most) =>
        Assert.Equal(most, CoalitionAnalyzer.MostStates(makers));

    [Fact]
    public void Too_many_states_are_refused_with_the_bound()
    {
        // 4,096 states.
        ConflictModel model = Models.Of(
            [.. Enumerable.Repeat("both", 12)],
            [],
            Models.Maker("a", [.. Enumerable.Range(0, 6)]),
            Models.Maker("b", [.. Enumerable.Range(6, 6)])
        );
        var graph = ConflictGraph.Of(model);
        foreach (
            Action asked in new Action[]
            {
                () => CoalitionAnalyzer.Analyze(graph),
                () => CoalitionVerdictFinder.Of(graph, 0, StabilityConcept.Nash),
            }
        )
        {
            Assert.Contains(
                "2 decision makers are worked out for up to 4,000 states, not 4,096",
                Assert.Throws<ArgumentException>(asked).Message,
                StringComparison.Ordinal
            );
        }
    }
}
