using Entente.Formats.Recognition;
using static Entente.Formats.Tests.Recognition.Readings;

namespace Entente.Formats.Tests.Recognition;

/// <summary>What is no scenario, or not there, is a fault.</summary>
public class NoScenarioTests
{
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
}
