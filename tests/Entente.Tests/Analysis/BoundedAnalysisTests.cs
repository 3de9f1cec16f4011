using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

/// <summary>Beyond the point budget: the same solutions by branch and bound, and a list that misses no outcome by more than it says.</summary>
public sealed class BoundedAnalysisTests
{
    [Fact]
    public void Additive_scenarios_keep_their_solutions_within_a_budget_of_few_points() =>
        ScenarioGen.Additive.Select(Gen.Int[1, 4]).Sample(Agrees, iter: 1000, print: Print);

    [Fact]
    public void Rules_interactions_and_caps_keep_their_solutions_within_a_budget_of_few_points() =>
        ScenarioGen.General.Select(Gen.Int[1, 4]).Sample(Agrees, iter: 1000, print: Print);

    [Fact]
    public void A_search_that_does_not_end_says_so()
    {
        int open = 0;
        ScenarioGen.Additive.Sample(
            scenario =>
            {
                ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
                    scenario,
                    new AnalysisOptions { MaxPoints = 1, MaxNodes = 0 },
                    TestContext.Current.CancellationToken
                );
                if (analysis.Solutions.Nash.Reason == NoSolution.NotFinished)
                {
                    open++;
                    Assert.Empty(analysis.Solutions.Nash.Points);
                    Assert.False(analysis.Frontier.IsExact);
                    Assert.NotEqual(false, analysis.Zone.Exists);
                }
            },
            iter: 200,
            threads: 1
        );
        Assert.True(open > 0);
    }

    private static string Print((Scenario Scenario, int Budget) given) =>
        $"{given.Scenario.Space.Issues.Length} issues, {given.Scenario.Parties.Length} parties, {given.Budget} points";

    private static void Agrees((Scenario Scenario, int Budget) given)
    {
        var expected = new NaiveAnalysis(given.Scenario);
        ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
            given.Scenario,
            new AnalysisOptions { MaxPoints = given.Budget },
            TestContext.Current.CancellationToken
        );
        ScenarioAnalysis exact = ScenarioAnalyzer.Analyze(
            given.Scenario,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(Texts(expected.Nash), Texts(actual.Solutions.Nash.Points));
        Assert.Equal(Texts(expected.Egalitarian), Texts(actual.Solutions.Egalitarian.Points));
        Assert.Equal(Texts(expected.KalaiSmorodinsky), Texts(actual.Solutions.KalaiSmorodinsky.Points));
        Assert.Equal(Texts(expected.Utilitarian), Texts(actual.Solutions.Utilitarian.Points));
        Assert.Equal(expected.AcceptableOutcomes, actual.Zone.AtLeast);
        Assert.Equal(exact.Opposition, actual.Opposition);
        Assert.Equal(exact.Integrative, actual.Integrative);
        Assert.Equal(exact.FallbackGaps?.Joint, actual.FallbackGaps?.Joint);
        Assert.Equal(
            exact.FallbackGaps?.Parties.Select(gap => gap.BestOffered),
            actual.FallbackGaps?.Parties.Select(gap => gap.BestOffered)
        );
        if (actual.Frontier.IsExact)
        {
            Assert.Equal(expected.Frontier.Length, actual.Frontier.Count);
            return;
        }

        Assert.Equal(FrontierMethod.Approximation, actual.Frontier.Method);
        UtilityPoint[] listed = [.. actual.Frontier.Take(int.MaxValue)];
        Assert.All(
            expected.All,
            outcome =>
                Assert.Contains(
                    listed,
                    point =>
                        outcome
                            .Utilities.Select(
                                (utility, party) => utility <= point.Utilities[party] + actual.Frontier.Error[party]
                            )
                            .All(isWithin => isWithin)
                )
        );
        Assert.All(
            listed,
            point =>
                Assert.Contains(
                    expected.All,
                    outcome =>
                        outcome.Outcome.Equals(point.Outcome) && Texts([outcome.Utilities])[0] == Texts([point])[0]
                )
        );
    }

    private static string[] Texts(IEnumerable<Rational[]> vectors) =>
        [.. vectors.Select(vector => string.Join(";", vector))];

    private static string[] Texts(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => string.Join(";", point.Utilities))];
}
