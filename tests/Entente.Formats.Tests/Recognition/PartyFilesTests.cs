using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Recognition;

/// <summary>Private files of parties may lie elsewhere than beside the shared part.</summary>
public sealed class PartyFilesTests : IDisposable
{
    private readonly ScenarioFolder folder = new ScenarioFolder()
        .Add("sale/shared.yaml", "entente: 1\nid: sale\nissues: { price: [low, high] }\nparties: { a: , b: }\n")
        .Add("sale/a.yaml", Private("a"))
        .Add("elsewhere/b.yaml", Private("b"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("sale/shared.yaml", new[] { "elsewhere/b.yaml" }, new[] { "b" })]
    [InlineData(
        "sale/shared.yaml",
        new[] { "sale/a.yaml", "elsewhere/b.yaml", "elsewhere/b.yaml" },
        new[] { "a", "b" }
    )]
    [InlineData("sale", new[] { "elsewhere/b.yaml", "sale/a.yaml" }, new[] { "a", "b" })]
    [InlineData("sale", new string[0], new[] { "a" })]
    public void They_are_read_with_a_file_and_with_a_folder(string path, string[] files, string[] known)
    {
        ScenarioReading reading = Read(path, files);
        Assert.Empty(reading.Faults);
        Assert.Equal(
            known,
            reading.Scenario!.Parties.Where(party => party.Preferences is not null).Select(party => party.Name)
        );
        Assert.Equal(known.Length + 1, reading.Files.Length);
    }

    [Fact]
    public void What_is_none_is_a_fault_each()
    {
        ScenarioReading reading = Read("sale", "sale/shared.yaml", "elsewhere/c.yaml");
        Assert.Null(reading.Scenario);
        Assert.Equal(
            [
                $"{folder["sale/shared.yaml"]}:1:1: This is no private file of a party: one starts with 'entente: 1' and names its 'scenario' and its 'party'.",
                $"{folder["elsewhere/c.yaml"]}: There is no such file; see how its name is written, and from which folder.",
            ],
            reading.Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void A_scenario_of_another_format_has_none()
    {
        folder.AddProfile("profiles/x.json", "price", 1, 0).AddProfile("profiles/y.json", "price", 0, 1);
        Assert.Empty(Read("profiles").Faults);
        ScenarioReading reading = Read("profiles", "elsewhere/b.yaml");
        Assert.Null(reading.Scenario);
        Assert.Equal(
            [
                $"{folder["elsewhere/b.yaml"]}: Only a scenario of Entente's own has private files of parties; leave this one out.",
            ],
            reading.Faults.Select(fault => fault.ToString())
        );
    }

    private ScenarioReading Read(string path, params string[] files) =>
        ScenarioSource.Read(
            folder[path],
            new ScenarioSourceOptions { PartyFiles = [.. files.Select(file => folder[file])] }
        );

    private static string Private(string party) =>
        $"entente: 1\nscenario: sale\nparty: {party}\npreferences: {{ scores: {{ price: [1, 0] }} }}\n";
}
