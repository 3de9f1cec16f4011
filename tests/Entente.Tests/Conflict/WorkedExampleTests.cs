using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Published conflicts with their results; states are numbered from 1.</summary>
public class WorkedExampleTests
{
    private static readonly string NoDealFirst = "7 8 9 4 1 5 2 6 3";
    private static readonly string SmallDealFirst = "7 8 9 4 5 1 2 6 3";

    private static string Equilibria(
        ConflictModel model,
        StabilityConcept concept,
        SanctionReading reading = SanctionReading.Legal
    ) => Text(StabilityAnalyzer.Of(ConflictGraph.Of(model), concept, new() { Reading = reading }).Equilibria);

    private static string StableFor(ConflictModel model, StabilityConcept concept, int maker) =>
        Text(StabilityAnalyzer.Of(ConflictGraph.Of(model), concept).ByDecisionMaker[maker]);

    private static string Text(IEnumerable<int> states) => string.Join(' ', states.Select(state => state + 1));

    private static string Ranking(ConflictModel model, int maker) =>
        string.Join(
            '>',
            ConflictGraph.Of(model).TiersOf(maker).Select(tier => string.Join('=', tier.Select(s => s + 1)))
        );

    [Fact]
    public void Statements_rank_the_states_of_published_conflicts()
    {
        Assert.Equal("3>4>1>2", Ranking(Models.Prisoners, 0));
        Assert.Equal("2>4>1>3", Ranking(Models.Prisoners, 1));
        Assert.Equal("1>3>6>2>4>5", Ranking(Models.SyriaIraq, 0));
        Assert.Equal("2>4>6>1>5>3", Ranking(Models.SyriaIraq, 1));
        Assert.Equal("5>7>6>8>3>2>4>1>12>10>11>9", Ranking(Models.Cuban, 0));
        Assert.Equal("1>5>7>3>6>2>8>4>12>10>11>9", Ranking(Models.Cuban, 1));
    }

    [Theory]
    [InlineData(0, "131 133 134 132 480 420 452 388 0 20 12 28")]
    [InlineData(1, "252 236 242 226 248 237 244 228 4 68 32 96")]
    public void Statements_score_the_states_of_the_Cuban_crisis(int maker, string scores)
    {
        ConflictGraph graph = ConflictGraph.Of(Models.Cuban);
        Assert.Equal(scores, string.Join(' ', Enumerable.Range(0, 12).Select(state => graph.ScoreOf(maker, state))));
    }

    [Fact]
    public void States_are_numbered_by_their_codes()
    {
        StateSpace space = ConflictGraph.Of(Models.Garrison).Space;
        ulong[] codes =
        [
            34,
            36,
            41,
            42,
            50,
            52,
            57,
            58,
            66,
            68,
            74,
            82,
            84,
            89,
            90,
            146,
            148,
            153,
            154,
            274,
            276,
            281,
            282,
        ];
        Assert.Equal(codes, Enumerable.Range(0, space.Count).Select(space.CodeOf));
        Assert.Equal("NYNNNYNNN", space.PatternOf(0));
        Assert.All(Enumerable.Range(0, space.Count), state => Assert.Equal(state, space.IndexOf(space.CodeOf(state))));
        Assert.Equal(-1, space.IndexOf(0));
    }

    [Theory]
    [InlineData(StabilityConcept.Nash, "1")]
    [InlineData(StabilityConcept.GeneralMetarational, "1 4")]
    [InlineData(StabilityConcept.SymmetricMetarational, "1 4")]
    [InlineData(StabilityConcept.Sequential, "1 4")]
    [InlineData(StabilityConcept.Simultaneous, "1 4")]
    public void Prisoners_cooperate_when_they_look_ahead(StabilityConcept concept, string states) =>
        Assert.Equal(states, Equilibria(Models.Prisoners, concept));

    [Theory]
    [InlineData(StabilityConcept.Nash, "6", "1 6", "2 4 6")]
    [InlineData(StabilityConcept.GeneralMetarational, "1 6", "1 3 6", "1 2 4 5 6")]
    [InlineData(StabilityConcept.SymmetricMetarational, "6", "1 3 6", "2 4 6")]
    [InlineData(StabilityConcept.Sequential, "6", "1 3 6", "2 4 5 6")]
    [InlineData(StabilityConcept.Simultaneous, "6", "1 3 6", "2 4 5 6")]
    public void Syria_and_Iraq_end_in_escalation_and_attack(
        StabilityConcept concept,
        string states,
        string syria,
        string iraq
    )
    {
        Assert.Equal(states, Equilibria(Models.SyriaIraq, concept));
        Assert.Equal(syria, StableFor(Models.SyriaIraq, concept, 0));
        Assert.Equal(iraq, StableFor(Models.SyriaIraq, concept, 1));
    }

