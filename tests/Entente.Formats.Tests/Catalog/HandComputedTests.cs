using Entente.Analysis;
using Entente.Formats.Recognition;
using Entente.Numbers;

namespace Entente.Formats.Tests.Catalog;

/// <summary>Small cases whose results were worked out by hand; the computation stands at the head of each file in <c>catalog/cases</c>.</summary>
public class HandComputedTests
{
    private static ScenarioAnalysis Analyze(string id) =>
        ScenarioAnalyzer.Analyze(ScenarioSource.Read("cases/" + id).Scenario!);

    private static string Of(Solution solution) =>
        string.Join(" ", solution.Points.Select(point => $"({string.Join(",", point.Utilities)})"));

    private static void Expect(
        ScenarioAnalysis analysis,
        int zone,
        string nash,
        string ks,
        string egalitarian,
        string utilitarian
    )
    {
        Assert.Equal(zone, (int)analysis.Zone.AtLeast);
        Assert.True(analysis.Zone.IsExact);
        Assert.Equal(nash, Of(analysis.Solutions.Nash));
        Assert.Equal(ks, Of(analysis.Solutions.KalaiSmorodinsky));
        Assert.Equal(egalitarian, Of(analysis.Solutions.Egalitarian));
        Assert.Equal(utilitarian, Of(analysis.Solutions.Utilitarian));
    }

    [Fact]
    public void Without_a_zone_the_gaps_say_what_is_missing()
    {
        ScenarioAnalysis analysis = Analyze("no-zone");
        Expect(analysis, 0, "", "", "", "");
        Assert.False(analysis.Zone.Exists);
        Assert.Equal(NoSolution.NothingAcceptable, analysis.Solutions.Nash.Reason);
        Assert.Equal([(Rational)(-2), -1], analysis.FallbackGaps!.Parties.Select(each => each.Gap!.Value));
        Assert.Equal(Rational.Of(1, 3), analysis.FallbackGaps.Joint);
    }

    [Fact]
    public void One_party_without_gain_does_not_bind()
    {
        ScenarioAnalysis analysis = Analyze("no-gain-for-one");
        Expect(analysis, 2, "(2,4)", "(2,4)", "(2,4)", "(2,4)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
    }

    [Fact]
    public void When_nobody_binds_every_acceptable_point_is_a_solution()
    {
        ScenarioAnalysis analysis = Analyze("no-gain-for-all");
        Expect(analysis, 1, "(2,3)", "(2,3)", "(2,3)", "(2,3)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
        Assert.Null(analysis.Solutions.KalaiSmorodinsky.Value);
    }

    [Fact]
    public void A_largest_product_of_0_is_marked_and_keeps_its_ties()
    {
        ScenarioAnalysis analysis = Analyze("zero-product");
        Expect(analysis, 2, "(5,1) (1,5)", "(5,1) (1,5)", "(5,1) (1,5)", "(5,1) (1,5)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
        Assert.Equal(Rational.Zero, analysis.Solutions.Nash.Value);
    }

    [Fact]
    public void A_party_whose_largest_utility_is_0_counts_as_satisfied()
    {
        ScenarioAnalysis analysis = Analyze("zero-maximum");
        Expect(analysis, 3, "(-1,4)", "(-1,4)", "(-1,4)", "(-1,4)");
        Assert.Equal((Rational)12, analysis.Solutions.Nash.Value);
        Assert.Equal(Rational.Of(3, 4), analysis.Solutions.KalaiSmorodinsky.Value);
        Assert.Equal(0.0, analysis.Opposition!.Value);
    }

    [Fact]
    public void What_a_deal_breaker_forbids_dominates_nothing()
    {
        ScenarioAnalysis analysis = Analyze("deal-breaker");
        Expect(analysis, 3, "(3,2) (2,3)", "(3,2) (2,3)", "(3,2) (2,3)", "(3,2) (2,3)");
        Assert.Equal(4, analysis.Outcomes);
        Assert.Equal(1, analysis.Forbidden);
        Assert.Equal((Rational)3, analysis.Parties[0].Max);
    }

    [Fact]
    public void Two_issues_are_traded_against_each_other()
    {
        ScenarioAnalysis analysis = Analyze("two-issues");
        Expect(analysis, 4, "(3,3)", "(3,3)", "(3,3)", "(3,3)");
        Assert.Equal(3, analysis.Frontier.Count);
        Assert.Equal(Rational.Of(3, 4), analysis.Solutions.KalaiSmorodinsky.Value);
    }
}
