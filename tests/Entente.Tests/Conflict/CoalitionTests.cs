using System.Collections.Immutable;
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

    [Fact]
    public void Too_many_states_are_refused_with_the_bound()
    {
        ConflictModel model = Models.Of(
            [.. Enumerable.Repeat("both", 10)],
            [],
            Models.Maker("a", [.. Enumerable.Range(0, 5)]),
            Models.Maker("b", [.. Enumerable.Range(5, 5)])
        );
        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            CoalitionAnalyzer.Analyze(ConflictGraph.Of(model))
        );
        Assert.Contains("1,000 states", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The definitions, word by word.</summary>
    private sealed class NaiveCoalitions(ConflictGraph graph, SanctionReading reading)
    {
        private readonly NaiveStability stability = new(graph, SanctionReading.Legal);
        private readonly NaiveStability answers = new(graph, reading);

        public bool IsStable(StabilityConcept concept, int[] members, int s)
        {
            int[] outside = [.. Enumerable.Range(0, graph.DecisionMakers).Except(members)];
            return Improvements(members, s)
                .All(q =>
                    concept switch
                    {
                        StabilityConcept.Nash => false,
                        StabilityConcept.GeneralMetarational => answers
                            .Reach(outside, q, credible: false)
                            .Any(x => !Gains(members, x, s)),
                        StabilityConcept.SymmetricMetarational => answers
                            .Reach(outside, q, credible: false)
                            .Any(x =>
                                !Gains(members, x, s)
                                && stability.Reach(members, x, credible: false).All(y => !Gains(members, y, s))
                            ),
                        _ => Credible(outside, q).Any(x => !Gains(members, x, s)),
                    }
                );
        }

        private IEnumerable<int> Improvements(int[] members, int s) =>
            stability.Reach(members, s, credible: false).Where(x => Gains(members, x, s));

        private bool Gains(int[] members, int x, int s) => members.All(i => graph.RankOf(i, x) > graph.RankOf(i, s));

        private HashSet<int> Credible(int[] outside, int q)
        {
            int[][] parts =
            [
                .. Enumerable
                    .Range(1, Math.Max(0, (1 << outside.Length) - 1))
                    .Select(set => outside.Where((_, place) => ((set >> place) & 1) == 1).ToArray()),
            ];
            var reached = new HashSet<int>();
            Visit(q, [], []);
            return reached;

            // Who has moved, as coalitions, and what was reached after the same before.
            void Visit(int state, ImmutableArray<int> moved, HashSet<(int State, int Last)> seen)
            {
                for (int part = 0; part < parts.Length; part++)
                {
                    bool may = reading switch
                    {
                        SanctionReading.Single => moved.IsEmpty,
                        SanctionReading.Once => moved.All(before => !parts[before].Intersect(parts[part]).Any()),
                        _ => moved.IsEmpty || moved[^1] != part,
                    };
                    NaiveStability own = reading == SanctionReading.Legal ? stability : answers;
                    foreach (
                        int to in may
                            ? own.Reach(parts[part], state, credible: false).Where(x => Gains(parts[part], x, state))
                            : []
                    )
                    {
                        reached.Add(to);
                        if (reading != SanctionReading.Legal || seen.Add((to, part)))
                        {
                            Visit(to, moved.Add(part), seen);
                        }
                    }
                }
            }
        }
    }
}
