using CsCheck;
using Entente.Analysis;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

public sealed class ScenarioAnalyzerTests
{
    [Fact]
    public void Additive_scenarios_come_out_as_the_definitions_say() =>
        ScenarioGen.Additive.Sample(AgreesWithTheDefinitions, iter: 2000, print: Print);

    [Fact]
    public void Rules_deal_breakers_interactions_and_caps_come_out_as_the_definitions_say() =>
        ScenarioGen.General.Sample(AgreesWithTheDefinitions, iter: 2000, print: Print);

    private static string Print(Scenario scenario) =>
        $"{scenario.Space.Issues.Length} issues, {scenario.Parties.Length} parties";

    private static void AgreesWithTheDefinitions(Scenario scenario)
    {
        var expected = new NaiveAnalysis(scenario);
        ScenarioAnalysis actual = ScenarioAnalyzer.Analyze(
            scenario,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(expected.Outcomes, actual.Outcomes);
        Assert.Equal(expected.Forbidden, actual.Forbidden);
        Assert.Equal(
            Texts(expected.Frontier.Select(each => each.Utilities)),
            Texts(actual.Frontier.Take(int.MaxValue))
        );
        Assert.Equal(
            expected.Frontier.Select(each => each.Outcome),
            actual.Frontier.Take(int.MaxValue).Select(point => point.Outcome)
        );
        Assert.Equal(expected.Acceptable.Length, actual.Frontier.AcceptableCount);
        Assert.Equal(Texts(expected.Nash), Texts(actual.Solutions.Nash.Points));
        Assert.Equal(Texts(expected.Egalitarian), Texts(actual.Solutions.Egalitarian.Points));
        Assert.Equal(Texts(expected.KalaiSmorodinsky), Texts(actual.Solutions.KalaiSmorodinsky.Points));
        Assert.Equal(Texts(expected.Utilitarian), Texts(actual.Solutions.Utilitarian.Points));
        Assert.Equal(expected.AcceptableOutcomes, actual.Zone.AtLeast);
        Assert.True(actual.Zone.IsExact);
        for (int party = 0; party < scenario.Parties.Length && expected.All.Length > 0; party++)
        {
            Assert.Equal(expected.All.Max(each => each.Utilities[party]), actual.Parties[party].Max);
            Assert.Equal(expected.All.Min(each => each.Utilities[party]), actual.Parties[party].Min);
        }
    }

    private static string[] Texts(IEnumerable<Entente.Numbers.Rational[]> vectors) =>
        [.. vectors.Select(vector => string.Join(";", vector))];

    private static string[] Texts(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => string.Join(";", point.Utilities))];
}
