using System.Text.Json;
using Entente.Conflict;
using Entente.Testing.Support;

namespace Entente.Tests.Conflict;

/// <summary>Every set of the reference file, by decision maker and reading.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, StabilityConcept> Concepts = new(StringComparer.Ordinal)
    {
        ["nash"] = StabilityConcept.Nash,
        ["gmr"] = StabilityConcept.GeneralMetarational,
        ["smr"] = StabilityConcept.SymmetricMetarational,
        ["seq"] = StabilityConcept.Sequential,
        ["sim"] = StabilityConcept.Simultaneous,
    };

    public static TheoryData<string> Names =>
        [.. Repository.HasShared ? Cases().Select(each => each.GetProperty("name").GetString()!) : ["none"]];

    private static JsonElement[] Cases() =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(Repository.Shared, "reference", "conflict.json")))
                .RootElement.GetProperty("gmcr")
                .EnumerateArray(),
        ];

    [SharedTheory]
    [MemberData(nameof(Names))]
    public void Every_set_of_the_reference_is_found(string name)
    {
        JsonElement each = Cases().Single(item => item.GetProperty("name").GetString() == name);
        ConflictGraph graph = ConflictGraph.Of(Models.FromReference(each));
        int compared = 0;
        foreach ((SanctionReading reading, JsonElement results) in Readings(each.GetProperty("results")))
        {
            StabilityAnalysis analysis = StabilityAnalyzer.Analyze(graph, new() { Reading = reading });
            foreach (JsonProperty concept in results.EnumerateObject())
            {
                if (analysis.Of(Concepts[concept.Name]) is not { } found)
                {
                    continue;
                }

                Assert.Equal(States(concept.Value.GetProperty("equilibria")), found.Equilibria);
                JsonElement[] sets = [.. concept.Value.GetProperty("stableByDm").EnumerateArray()];
                for (int maker = 0; maker < sets.Length; maker++)
                {
                    Assert.Equal(States(sets[maker]), found.ByDecisionMaker[maker]);
                    compared++;
                }
            }
        }

        Assert.True(compared >= 2 * 4, $"{name}: {compared} sets");
    }

    [SharedTheory]
    [MemberData(nameof(Names))]
    public void Moves_of_the_reference_are_found(string name)
    {
        JsonElement each = Cases().Single(item => item.GetProperty("name").GetString() == name);
        ConflictGraph graph = ConflictGraph.Of(Models.FromReference(each));
        JsonElement[] reach = [.. each.TryGetProperty("reach", out JsonElement all) ? all.EnumerateArray() : []];
        for (int maker = 0; maker < reach.Length; maker++)
        {
            for (int state = 0; state < graph.Space.Count; state++)
            {
                int[] moves = reach[maker].TryGetProperty($"{state + 1}", out JsonElement list) ? States(list) : [];
                Assert.Equal(moves, graph.MovesOf(maker, state));
            }
        }
    }

    [SharedFact]
    public void Where_many_are_indifferent_nearly_all_of_Milk_River_is_stable()
    {
        JsonElement milk = Cases().Single(item => item.GetProperty("name").GetString() == "MilkRiver");
        ConflictGraph graph = ConflictGraph.Of(Models.FromReference(milk));
        int[] all = [.. Enumerable.Range(1, 36)];
        Assert.Equal(36, graph.Space.Count);
        foreach (SanctionReading reading in Enum.GetValues<SanctionReading>())
        {
            foreach (ConceptStability found in StabilityAnalyzer.Analyze(graph, new() { Reading = reading }).Concepts)
            {
                bool isMetarational =
                    found.Concept is StabilityConcept.GeneralMetarational or StabilityConcept.SymmetricMetarational;
                Assert.Equal(
                    isMetarational ? all : all.Where(state => state != 3),
                    found.Equilibria.Select(state => state + 1)
                );
            }
        }
    }

    // What does not depend on the reading is given once.
    private static IEnumerable<(SanctionReading Reading, JsonElement Results)> Readings(JsonElement results) =>
        results.TryGetProperty("nash", out _)
            ? Enum.GetValues<SanctionReading>().Select(reading => (reading, results))
            : results
                .EnumerateObject()
                .Select(each => (Enum.Parse<SanctionReading>(each.Name, ignoreCase: true), each.Value));

    private static int[] States(JsonElement list) => [.. list.EnumerateArray().Select(state => state.GetInt32() - 1)];
}
