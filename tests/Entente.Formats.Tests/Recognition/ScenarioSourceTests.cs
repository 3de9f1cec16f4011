using Entente.Formats.Recognition;
using Entente.Scenarios;
using static Entente.Formats.Tests.Recognition.Readings;

namespace Entente.Formats.Tests.Recognition;

/// <summary>Which files of a folder make a scenario.</summary>
public class ScenarioSourceTests
{
    [Fact]
    public void Two_profiles_of_one_domain_are_a_scenario_in_ordinal_file_name_order()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("b.json", "price", 1, 0)
            .AddProfile("B.json", "price", 0, 1)
            .Add("readme.txt", "{")
            .Add("specs.json", """{"NumberOfBids": 2, "NashBid": {}}""");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(["B", "b"], Names(reading));
        Assert.Equal([folder["B.json"], folder["b.json"]], reading.Files);
        Assert.Equal("NegoLog", reading.Format);
        Assert.Equal(1, Worth(reading.Scenario!, 0, 1));
    }

    [Fact]
    public void Four_profiles_are_listed_with_a_line_to_choose_by()
    {
        using var folder = new ScenarioFolder();
        foreach (string name in new[] { "a", "b b", "c", "d" })
        {
            folder.AddProfile(name + ".json", "price", 1, 0);
        }

        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Null(reading.Scenario);
        Assert.EndsWith(
            $"choose, for example with: --profile {folder["a.json"]} --profile '{folder["b b.json"]}'",
            Assert.Single(reading.Faults).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The folder holds 4 profiles for one domain (1 issue: price): a.json, b b.json, c.json, d.json; choose",
            reading.Faults[0].Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["a", "b b", "c", "d"], Names(ScenarioSource.Read(folder.Path, new() { AllProfiles = true })));
        Assert.Equal(["d", "a"], Names(ScenarioSource.Read(folder.Path, Taking(folder["d.json"], folder["a.json"]))));
        Assert.Equal(["c"], Names(ScenarioSource.Read(folder.Path, Taking("c.json"))));
    }

    [Fact]
    public void Profiles_of_two_domains_are_listed_by_domain()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .AddProfile("b.json", "delivery", 1, 0)
            .AddProfile("c.json", "price", 0, 1);
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Contains(
            "3 profiles for 2 domains: a.json, c.json (1 issue: price); b.json (1 issue: delivery). Choose some for one domain, for example with: ",
            Assert.Single(reading.Faults).Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"--profile {folder["a.json"]} --profile {folder["c.json"]}",
            reading.Faults[0].Message,
            StringComparison.Ordinal
        );
        ScenarioReading mixed = ScenarioSource.Read(folder.Path, new() { AllProfiles = true });
        Assert.Contains("another domain", mixed.Faults.Single().Message, StringComparison.Ordinal);
        Assert.Contains(
            "it has no issue 'price'; its issue 'delivery' is not there",
            mixed.Faults.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_profile_by_its_path_is_a_scenario_of_one_party()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .AddProfile("b.json", "price", 0, 1);
        Assert.Equal(["a"], Names(ScenarioSource.Read(folder["a.json"])));
    }

    [Fact]
    public void One_profile_in_a_folder_has_to_be_named()
    {
        using ScenarioFolder folder = new ScenarioFolder().AddProfile("a.json", "price", 1, 0);
        Assert.Contains(
            $"--profile {folder["a.json"]}",
            ScenarioSource.Read(folder.Path).Faults[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_domain_by_its_path_takes_the_profiles_that_fit_it()
    {
        const string Space =
            "type: CartesianOutcomeSpace\nissues:\n- {type: CategoricalIssue, name: NAME, values: [x, y]}\n";
        const string Utility =
            "type: LinearAdditiveUtilityFunction\nvalues: [{x: 0, y: 1}]\noutcome_space:\n  issues: [{name: NAME, values: [x, y]}]\n";
        using ScenarioFolder folder = new ScenarioFolder()
            .Add("one.yml", Space.Replace("NAME", "a", StringComparison.Ordinal))
            .Add("two.yml", Space.Replace("NAME", "b", StringComparison.Ordinal))
            .Add("p1.yml", Utility.Replace("NAME", "a", StringComparison.Ordinal))
            .Add("p2.yml", Utility.Replace("NAME", "b", StringComparison.Ordinal))
            .Add("p3.yml", Utility.Replace("NAME", "a", StringComparison.Ordinal));
        Assert.Equal(["p1", "p3"], Names(ScenarioSource.Read(folder["one.yml"])));
        Assert.NotEmpty(ScenarioSource.Read(folder["two.yml"]).Faults);
    }

    [Fact]
    public void A_utility_function_takes_the_outcome_space_beside_it_that_fits()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .Add("a-space.yml", "issues: [{name: a, values: [p, q]}]")
            .Add("b-space.yml", "issues: [{name: b, values: [x, y]}]")
            .Add("u.yml", "type: LinearAdditiveUtilityFunction\nvalues: [{x: 0, y: 1}]\n");
        Scenario scenario = ScenarioSource.Read(folder["u.yml"]).Scenario!;
        Assert.Equal("b", scenario.Space.Issues[0].Name);
    }

    [Fact]
    public void Issues_and_values_in_another_order_are_the_same_domain()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .Add(
                "a.json",
                """{"issueWeights": {"m": 1, "n": 10}, "issues": {"m": {"x": 1, "y": 2}, "n": {"p": 3, "q": 4}}}"""
            )
            .Add(
                "b.json",
                """{"issueWeights": {"n": 10, "m": 1}, "issues": {"n": {"q": 5, "p": 6}, "m": {"y": 7, "x": 8}}}"""
            );
        Scenario scenario = ScenarioSource.Read(folder.Path).Scenario!;
        Assert.Equal("m", scenario.Space.Issues[0].Name);
        Assert.Equal([31, 41, 32], new[] { (0, 0), (0, 1), (1, 0) }.Select(o => Worth(scenario, 0, o.Item1, o.Item2)));
        Assert.Equal([68, 58, 67], new[] { (0, 0), (0, 1), (1, 0) }.Select(o => Worth(scenario, 1, o.Item1, o.Item2)));
    }

    [Fact]
    public void Parties_of_the_same_file_name_are_told_apart()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a/p.json", "price", 1, 0)
            .AddProfile("b/p.json", "price", 0, 1);
        string first = folder["a/p.json"];
        Assert.Equal(["a/p", "b/p"], Names(ScenarioSource.Read(folder.Path, Taking(first, folder["b/p.json"]))));
        Assert.Equal(["a/p", "a/p (2)"], Names(ScenarioSource.Read(folder.Path, Taking(first, first))));
    }
}
