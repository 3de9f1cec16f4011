using Entente.Formats.Recognition;
using static Entente.Formats.Tests.Recognition.Readings;

namespace Entente.Formats.Tests.Recognition;

/// <summary>What is wrong with one file of a folder is told at that file.</summary>
public class FolderFaultsTests
{
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
