using System.Collections.Immutable;
using System.Text.Json;
using Entente.Conflict;
using Entente.Reporting.Conflict;

namespace Entente.Reporting.Json;

/// <summary>Writes which states are stable for whom: by concept, strongly, with horizons, under unknown comparisons, for coalitions.</summary>
internal static class ConflictSetsJson
{
    public static void Write(Utf8JsonWriter writer, ConflictFindings findings)
    {
        int most = findings.MostListed;
        WriteConcepts(writer, "stability", findings.Stability.Concepts, most);
        if (findings.Strong is { } strong)
        {
            WriteConcepts(writer, "strong", strong.Concepts, most);
        }
        else
        {
            writer.WriteNull("strong");
        }

        WriteHorizon(writer, "limitedMoves", findings.Horizon, most);
        WriteHorizon(writer, "nonMyopic", findings.NonMyopic, most);
        writer.WriteStartObject("unknown");
        foreach (ExtensionStability extension in findings.Extensions)
        {
            WriteConcepts(writer, NameOf(extension.Extension), extension.Concepts, most);
        }

        writer.WriteEndObject();
        WriteCoalitions(writer, findings, most);
    }

    public static string NameOf(UncertaintyExtension extension) => $"{extension}".ToLowerInvariant();

    private static void WriteConcepts(
        Utf8JsonWriter writer,
        string name,
        ImmutableArray<ConceptStability> concepts,
        int most
    )
    {
        writer.WriteStartObject(name);
        foreach (ConceptStability concept in concepts)
        {
            writer.WriteStartObject(ConflictJson.NameOf(concept.Concept));
            WriteSets(writer, concept.Equilibria, concept.ByDecisionMaker, most);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSets(
        Utf8JsonWriter writer,
        StateSet equilibria,
        ImmutableArray<StateSet> byDecisionMaker,
        int most
    )
    {
        writer.WriteNumber("count", equilibria.Count);
        ConflictJson.WriteNumbers(writer, "equilibria", equilibria.Take(most));
        writer.WriteStartArray("stableByDecisionMaker");
        foreach (StateSet set in byDecisionMaker)
        {
            writer.WriteStartArray();
            foreach (int state in set.Take(most))
            {
                writer.WriteNumberValue(state + 1);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteHorizon(Utf8JsonWriter writer, string name, HorizonStability? horizon, int most)
    {
        if (horizon is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("horizon", horizon.Horizon);
        WriteSets(writer, horizon.Equilibria, horizon.ByDecisionMaker, most);
        writer.WriteEndObject();
    }

    private static void WriteCoalitions(Utf8JsonWriter writer, ConflictFindings findings, int most)
    {
        if (findings.Coalitions is not { } analysis)
        {
            writer.WriteNull("coalitions");
            return;
        }

        writer.WriteStartObject("coalitions");
        writer.WriteBoolean("joint", analysis.Options.IsJoint);
        writer.WriteStartArray("items");
        foreach (CoalitionStability coalition in analysis.Coalitions)
        {
            writer.WriteStartObject();
            ConflictReasonsJson.WriteNames(writer, "members", coalition.Members, findings.Graph.Model);
            writer.WriteStartArray("improvements");
            foreach (StateArc arc in coalition.Improvements)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(arc.From + 1);
                writer.WriteNumberValue(arc.To + 1);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("stable");
            for (int i = 0; i < coalition.Concepts.Length; i++)
            {
                ConflictJson.WriteNumbers(
                    writer,
                    ConflictJson.NameOf(analysis.Concepts[i].Concept),
                    coalition.Concepts[i]
                );
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteConcepts(writer, "stability", analysis.Concepts, most);
        writer.WriteEndObject();
    }
}
