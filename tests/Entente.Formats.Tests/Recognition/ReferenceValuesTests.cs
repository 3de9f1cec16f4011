using System.Collections.Immutable;
using System.Text.Json;
using Entente.Analysis;
using Entente.Formats.Recognition;
using Entente.Numbers;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Recognition;

/// <summary>What is read of other platforms' folders gives the reference values that were computed apart.</summary>
public class ReferenceValuesTests
{
    private const double Tolerance = 1e-9;

    [SharedTheory]
    [InlineData("genius", 78)]
    [InlineData("genius-original", 55)]
    [InlineData("geniusweb", 66)]
    [InlineData("negolog", 30)]
    public void The_folders_give_the_reference_values(string platform, int entries)
    {
        string path = Path.Combine(Repository.Shared, "reference", "analysis.json");
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllText(path));
        int compared = 0;
        foreach (JsonProperty entry in reference.RootElement.GetProperty("results").EnumerateObject())
        {
            if (entry.Name.StartsWith(platform + "/", StringComparison.Ordinal))
            {
                Compare(SharedFiles.Folder(entry.Name.Split('#')[0]), entry.Value);
                compared++;
            }
        }

        Assert.Equal(entries, compared);
    }

    // Baarslag, Hindriks, Jonker, Kraus and Lin (2012) and Baarslag et al. (2013) print three digits.
    [SharedTheory]
    [InlineData("genius/scenarios/anac/y2010/ItexvsCypress", 0.431)]
    [InlineData("genius-original/anac/y2010/Travel", 0.230)]
    [InlineData("genius/scenarios/anac/y2011/Amsterdam", 0.223)]
    [InlineData("genius/scenarios/anac/y2011/IS_BT_Acquisition", 0.117)]
    public void The_published_oppositions_come_out(string folder, double published) =>
        Assert.Equal(published, Analyze(SharedFiles.Folder(folder), []).Opposition!.Value, 0.0006);

    [SharedFact]
    public void The_folders_of_NegMAS_give_its_own_statistics()
    {
        int compared = 0;
        foreach (string path in SharedFiles.Of("negmas-yaml").Where(path => Path.GetFileName(path) == "_stats.yaml"))
        {
            ScenarioAnalysis analysis = Analyze(Path.GetDirectoryName(path)!, []);
            string text = File.ReadAllText(path);
            SharedStatistics statistics = SharedStatistics.OfNegMas(path, text);
            AssertSameFrontier(statistics["pareto_utils"], Vectors(analysis.Frontier.Take(int.MaxValue)));
            AssertContains(statistics["nash_utils"], analysis.Solutions.Nash);
            AssertContains(statistics["max_welfare_utils"], analysis.Solutions.Utilitarian);
            for (int i = 0; i < 2; i++)
            {
                Assert.Equal(statistics["utility_ranges"][i][0], analysis.Parties[i].Min!.Value.ToDouble(), Tolerance);
                Assert.Equal(statistics["utility_ranges"][i][1], analysis.Parties[i].Max!.Value.ToDouble(), Tolerance);
            }

            compared++;
        }

        Assert.Equal(7, compared);
    }

    [SharedFact]
    public void The_folders_of_NegoLog_give_its_own_Nash_point()
    {
        int compared = 0;
        foreach (string path in SharedFiles.Of("negolog").Where(path => Path.GetFileName(path) == "specs.json"))
        {
            ScenarioAnalysis analysis = Analyze(Path.GetDirectoryName(path)!, []);
            using JsonDocument specs = JsonDocument.Parse(File.ReadAllText(path));
            double[] nash =
            [
                specs.RootElement.GetProperty("Nash_A").GetDouble(),
                specs.RootElement.GetProperty("Nash_B").GetDouble(),
            ];
            AssertContains([nash], analysis.Solutions.Nash);
            Assert.Equal(specs.RootElement.GetProperty("NumberOfBids").GetInt64(), analysis.Outcomes);
            compared++;
        }

        Assert.Equal(66, compared);
    }

    private static ScenarioAnalysis Analyze(string folder, ImmutableArray<string> profiles)
    {
        ScenarioReading reading = ScenarioSource.Read(folder, new ScenarioSourceOptions { Profiles = profiles });
        Assert.Empty(reading.Faults);
        return ScenarioAnalyzer.Analyze(reading.Scenario!);
    }

    private static void Compare(string folder, JsonElement expected)
    {
        ScenarioAnalysis analysis = Analyze(
            folder,
            [
                .. expected
                    .GetProperty("profiles")
                    .EnumerateArray()
                    .Select(name => Path.Combine(folder, name.GetString()!)),
            ]
        );
        Assert.Equal(expected.GetProperty("outcomes").GetString(), analysis.Outcomes.ToString());
        AssertNumbers(expected.GetProperty("reservations"), analysis.Parties.Select(party => party.Reservation));
        AssertNumbers(expected.GetProperty("min"), analysis.Parties.Select(party => party.Min));
        AssertNumbers(expected.GetProperty("max"), analysis.Parties.Select(party => party.Max));
        Assert.Equal(expected.GetProperty("frontier_count").GetInt32(), analysis.Frontier.Count);
        Assert.Equal(expected.GetProperty("frontier_acceptable_count").GetInt32(), analysis.Frontier.AcceptableCount);
        Assert.Equal(expected.GetProperty("opposition").GetDouble(), analysis.Opposition!.Value, Tolerance);
        double[][] frontier = Vectors(analysis.Frontier.Take(int.MaxValue));
        AssertNumbers(
            expected.GetProperty("frontier_sums"),
            Enumerable.Range(0, frontier[0].Length).Select(i => frontier.Sum(point => point[i]))
        );
        AssertSame(expected, "frontier", frontier);
        Assert.True(analysis.Zone.IsExact);
        if (expected.GetProperty("acceptable_outcomes") is { ValueKind: JsonValueKind.Number } acceptable)
        {
            Assert.Equal(acceptable.GetInt64(), (long)analysis.Zone.AtLeast);
        }
        AssertSameSet(Points(expected, "nash"), Vectors(analysis.Solutions.Nash.Points));
        AssertSameSet(Points(expected, "egalitarian"), Vectors(analysis.Solutions.Egalitarian.Points));
        AssertSameSet(Points(expected, "kalai_smorodinsky"), Vectors(analysis.Solutions.KalaiSmorodinsky.Points));
        AssertSame(expected, "utilitarian", Vectors(analysis.Solutions.Utilitarian.Points));
    }

    // Long lists stand in the reference as their number alone.
    private static void AssertSame(JsonElement expected, string name, double[][] actual)
    {
        JsonElement element = expected.GetProperty(name);
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                Assert.Equal(element.GetInt32(), actual.Length);
                break;
            case JsonValueKind.Array:
                AssertSameSet(Points(expected, name), actual);
                break;
        }
    }

    private static void AssertNumbers(JsonElement expected, IEnumerable<double> actual) =>
        Assert.All(
            expected.EnumerateArray().Zip(actual),
            pair =>
                Assert.Equal(
                    pair.First.GetDouble(),
                    pair.Second,
                    Tolerance * Math.Max(1, Math.Abs(pair.First.GetDouble()))
                )
        );

    private static double[][] Points(JsonElement expected, string name) =>
        [
            .. expected
                .GetProperty(name)
                .EnumerateArray()
                .Select(point => point.EnumerateArray().Select(u => u.GetDouble()).ToArray()),
        ];

    private static double[][] Vectors(IEnumerable<UtilityPoint> points) =>
        [.. points.Select(point => point.Utilities.Select(utility => utility!.Value.ToDouble()).ToArray())];

    private static void AssertNumbers(JsonElement expected, IEnumerable<Rational?> actual) =>
        Assert.All(
            expected.EnumerateArray().Zip(actual),
            pair => Assert.Equal(pair.First.GetDouble(), pair.Second!.Value.ToDouble(), Tolerance)
        );

    private static void AssertContains(double[][] expected, Solution actual) =>
        Assert.All(expected, point => Assert.Contains(Vectors(actual.Points), each => AreNear(point, each)));

    private static void AssertSameSet(double[][] expected, double[][] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected, point => Assert.Contains(actual, each => AreNear(point, each)));
    }

    // NegMAS adds doubles, so that points one rounding apart hide each other or do not, by chance.
    private static void AssertSameFrontier(double[][] expected, double[][] actual)
    {
        Assert.All(expected, point => Assert.Contains(actual, each => IsNoWorse(each, point)));
        Assert.All(actual, point => Assert.Contains(expected, each => IsNoWorse(each, point)));
    }

    private static bool IsNoWorse(double[] left, double[] right) =>
        left.Zip(right).All(pair => pair.First >= pair.Second - Tolerance);

    private static bool AreNear(double[] left, double[] right) =>
        left.Zip(right).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);
}
