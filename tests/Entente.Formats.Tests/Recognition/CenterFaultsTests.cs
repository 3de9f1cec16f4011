using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Recognition;

public class CenterFaultsTests
{
    private const string Center = """
        type: TYPE
        outcome_spaces: [{issues: [{name: a, values: [x, y]}]}, {issues: [{name: a, values: [x, y]}]}]
        side_ufuns: [{type: LinearAdditiveUtilityFunction, values: [{x: 0, y: SIDE}]}, {type: LinearAdditiveUtilityFunction, values: [{x: 0, y: 2}]}]
        """;

    [Theory]
    [InlineData("MaxCenterUFun", "1", "1", "1", "")]
    [InlineData("MaxCenterUFun", "bad", "1", "1", "center.yml")]
    [InlineData("MaxCenterUFun", "bad", "worse", "1", "center.yml, edges/e1.yml")]
    [InlineData("MaxCenterUFun", "1", "bad", "1", "edges/e1.yml")]
    [InlineData("MaxCenterUFun", "1", "bad", "worse", "edges/e1.yml, edges/e2.yml")]
    [InlineData("LinearCombinationCenterUFun", "1", "bad", "worse", "edges/e1.yml, edges/e2.yml")]
    public void What_is_wrong_with_the_centre_and_with_each_of_its_edges_is_told_in_one_go_and_nothing_else(
        string type,
        string side,
        string one,
        string other,
        string wrong
    )
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .Add(
                "center.yml",
                Center
                    .Replace("TYPE", "anl2025.ufun." + type, StringComparison.Ordinal)
                    .Replace("SIDE", side, StringComparison.Ordinal)
            )
            .Add("edges/e1.yml", Edge(one))
            .Add("edges/e2.yml", Edge(other));
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(
            wrong,
            string.Join(", ", reading.Faults.Select(fault => Path.GetRelativePath(folder.Path, fault.Place.File)))
        );
        Assert.Equal(wrong.Length == 0, reading.Scenario is not null);
        Assert.All(reading.Faults, fault => Assert.Matches("bad|worse", fault.Message));
    }

    private static string Edge(string worth) =>
        $"{{type: LinearAdditiveUtilityFunction, values: [{{x: 0, y: {worth}}}]}}";
}