    [Theory]
    [InlineData(StabilityConcept.Nash)]
    [InlineData(StabilityConcept.GeneralMetarational)]
    [InlineData(StabilityConcept.SymmetricMetarational)]
    [InlineData(StabilityConcept.Sequential)]
    public void Who_does_not_see_a_state_does_not_move_there(StabilityConcept concept)
    {
        ImmutableArray<DecisionMaker> makers = Models.SyriaIraq.DecisionMakers;
        ConflictModel model = Models.SyriaIraq with
        {
            DecisionMakers =
            [
                makers[0] with
                {
                    Misperceived = [Models.Condition("0Y1N")],
                },
                makers[1] with
                {
                    Misperceived = [Models.Condition("0N1N")],
                },
            ],
        };
        Assert.Equal("1 2 6", Equilibria(model, concept));
    }

    [Theory]
    [InlineData(StabilityConcept.Nash, "6")]
    [InlineData(StabilityConcept.GeneralMetarational, "1 2 3 5 6 7 8")]
    [InlineData(StabilityConcept.SymmetricMetarational, "1 2 3 5 6 7 8")]
    [InlineData(StabilityConcept.Sequential, "5 6 7")]
    [InlineData(StabilityConcept.Simultaneous, "6")]
    public void The_missiles_are_withdrawn_from_Cuba(StabilityConcept concept, string states) =>
        Assert.Equal(states, Equilibria(Models.Cuban, concept));

    [Theory]
    [InlineData(StabilityConcept.Nash, "5 6 7 10 11 12", "5 8 9")]
    [InlineData(StabilityConcept.Sequential, "5 6 7 10 11 12", "5 8 9")]
    [InlineData(StabilityConcept.GeneralMetarational, "1 4 5 6 7 10 11 12", "1 4 5 8 9")]
    [InlineData(StabilityConcept.SymmetricMetarational, "1 4 5 6 7 10 11 12", "1 4 5 8 9")]
    public void Elmira_has_the_same_equilibria_in_options_and_in_published_states(
        StabilityConcept concept,
        string inOptions,
        string published
    )
    {
        Assert.Equal(inOptions, Equilibria(Models.Elmira, concept));
        Assert.Equal(published, Equilibria(Models.ElmiraGraph, concept));
        Assert.Equal(published, Equilibria(Models.ElmiraCollapsed, concept));
    }

    [Fact]
    public void Elmira_has_its_equilibria_when_all_move_at_once_too() =>
        Assert.Equal("5 6 7 10 11 12", Equilibria(Models.Elmira, StabilityConcept.Simultaneous));

    [Fact]
    public void How_Uniroyal_ranks_what_it_would_never_choose_makes_no_difference()
    {
        ImmutableArray<DecisionMaker> makers = Models.ElmiraGraph.DecisionMakers;
        ConflictModel other = Models.ElmiraGraph with
        {
            DecisionMakers = makers.SetItem(1, makers[1] with { Ranking = Models.Ranking("1 4 8 5 9 2 3 7 6") }),
        };
        foreach (ConceptStability concept in StabilityAnalyzer.Analyze(ConflictGraph.Of(Models.ElmiraGraph)).Concepts)
        {
            Assert.Equal(Text(concept.Equilibria), Equilibria(other, concept.Concept));
        }
    }

