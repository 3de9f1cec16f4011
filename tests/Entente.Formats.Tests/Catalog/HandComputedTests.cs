using Entente.Analysis;
using Entente.Formats.Recognition;
using Entente.Numbers;

namespace Entente.Formats.Tests.Catalog;

/// <summary>Small cases whose results were worked out by hand; the computation stands at the head of each file.</summary>
public class HandComputedTests
{
    private static ScenarioAnalysis Analyze(string id) => ScenarioAnalyzer.Analyze(ScenarioSource.Read(id).Scenario!);

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
        ScenarioAnalysis analysis = Analyze("cases/no-zone");
        Expect(analysis, 0, "", "", "", "");
        Assert.False(analysis.Zone.Exists);
        Assert.Equal(NoSolution.NothingAcceptable, analysis.Solutions.Nash.Reason);
        Assert.Equal([(Rational)(-2), -1], analysis.FallbackGaps!.Parties.Select(each => each.Gap!.Value));
        Assert.Equal(Rational.Of(1, 3), analysis.FallbackGaps.Joint);
    }

    [Fact]
    public void One_party_without_gain_does_not_bind()
    {
        ScenarioAnalysis analysis = Analyze("cases/no-gain-for-one");
        Expect(analysis, 2, "(2,4)", "(2,4)", "(2,4)", "(2,4)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
    }

    [Fact]
    public void When_nobody_binds_every_acceptable_point_is_a_solution()
    {
        ScenarioAnalysis analysis = Analyze("cases/no-gain-for-all");
        Expect(analysis, 1, "(2,3)", "(2,3)", "(2,3)", "(2,3)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
        Assert.Null(analysis.Solutions.KalaiSmorodinsky.Value);
    }

    [Fact]
    public void A_largest_product_of_0_is_marked_and_keeps_its_ties()
    {
        ScenarioAnalysis analysis = Analyze("cases/zero-product");
        Expect(analysis, 2, "(5,1) (1,5)", "(5,1) (1,5)", "(5,1) (1,5)", "(5,1) (1,5)");
        Assert.True(analysis.Solutions.Nash.IsDegenerate);
        Assert.Equal(Rational.Zero, analysis.Solutions.Nash.Value);
    }

    [Fact]
    public void A_party_whose_largest_utility_is_0_counts_as_satisfied()
    {
        ScenarioAnalysis analysis = Analyze("cases/zero-maximum");
        Expect(analysis, 3, "(-1,4)", "(-1,4)", "(-1,4)", "(-1,4)");
        Assert.Equal((Rational)12, analysis.Solutions.Nash.Value);
        Assert.Equal(Rational.Of(3, 4), analysis.Solutions.KalaiSmorodinsky.Value);
        Assert.Equal(0.0, analysis.Opposition!.Value);
    }

    [Fact]
    public void What_a_deal_breaker_forbids_dominates_nothing()
    {
        ScenarioAnalysis analysis = Analyze("cases/deal-breaker");
        Expect(analysis, 3, "(3,2) (2,3)", "(3,2) (2,3)", "(3,2) (2,3)", "(3,2) (2,3)");
        Assert.Equal(4, analysis.Outcomes);
        Assert.Equal(1, analysis.Forbidden);
        Assert.Equal((Rational)3, analysis.Parties[0].Max);
    }

    [Fact]
    public void Two_issues_are_traded_against_each_other()
    {
        ScenarioAnalysis analysis = Analyze("cases/two-issues");
        Expect(analysis, 4, "(3,3)", "(3,3)", "(3,3)", "(3,3)");
        Assert.Equal(3, analysis.Frontier.Count);
        Assert.Equal(Rational.Of(3, 4), analysis.Solutions.KalaiSmorodinsky.Value);
    }

    [Fact]
    public void Bill_and_Jack_barter_as_Nash_says()
    {
        ScenarioAnalysis analysis = Analyze("nash-1950");
        Assert.Equal("(24,11)", Of(analysis.Solutions.Nash));
        Assert.Equal((Rational)60, analysis.Solutions.Nash.Value);
        string[] given =
        [
            .. analysis
                .Scenario.Space.Issues.Where(
                    (_, i) =>
                        analysis.Solutions.Nash.Points[0].Outcome.Values[i] != analysis.StatusQuo!.Outcome.Values[i]
                )
                .Select(issue => issue.Name),
        ];
        Assert.Equal(["book", "whip", "ball", "bat", "pen", "toy", "knife"], given);
    }

    [Fact]
    public void The_adjusted_winner_of_the_Panama_Canal_gives_66_points_to_both()
    {
        ScenarioAnalysis analysis = Analyze("panama-canal");
        Assert.Equal("(66,66)", Of(analysis.Solutions.Nash));
        Assert.Equal("(66,66)", Of(analysis.Solutions.KalaiSmorodinsky));
        Assert.Equal("(66,66)", Of(analysis.Solutions.Egalitarian));
        Assert.Equal((Rational)132, analysis.Solutions.Utilitarian.Value);
        int water = analysis.Scenario.Space.IndexOf("land and water");
        Assert.Equal(Rational.Of(2, 15), analysis.Solutions.Nash.Points[0].Outcome.Values[water].Number);
    }

    [Fact]
    public void Water_is_shared_where_the_slopes_meet()
    {
        ScenarioAnalysis analysis = Analyze("river-water");
        Assert.Equal("(61,56)", Of(analysis.Solutions.Nash));
        Assert.Equal("(61,56)", Of(analysis.Solutions.Egalitarian));
        Assert.Equal(Rational.Of(1016, 17), analysis.Solutions.KalaiSmorodinsky.Points[0].Utilities[0]);
        Assert.Equal((Rational)117, analysis.Solutions.Utilitarian.Value);
        Assert.Equal(
            [Rational.Of(112, 3), (Rational)42],
            analysis.FallbackGaps!.Parties.Select(each => each.Gap!.Value)
        );
    }

    [Fact]
    public void Neighbours_who_only_rank_agree_on_a_high_hedge()
    {
        ScenarioAnalysis analysis = Analyze("garden-fence");
        Assert.Equal(3, (int)analysis.Zone.AtLeast);
        Assert.Equal(4, analysis.Frontier.Count);
        Assert.Equal(1, analysis.Frontier.AcceptableCount);
        Assert.Equal(NoSolution.PartyWithoutScores, analysis.Solutions.Nash.Reason);
        Assert.Equal(
            "height: high, kind: hedge",
            analysis.Scenario.Space.Describe(analysis.Solutions.Ordinal!.Points[0].Outcome)
        );
    }
}
