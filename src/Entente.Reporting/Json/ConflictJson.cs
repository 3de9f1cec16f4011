using System.Collections.Immutable;
using System.Text.Json;
using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Json;

/// <summary>Writes what was found out about a conflict as the JSON document <c>entente/conflict/1</c>. States are numbered from 1.</summary>
public static class ConflictJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="findings">What was found out.</param>
    /// <param name="format">The format that the conflict was read from, for people.</param>
    /// <param name="language">The language of titles and reasons.</param>
    public static string Write(ConflictFindings findings, string format, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        var words = new ConflictWords(findings.Graph, language);
        return JsonText.Of(
            "entente/conflict/1",
            writer =>
            {
                writer.WriteString("format", format);
                writer.WriteString("title", words.Of(words.Model.Title, words.Model.Id));
                writer.WriteString("sanctions", NameOf(findings.Stability.Options.Reading));
                WriteOptions(writer, findings.Graph);
                WriteMakers(writer, findings);
                WriteStates(writer, findings, words);
                ConflictSetsJson.Write(writer, findings);
                ConflictReasonsJson.Write(writer, findings, words);
                ConflictWaysJson.Write(writer, findings);
                writer.WriteStartArray("notes");
                foreach (string note in AssumptionWords.Of(words).Concat(findings.Notes))
                {
                    writer.WriteStringValue(note);
                }

                writer.WriteEndArray();
            }
        );
    }

    internal static string NameOf(SanctionReading reading) =>
        reading switch
        {
            SanctionReading.Single => "single",
            SanctionReading.Once => "once",
            _ => "legal",
        };

    internal static string NameOf(StabilityConcept concept) =>
        concept switch
        {
            StabilityConcept.Nash => "nash",
            StabilityConcept.GeneralMetarational => "gmr",
            StabilityConcept.SymmetricMetarational => "smr",
            StabilityConcept.Sequential => "seq",
            _ => "sim",
        };

    internal static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<int> states)
    {
        writer.WriteStartArray(name);
        foreach (int state in states)
        {
            writer.WriteNumberValue(state + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter writer, ConflictGraph graph)
    {
        ConflictModel model = graph.Model;
        writer.WriteStartArray("options");
        for (int option = 0; option < model.Options.Length; option++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", model.Options[option].Name);
            writer.WriteString("owner", model.DecisionMakers[model.OwnerOf(option)].Name);
            writer.WriteString(
                "direction",
                model.Options[option].Direction switch
                {
                    OptionDirection.Forward => "forward",
                    OptionDirection.Back => "back",
                    _ => "both",
                }
            );
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMakers(Utf8JsonWriter writer, ConflictFindings findings)
    {
        ConflictGraph graph = findings.Graph;
        bool isListed = graph.Space.Count <= findings.MostListed;
        writer.WriteStartArray("decisionMakers");
        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", graph.Model.DecisionMakers[maker].Name);
            WriteRanking(writer, graph, maker, isListed);
            WriteScores(writer, graph, maker, isListed);
            WriteLimits(writer, graph, maker, isListed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRanking(Utf8JsonWriter writer, ConflictGraph graph, int maker, bool isListed)
    {
        if (!isListed)
        {
            writer.WriteNull("ranking");
            return;
        }

        writer.WriteStartArray("ranking");
        foreach (ImmutableArray<int> tier in graph.TiersOf(maker))
        {
            writer.WriteStartArray();
            foreach (int state in tier)
            {
                writer.WriteNumberValue(state + 1);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter writer, ConflictGraph graph, int maker, bool isListed)
    {
        if (!isListed || graph.Model.DecisionMakers[maker].Statements.IsEmpty)
        {
            writer.WriteNull("scores");
            return;
        }

        writer.WriteStartArray("scores");
        for (int state = 0; state < graph.Space.Count; state++)
        {
            writer.WriteStringValue($"{graph.ScoreOf(maker, state)}");
        }

        writer.WriteEndArray();
    }

    private static void WriteLimits(Utf8JsonWriter writer, ConflictGraph graph, int maker, bool isListed)
    {
        if (!isListed)
        {
            writer.WriteNull("unknown");
            writer.WriteNull("unseen");
            return;
        }

        writer.WriteStartArray("unknown");
        foreach (StatePair pair in graph.UnknownPairs(maker))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(pair.First + 1);
            writer.WriteNumberValue(pair.Second + 1);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        WriteNumbers(
            writer,
            "unseen",
            Enumerable.Range(0, graph.Space.Count).Where(state => !graph.Sees(maker, state))
        );
    }

    private static void WriteStates(Utf8JsonWriter writer, ConflictFindings findings, ConflictWords words)
    {
        ConflictGraph graph = findings.Graph;
        writer.WriteStartObject("states");
        writer.WriteNumber("count", graph.Space.Count);
        int listed = Math.Min(graph.Space.Count, findings.MostListed);
        writer.WriteNumber("listed", listed);
        writer.WriteStartArray("items");
        for (int state = 0; state < listed; state++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("no", state + 1);
            writer.WriteString("name", words.Name(state));
            if (graph.Space.Options > 0)
            {
                writer.WriteString("code", $"{graph.Space.CodeOf(state)}");
                writer.WriteString("pattern", graph.Space.PatternOf(state));
            }

            if (graph.Space.Count <= findings.MostListed)
            {
                WriteMoves(writer, graph, state);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMoves(Utf8JsonWriter writer, ConflictGraph graph, int state)
    {
        foreach (string name in new[] { "moves", "improvements" })
        {
            writer.WriteStartArray(name);
            for (int maker = 0; maker < graph.DecisionMakers; maker++)
            {
                writer.WriteStartArray();
                foreach (int to in name == "moves" ? graph.MovesOf(maker, state) : graph.ImprovementsOf(maker, state))
                {
                    writer.WriteNumberValue(to + 1);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }
    }
}
