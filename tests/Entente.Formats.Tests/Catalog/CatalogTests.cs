using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Analysis;
using Entente.Formats.Catalog;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Scenarios;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Catalog;

/// <summary>Every scenario that ships reads without a fault and comes out as is expected beside it.</summary>
public class CatalogTests
{
    private const int MostPoints = 4;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Ids => [.. ShippedScenarios.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_scenario_has_no_fault_and_no_warning_and_its_path_is_its_id(string id)
    {
        ScenarioReading reading = ScenarioSource.Read(id);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
        Assert.Equal(id, reading.Scenario!.Id);
        Assert.True(File.Exists(Path.Combine(Repository.Root, ShippedScenarios.PathOf(id))));
        Assert.Empty(ScenarioCheck.Warnings(reading.Scenario));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_scenario_comes_out_as_expected(string id)
    {
        Scenario scenario = ScenarioSource.Read(id).Scenario!;
        var text = new StringBuilder("{\n");
        string[] readings = scenario.Readings.IsEmpty ? [""] : [.. scenario.Readings.Select(each => each.Name)];
        foreach (string reading in readings)
        {
            ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
                reading.Length == 0 ? scenario : scenario.As(reading),
                cancellation: TestContext.Current.CancellationToken
            );
            Append(text, reading, analysis);
            text.Append(reading == readings[^1] ? "\n" : ",\n");
        }

        Approved.Matches($"catalog/{id}.expected.json", text.Append("}\n").ToString());
    }

    [Fact]
    public void Every_expectation_has_a_scenario()
    {
        string catalog = Path.Combine(Repository.Root, "catalog");
        IEnumerable<string> expected = Directory
            .EnumerateFiles(catalog, "*.expected.json", SearchOption.AllDirectories)
            .Select(path =>
                Path.GetRelativePath(catalog, path)
                    .Replace('\\', '/')
                    .Replace(".expected.json", "", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(ShippedScenarios.Ids, expected);
    }

    [Fact]
    public void The_documentation_lists_every_scenario()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "catalog.md"));
        foreach (string id in ShippedScenarios.Ids)
        {
            Scenario scenario = ScenarioSource.Read(id).Scenario!;
            string row =
                $"| [`{id}`](../../catalog/{id}.yaml) | {scenario.Parties.Length} | {scenario.Space.Issues.Length} | {OutcomesOf(scenario)} | ";
            Assert.True(page.Contains(row, StringComparison.Ordinal), $"docs/reference/catalog.md should hold: {row}");
        }

        IEnumerable<string> rows = page.Split('\n').Where(line => line.StartsWith("| [`", StringComparison.Ordinal));
        Assert.Equal(
            ShippedScenarios.Ids.Length,
            rows.Count(row => !row.Contains("(../../catalog/conflicts/", StringComparison.Ordinal))
        );
    }

    // Those that the rules allow.
    private static string OutcomesOf(Scenario scenario)
    {
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(
            scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name),
            cancellation: TestContext.Current.CancellationToken
        );
        return analysis.Outcomes switch
        {
            null => "a continuum",
            { } count when count == BigInteger.Pow(10, 36) => "10<sup>36</sup>",
            { } count => count.ToString("N0", CultureInfo.InvariantCulture),
        };
    }

    private static void Append(StringBuilder text, string reading, ScenarioAnalysis analysis)
    {
        string name = reading.Length == 0 ? "analysis" : reading;
        string zone = analysis.Zone.IsExact
            ? analysis.Zone.AtLeast.ToString(CultureInfo.InvariantCulture)
            : analysis.Zone.Exists switch
            {
                true => "exists",
                false => "none",
                null => "unknown",
            };
        text.Append(
            CultureInfo.InvariantCulture,
            $$"""
              "{{name}}": {
                "outcomes": "{{analysis.Outcomes?.ToString(CultureInfo.InvariantCulture) ?? "infinite"}}",
                "forbidden": "{{analysis.Forbidden?.ToString(CultureInfo.InvariantCulture) ?? "infinite"}}",
                "agreementZone": "{{zone}}",
                "frontier": {{analysis.Frontier.Count}},
                "acceptable": {{analysis.Frontier.AcceptableCount}},
                "nash": {{Points(analysis.Solutions.Nash, analysis)}},
                "kalaiSmorodinsky": {{Points(analysis.Solutions.KalaiSmorodinsky, analysis)}},
                "egalitarian": {{Points(analysis.Solutions.Egalitarian, analysis)}},
                "utilitarian": {{Points(analysis.Solutions.Utilitarian, analysis)}},
                "ordinal": {{(analysis.Solutions.Ordinal is { } ordinal ? Points(ordinal, analysis) : "null")}},
                "fallbackGap": {{Gaps(analysis.FallbackGaps)}}
              }
            """
        );
    }

    private static string Gaps(FallbackGaps? gaps) =>
        gaps is null
            ? "null"
            : $"{{ {string.Join(", ", gaps.Parties.Select(each => $"{Text(each.Party)}: {Shown(each.Gap)}"))}, \"joint\": {Shown(gaps.Joint)} }}";

    // Ties beyond the first few are counted.
    private static string Points(Solution solution, ScenarioAnalysis analysis)
    {
        IEnumerable<string> points = solution
            .Points.Take(MostPoints)
            .Select(point =>
                $"\n      {{ \"utilities\": [{string.Join(", ", point.Utilities.Select(Shown))}], \"outcome\": {Text(Settled(point, analysis))} }}"
            );
        string more =
            solution.Points.Count > MostPoints ? $",\n      \"{solution.Points.Count - MostPoints} more\"" : "";
        return $"[{string.Join(",", points)}{more}]";
    }

    private static string Settled(UtilityPoint point, ScenarioAnalysis analysis) =>
        string.Join(
            "; ",
            analysis.Scenario.Space.Issues.Select(
                (issue, i) => $"{issue.Name}: {issue.NameOf(point.Outcome.Values[i])}"
            )
        );

    private static string Shown(Rational? utility) => utility is { } some ? Text(some.ToString()) : "null";

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);
}
