using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Analysis;

public sealed class OrdinalAnalysisTests
{
    private static readonly OutcomeSpace FourPlans = new([
        new Issue.Choice("plan", [new Option("a"), new Option("b"), new Option("c"), new Option("d")]),
    ]);

    [Fact]
    public void Two_rankings_have_a_frontier_and_a_compromise_but_no_solution_that_needs_numbers()
    {
        // a and d are each side's best and the other's worst; b is second for both; c is behind b for both.
        ScenarioAnalysis analysis = Analyze(Ranked("A", [0], [1], [2], [3]), Ranked("B", [3], [1], [2], [0]));
        Assert.Equal([0, 1, 3], Plans(analysis.Frontier.Take(10)));
        Assert.Equal(NoSolution.PartyWithoutScores, analysis.Solutions.Nash.Reason);
        Assert.Equal([1], Plans(analysis.Solutions.Ordinal!.Points));
        Assert.Null(analysis.Opposition);
        Assert.Null(analysis.Frontier[0].Utilities[0]);
    }

    [Fact]
    public void Plans_of_equal_standing_do_not_dominate_each_other()
    {
        ScenarioAnalysis analysis = Analyze(Ranked("A", [0, 1], [2, 3]), Ranked("B", [1], [0, 2, 3]));
        Assert.Equal([1], Plans(analysis.Frontier.Take(10)));
    }

    [Fact]
    public void What_a_ranking_does_not_list_is_worse_and_not_acceptable()
    {
        ScenarioAnalysis analysis = Analyze(Ranked("A", [0], [1]), Scored("B", 0, 1, 2, 3));
        Assert.Equal(2, analysis.Zone.AtLeast);
        Assert.Equal([0, 1, 3], Plans(analysis.Frontier.Take(10)));
        Assert.Equal(2, analysis.Frontier.AcceptableCount);
        Assert.Equal([0, 1], Plans(analysis.Solutions.Ordinal!.Points));
    }

    [Fact]
    public void In_a_partial_order_only_comparable_plans_dominate()
    {
        // B likes d most; A prefers a to b and says nothing about c and d.
        var order = new PreferenceModel.PartialOrder([At(0), At(1)], [new BetterPair(0, 1)]);
        ScenarioAnalysis analysis = Analyze(new Party("A") { Preferences = order }, Scored("B", 2, 2, 1, 3));
        Assert.Equal([0, 2, 3], Plans(analysis.Frontier.Take(10)));
    }

    [Fact]
    public void A_partial_order_reaches_as_far_as_its_pairs_lead()
    {
        var order = new PreferenceModel.PartialOrder(
            [At(0), At(1), At(2)],
            [new BetterPair(0, 1), new BetterPair(1, 2)]
        );
        Party first = new("A")
        {
            Preferences = order,
            Fallback = new Fallback { Outcome = At(1) },
        };
        ScenarioAnalysis analysis = Analyze(first, Scored("B", 1, 1, 1, 0));
        Assert.Equal([0, 3], Plans(analysis.Frontier.Take(10)));
        Assert.Equal(2, analysis.Zone.AtLeast);
    }

    private static ScenarioAnalysis Analyze(params Party[] parties) =>
        ScenarioAnalyzer.Analyze(new Scenario(FourPlans, [.. parties]));

    private static Party Ranked(string name, params int[][] tiers) =>
        new(name)
        {
            Preferences = new PreferenceModel.Ranking([.. tiers.Select(tier => tier.Select(At).ToImmutableArray())]),
        };

    private static Party Scored(string name, params int[] scores) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([.. scores.Select(score => (Estimate)score)])),
            ]),
        };

    private static Outcome At(int plan) => Outcome.At(plan);

    private static int[] Plans(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => point.Outcome.Values[0].Index).Order()];
}
