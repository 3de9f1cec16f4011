using CsCheck;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Testing;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Formats.Tests.Native;

public class SchemaTests
{
    private static readonly Lazy<JsonSchema> Whole = new(() => Load("entente-scenario-1.json"));
    private static readonly Lazy<JsonSchema> Part = new(() => Load("entente-part-1.json"));

    private static JsonSchema Load(string file) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schemas", file)).GetAwaiter().GetResult();

    private static string[] Faults(JsonSchema schema, string yaml) =>
        [.. schema.Validate(NodeText.Json(YamlNodes.Read("f", yaml).Root!)).Select(fault => fault.ToString())];

    public static TheoryData<string> Scenarios =>
        [
            .. new[] { "catalog", "samples", "docs" }
                .Select(folder => Path.Combine(Repository.Root, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
                .Where(file => File.ReadLines(file).Any(line => line.StartsWith("entente:", StringComparison.Ordinal)))
                .Append(Path.Combine(Repository.Root, "tests/Entente.Formats.Tests/Fuzz/Seeds/entente.yaml"))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_of_the_repository_has_no_fault_by_the_schema_and_by_the_reader(string file)
    {
        string path = Path.Combine(Repository.Root, file);
        Assert.Empty(NativeFormat.Read(file, File.ReadAllBytes(path)).Faults);
        Assert.Empty(Faults(Whole.Value, File.ReadAllText(path)));
    }

    [Fact]
    public void Whatever_is_written_has_no_fault_by_the_schema() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                string[] faults =
                [
                    .. Whole.Value.Validate(NativeFormat.WriteJson(scenario)).Select(fault => fault.ToString()),
                ];
                Assert.True(faults.Length == 0, string.Join('\n', faults));
            },
            iter: 200
        );

    [Fact]
    public void Private_parts_have_no_fault_by_their_schema() =>
        DescribedScenarioGen.Scenario.Sample(
            scenario =>
            {
                foreach (string text in NativeFormat.WriteSplit(scenario).Skip(1).Select(file => file.Text))
                {
                    string[] faults = Faults(Part.Value, text);
                    Assert.True(faults.Length == 0, string.Join('\n', faults));
                }
            },
            iter: 200
        );

    [Theory]
    [InlineData("fallback: 3", "fallbak: 3")]
    [InlineData("fallback: 3", "fallback: [1, 2]")]
    [InlineData("fallback: 3", "fallback: { worth: 3, constant: maybe }")]
    [InlineData("entente: 1", "entente: 2")]
    [InlineData("yes/no", "yes or no")]
    [InlineData("{ from: 1, to: 9 }", "{ from: 1, too: 9 }")]
    [InlineData("[0, 60]", "[0, 30, 60]")]
    [InlineData("rounds: 5", "rounds: 0")]
    [InlineData("5 days", "5 dais")]
    public void What_is_broken_has_faults_by_the_schema_and_by_the_reader(string right, string wrong)
    {
        const string Text = """
            entente: 1
            issues: { days: { from: 1, to: 9 }, garden: yes/no }
            deadline: { rounds: 5, time: 5 days }
            parties:
              a: { fallback: 3, preferences: { scores: { days: { linear: [0, 60] } } } }
            """;
        Assert.Empty(Faults(Whole.Value, Text));
        Assert.Empty(NativeFormat.Read("f", System.Text.Encoding.UTF8.GetBytes(Text)).Faults);
        string broken = Text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(Whole.Value, broken));
        Assert.NotEmpty(NativeFormat.Read("f", System.Text.Encoding.UTF8.GetBytes(broken)).Faults);
    }
}
