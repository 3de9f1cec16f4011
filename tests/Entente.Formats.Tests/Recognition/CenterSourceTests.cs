using Entente.Formats.Recognition;
using Entente.Outcomes;
using Entente.Scenarios;
using static Entente.Formats.Tests.Recognition.Readings;

namespace Entente.Formats.Tests.Recognition;

/// <summary>Folders of a centre and its edges.</summary>
public class CenterSourceTests
{
    private static ScenarioFolder CenterOf(string type)
    {
        const string Side =
            "{type: LinearAdditiveUtilityFunction, reserved_value: 0.5, values: [{x: 0, y: YES}, {p: 0, q: 10}]}";
        const string Space = "{issues: [{name: a, values: [x, y]}, {name: b, values: [p, q]}]}";
        string Worth(int yes) => Side.Replace("YES", $"{yes}", StringComparison.Ordinal);
        return new ScenarioFolder()
            .Add(
                "center.yml",
                $"type: anl2025.ufun.{type}\nreserved_value: 0.25\noutcome_spaces: [{Space}, {Space}]\nside_ufuns: [{Worth(1)}, {Worth(2)}]\n"
            )
            .Add("edges/e1.yml", Worth(3))
            .Add("edges/e2.yml", Worth(4));
    }

    [Fact]
    public void A_deal_of_a_centre_with_one_edge_is_read_by_the_edge()
    {
        using ScenarioFolder folder = CenterOf("LinearCombinationCenterUFun");
        Remark refused = ScenarioSource.Read(folder.Path).Faults.Single();
        Assert.Contains("weights that the program draws by lot", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"--profile {folder["edges/e1.yml"]}", refused.Message, StringComparison.Ordinal);
        ScenarioReading deal = ScenarioSource.Read(folder.Path, Taking(folder["edges/e2.yml"]));
        Assert.Equal(["center", "e2"], Names(deal));
        Assert.Equal([2, 4], new[] { 0, 1 }.Select(party => Worth(deal.Scenario!, party, 1, 0)));
        Assert.Equal(["e1"], Names(ScenarioSource.Read(folder["edges/e1.yml"])));
        Assert.Contains(
            "partners of a centre",
            ScenarioSource.Read(folder["edges"]).Warnings[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_deals_of_a_centre_that_is_paid_for_the_best_are_one_scenario()
    {
        using ScenarioFolder folder = CenterOf("MaxCenterUFun");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(["center", "e1", "e2"], Names(reading));
        Scenario scenario = reading.Scenario!;
        Assert.Equal(["e1: a", "e1: b", "e2: a", "e2: b"], scenario.Space.Issues.Select(issue => issue.Name));
        Assert.Equal("no deal", scenario.Space.Issues[0].NameOf(2));

        // With both: y and p with e1, y and q with e2. With e1 alone: x and p, worth less to the centre than the 0.5 of no deal with e2.
        Assert.Equal([12, 3, 14], new[] { 0, 1, 2 }.Select(party => Worth(scenario, party, 1, 0, 1, 1)));
        Assert.Equal(
            ["0.5", "0", "0.5"],
            new[] { 0, 1, 2 }.Select(party => Worth(scenario, party, 0, 0, 2, 2).ToString())
        );
        Assert.Equal("0.25", scenario.Parties[0].Fallback.Worth!.Value.Likely.ToString());
        bool[] allowed =
        [
            .. new[] { (1, 0, 1, 1), (0, 0, 2, 2), (2, 2, 2, 2), (2, 0, 1, 1), (0, 2, 1, 1) }.Select(o =>
                scenario.Space.Allows(Outcome.At(o.Item1, o.Item2, o.Item3, o.Item4))
            ),
        ];
        Assert.Equal([true, true, false, false, false], allowed);
    }

    [Fact]
    public void A_centre_that_is_code_is_refused_with_the_edges_that_can_be_read()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .Add(
                "center.yml",
                "type: LambdaCenterUFun\nevaluator: {type: m.E}\noutcome_space: {issues: [{name: a, values: [x, y]}]}\n"
            )
            .Add("edges/e1.yml", "{type: LinearAdditiveUtilityFunction, values: [{x: 0, y: 1}]}");
        Assert.Contains(
            "is Python code, which is never run",
            ScenarioSource.Read(folder["center.yml"]).Faults.Single().Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The edge can be read by itself",
            ScenarioSource.Read(folder.Path, Taking(folder["edges/e1.yml"])).Faults.Single().Message,
            StringComparison.Ordinal
        );
    }
}