    [Fact]
    public void A_ranking_overrides_statements_that_tell_apart_what_it_holds_for_equal()
    {
        DecisionMaker uniroyal = Models.Elmira.DecisionMakers[1] with
        {
            Statements = Models.Maker("", [], "3Y", "0N", "4N").Statements,
        };
        ConflictModel both = Models.Elmira with { DecisionMakers = Models.Elmira.DecisionMakers.SetItem(1, uniroyal) };
        ConflictModel stated = Models.Elmira with
        {
            DecisionMakers = Models.Elmira.DecisionMakers.SetItem(1, uniroyal with { Ranking = null }),
        };
        Assert.Equal("1>4>10>7>5=6=11=12>2>3>9>8", Ranking(both, 1));
        Assert.StartsWith("5>11>6>12>", Ranking(stated, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Collapsed_states_have_the_moves_of_their_members()
    {
        ConflictGraph collapsed = ConflictGraph.Of(Models.ElmiraCollapsed);
        ConflictGraph listed = ConflictGraph.Of(Models.ElmiraGraph);
        for (int maker = 0; maker < 3; maker++)
        {
            for (int state = 0; state < 9; state++)
            {
                Assert.Equal(listed.MovesOf(maker, state), collapsed.MovesOf(maker, state));
            }
        }

        Assert.Equal("-NNY-", collapsed.Space.PatternOf(8));
    }

    [Theory]
    [InlineData(SanctionReading.Single, "2 3 8 11 13 14 15 17 18 19 21 22")]
    [InlineData(SanctionReading.Once, "2 3 4 8 10 11 13 14 15 17 18 19 21 22")]
    [InlineData(SanctionReading.Legal, "2 3 4 6 8 10 11 13 14 15 17 18 19 21 22")]
    public void What_the_others_may_answer_with_changes_the_equilibria_of_Garrison(
        SanctionReading reading,
        string states
    )
    {
        Assert.Equal(states, Equilibria(Models.Garrison, StabilityConcept.GeneralMetarational, reading));
        Assert.Equal(states, Equilibria(Models.Garrison, StabilityConcept.SymmetricMetarational, reading));
        const string Others = "2 3 11 17 18 21 22";
        Assert.Equal(Others, Equilibria(Models.Garrison, StabilityConcept.Nash, reading));
        Assert.Equal(Others, Equilibria(Models.Garrison, StabilityConcept.Sequential, reading));
        Assert.Equal(Others, Equilibria(Models.Garrison, StabilityConcept.Simultaneous, reading));
    }

    // Nash, GMR, SMR, SEQ.
    [Theory]
    [InlineData("dilemma", "3 3 4 1 1 4 2 2", "4", "1 4", "1 4", "1 4")]
    [InlineData("chicken", "3 3 4 2 2 4 1 1", "2 3", "1 2 3", "1 2 3", "2 3")]
    [InlineData("stag hunt", "4 4 3 1 1 3 2 2", "1 4", "1 4", "1 4", "1 4")]
    [InlineData("pennies", "1 0 0 1 0 1 1 0", "", "1 2 3 4", "", "1 2 3 4")]
    [InlineData("deadlock", "2 2 4 1 1 4 3 3", "4", "4", "4", "4")]
    public void Games_of_two_by_two_have_the_equilibria_that_they_are_known_for(
        string name,
        string payoffs,
        string nash,
        string gmr,
        string smr,
        string seq
    )
    {
        Assert.NotEmpty(name);
        ConflictModel game = Models.Game([.. payoffs.Split(' ').Select(int.Parse)]);
        Assert.Equal(nash, Equilibria(game, StabilityConcept.Nash));
        Assert.Equal(gmr, Equilibria(game, StabilityConcept.GeneralMetarational));
        Assert.Equal(smr, Equilibria(game, StabilityConcept.SymmetricMetarational));
        Assert.Equal(seq, Equilibria(game, StabilityConcept.Sequential));
    }

    [Fact]
    public void One_swapped_preference_makes_the_small_deal_of_Hanoi_stable_to_who_looks_ahead()
    {
        foreach (StabilityConcept concept in Enum.GetValues<StabilityConcept>())
        {
            Assert.Equal("1", Equilibria(Models.Hanoi(NoDealFirst), concept));
            Assert.Equal(
                concept == StabilityConcept.Nash ? "1" : "1 5",
                Equilibria(Models.Hanoi(SmallDealFirst), concept)
            );
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_big_deal_of_Hanoi_holds_the_United_States_and_never_North_Korea(bool isSmallDealBad)
    {
        ConflictModel model = Models.Hanoi(isSmallDealBad ? NoDealFirst : SmallDealFirst);
        foreach (
            StabilityConcept concept in new[] { StabilityConcept.GeneralMetarational, StabilityConcept.Sequential }
        )
        {
            Assert.Contains("9", StableFor(model, concept, 0).Split(' '));
        }

        foreach (StabilityConcept concept in Enum.GetValues<StabilityConcept>())
        {
            Assert.DoesNotContain("9", StableFor(model, concept, 1).Split(' '));
        }
    }
}
