using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Recognition;

public class ScenarioSourceTests
{
    private static ScenarioSourceOptions Taking(params string[] profiles) => new() { Profiles = [.. profiles] };

    private static IEnumerable<string> Names(ScenarioReading reading)
    {
        Assert.Empty(reading.Faults);
        return reading.Scenario!.Parties.Select(party => party.Name);
    }

    private static Rational Worth(Scenario scenario, int party, params int[] values) =>
        new UtilityFunction(scenario.Space, scenario.Parties[party].Preferences!).Of(Outcome.At(values));

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
    public void Of_two_profiles_what_is_wrong_with_one_is_told_and_nothing_else()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .Add(
                "b.json",
                """{"reservationValue": "low", "issueWeights": {"price": 0.5}, "issues": {"price": {"low": 1, "high": 0}}}"""
            );
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(folder["b.json"], Assert.Single(reading.Faults).Place.File);
    }

    [Fact]
    public void A_value_that_only_one_profile_has_is_named()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .Add(
                "a.json",
                """{"reservationValue": 0, "issueWeights": {"price": 1}, "issues": {"price": {"low": 1, "hi": 0}}}"""
            )
            .Add(
                "b.json",
                """{"reservationValue": 0, "issueWeights": {"price": 1}, "issues": {"price": {"low": 0, "high": 1}}}"""
            );
        Remark fault = Assert.Single(ScenarioSource.Read(folder.Path).Faults);
        Assert.Equal(folder["b.json"], fault.Place.File);
        Assert.EndsWith("issue 'price' has 'high' here, and 'hi' there.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_that_cannot_be_read_is_told_and_no_profile_is_blamed_for_it()
    {
        const string Utility = "type: LinearAdditiveUtilityFunction\nvalues: [{x: 0, y: 1}]\n";
        using ScenarioFolder folder = new ScenarioFolder()
            .Add(
                "domain.yml",
                "type: CartesianOutcomeSpace\nissues:\n- {type: CategoricalIssue, name: a, values: [x, x]}\n"
            )
            .Add("p.yml", Utility)
            .Add("q.yml", Utility);
        IReadOnlyList<Remark> faults = ScenarioSource.Read(folder.Path).Faults;
        Assert.Equal(folder["domain.yml"], Assert.Single(faults).Place.File);
    }

    [Fact]
    public void A_file_that_is_nothing_known_is_named_where_a_profile_is_missed_and_warned_of_where_none_is()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .Add("b.json", "{\"something\": 1}")
            .Add("c.json", "");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Equal([folder["c.json"], folder["b.json"]], reading.Faults.Select(fault => fault.Place.File));
        folder.AddProfile("d.json", "price", 0, 1);
        reading = ScenarioSource.Read(folder.Path);
        Assert.Equal(["a", "d"], Names(reading));
        Assert.Equal([folder["c.json"], folder["b.json"]], reading.Warnings.Select(warning => warning.Place.File));
    }

    [Fact]
    public void What_looks_wrong_with_a_domain_is_warned_of_with_the_profiles()
    {
        const string Domain =
            """<negotiation_template><utility_space><objective index="0" name="r"><issue index="1" name="a"><item index="1" value="x"/><item index="2" value="x"/></issue></objective></utility_space></negotiation_template>""";
        const string Profile =
            """<utility_space><objective index="0" name="r"><issue index="1" name="a"><item index="1" value="x" evaluation="1"/><item index="2" value="x" evaluation="1"/></issue><weight index="1" value="1"/></objective></utility_space>""";
        using ScenarioFolder folder = new ScenarioFolder()
            .Add("domain.xml", Domain)
            .Add("p.xml", Profile)
            .Add("q.xml", Profile);
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Contains(
            reading.Warnings,
            warning =>
                warning.Place.File == folder["domain.xml"]
                && warning.Message.Contains("twice", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_domain_beside_profiles_about_something_else_is_warned_of()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .AddProfile("b.json", "price", 0, 1)
            .Add(
                "domain.yml",
                "type: CartesianOutcomeSpace\nissues:\n- {type: CategoricalIssue, name: fee, values: [x, y]}\n"
            );
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.NotNull(reading.Scenario);
        Assert.Contains("it has no issue 'price'", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
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

    [Fact]
    public void A_refused_profile_is_not_left_out_silently()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .AddProfile("b.json", "price", 0, 1)
            .Add("c.json", """{"issueWeights": {"price": "x"}, "issues": {"price": {"v0": 1, "v1": 2}}}""");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Faults, fault => fault.Place.File == folder["c.json"]);
        Assert.Equal(["a", "b"], Names(ScenarioSource.Read(folder.Path, Taking("a.json", "b.json"))));
    }

    [Fact]
    public void A_broken_file_beside_the_profiles_is_a_warning()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .AddProfile("b.json", "price", 0, 1)
            .Add("notes.json", "{");
        ScenarioReading reading = ScenarioSource.Read(folder.Path);
        Assert.NotNull(reading.Scenario);
        Assert.Equal(folder["notes.json"], reading.Warnings.Single().Place.File);
    }

    [Theory]
    [InlineData("x.json", "{\"a\": 1}", "no scenario that is known here")]
    [InlineData("x.json", "{", "no valid JSON")]
    [InlineData("x.yaml", "a: [", "no valid YAML")]
    [InlineData("x.json", "{\"nash\": 1, \"kalai\": 2, \"pareto_front\": []}", "statistics")]
    [InlineData("x.bin", "\0\u0001", "")]
    [InlineData("x", "", "The file is empty")]
    [InlineData("x", "something", "no scenario that is known here")]
    public void A_file_that_is_no_scenario_is_a_fault(string name, string text, string reason)
    {
        using ScenarioFolder folder = new ScenarioFolder().Add(name, text);
        ScenarioReading reading = ScenarioSource.Read(folder[name]);
        Assert.Null(reading.Scenario);
        Assert.Contains(reason, reading.Faults[0].Message, StringComparison.Ordinal);
        Assert.NotEmpty(ScenarioSource.Read(folder.Path).Faults);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_a_fault_at_its_first_bad_byte()
    {
        using var folder = new ScenarioFolder();
        File.WriteAllBytes(folder["x.json"], [.. "{\n \"caf"u8, 0xE9, .. "\": 1}"u8]);
        Remark fault = ScenarioSource.Read(folder["x.json"]).Faults.Single();
        Assert.Equal((2, 6), (fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void A_file_of_many_gigabytes_is_refused_at_once()
    {
        using var folder = new ScenarioFolder();
        using (FileStream file = File.Create(folder["x.json"]))
        {
            file.SetLength(20L * 1024 * 1024 * 1024);
        }

        Assert.Contains(
            "larger than 64 MB",
            ScenarioSource.Read(folder["x.json"]).Faults.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/path")]
    [InlineData("a\0b")]
    [InlineData("zz-no-such-scenario")]
    public void What_is_neither_path_nor_id_is_a_fault(string pathOrId) =>
        Assert.StartsWith(
            "There is no such file or folder",
            ScenarioSource.Read(pathOrId).Faults.Single().Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("hanoi", "hanoi-2019")]
    [InlineData("hanio-2019", "hanoi-2019")]
    [InlineData("Singapore-2018", "singapore-2018")]
    [InlineData("elephant", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_what_was_meant(string text, string? meant) =>
        Assert.Equal(meant, NearestName.To(text, ["hanoi-2019", "singapore-2018"]));

    [Fact]
    public void Profiles_that_are_not_there_are_faults()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .AddProfile("a.json", "price", 1, 0)
            .Add("d.yml", "issues: [{name: a, values: [p, q]}]");
        ScenarioReading reading = ScenarioSource.Read(folder.Path, Taking("b.json", "d.yml"));
        Assert.StartsWith("There is no such file.", reading.Faults[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("This is a domain", reading.Faults[1].Message, StringComparison.Ordinal);
    }

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

    [Fact]
    public void A_fallback_above_the_best_outcome_is_a_warning()
    {
        using ScenarioFolder folder = new ScenarioFolder().AddProfile("a.json", "price", 0.05, 0);
        ScenarioReading reading = ScenarioSource.Read(folder["a.json"]);
        Assert.Equal(
            "No agreement is worth 0.1, more than the best outcome (0.05): no deal can be acceptable; lower the reservation value unless that is meant.",
            reading.Warnings.Single().Message
        );
    }
}
