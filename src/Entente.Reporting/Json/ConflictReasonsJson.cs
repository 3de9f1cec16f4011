using System.Collections.Immutable;
using System.Text.Json;
using Entente.Conflict;
using Entente.Reporting.Conflict;

namespace Entente.Reporting.Json;

/// <summary>Writes why states hold or not: in the sense that was asked for, and in the further ones.</summary>
internal static class ConflictReasonsJson
{
    private const int MostForeseen = 10;

    public static void Write(Utf8JsonWriter writer, ConflictFindings findings, ConflictWords words)
    {
        FurtherReasons further = findings.Further;
        var verdicts = new VerdictWords(words);
        writer.WriteStartArray("verdicts");
        foreach (StabilityVerdict verdict in findings.Verdicts)
        {
            WriteVerdict(writer, verdict, words, verdicts);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("reasons");
        writer.WriteStartArray("strong");
        foreach (StabilityVerdict verdict in further.Strong)
        {
            WriteVerdict(writer, verdict, words, verdicts);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unknown");
        foreach (StabilityVerdict verdict in further.Unknown)
        {
            WriteVerdict(writer, verdict, words, verdicts, isOfExtension: true);
        }

        writer.WriteEndArray();
        WriteForeseen(writer, further, words);
        WriteCoalitions(writer, further, words);
        writer.WriteEndObject();
    }

    private static void WriteVerdict(
        Utf8JsonWriter writer,
        StabilityVerdict verdict,
        ConflictWords words,
        VerdictWords sentences,
        bool isOfExtension = false
    )
    {
        writer.WriteStartObject();
        writer.WriteNumber("state", verdict.State + 1);
        writer.WriteString("decisionMaker", words.Model.DecisionMakers[verdict.DecisionMaker].Name);
        writer.WriteString("concept", ConflictJson.NameOf(verdict.Concept));
        if (isOfExtension)
        {
            writer.WriteString("extension", ConflictSetsJson.NameOf(verdict.Options.Extension));
        }

        writer.WriteBoolean("stable", verdict.IsStable);
        writer.WriteString("because", sentences.Of(verdict));
        if (isOfExtension)
        {
            ConflictJson.WriteNumbers(writer, "decides", verdict.Deciding);
        }

        writer.WriteStartArray("improvements");
        foreach (AnsweredImprovement improvement in verdict.Improvements)
        {
            writer.WriteStartObject();
            writer.WriteNumber("to", improvement.To + 1);
            WriteSanction(writer, "sanction", improvement.Sanction, words.Graph);
            if (verdict.Options.IsStrong)
            {
                WriteSanction(writer, "weak", improvement.Weak, words.Graph);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSanction(Utf8JsonWriter writer, string name, Sanction? sanction, ConflictGraph graph)
    {
        if (sanction is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("end", sanction.End + 1);
        ConflictWaysJson.WriteMoves(writer, "moves", sanction.Moves, graph);
        writer.WriteEndObject();
    }

    private static void WriteForeseen(Utf8JsonWriter writer, FurtherReasons further, ConflictWords words)
    {
        var sentences = new ForesightWords(words);
        writer.WriteStartArray("limitedMoves");
        foreach (ForesightVerdict verdict in further.Foreseen)
        {
            WriteForeseen(writer, verdict, verdict.IsStable, sentences.Of(verdict), words.Graph);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("nonMyopic");
        foreach (FarsightedVerdict verdict in further.Farsighted)
        {
            WriteForeseen(writer, verdict.Telling, verdict.IsStable, sentences.Of(verdict), words.Graph);
        }

        writer.WriteEndArray();
    }

    private static void WriteForeseen(
        Utf8JsonWriter writer,
        ForesightVerdict verdict,
        bool isStable,
        string because,
        ConflictGraph graph
    )
    {
        writer.WriteStartObject();
        writer.WriteNumber("state", verdict.State + 1);
        writer.WriteString("decisionMaker", graph.Model.DecisionMakers[verdict.DecisionMaker].Name);
        writer.WriteNumber("horizon", verdict.Horizon);
        writer.WriteBoolean("stable", isStable);
        writer.WriteString("because", because);
        writer.WriteStartArray("moves");
        foreach (
            ForeseenMove move in verdict
                .Moves.Where(move =>
                    move == verdict.Choice
                    || graph.Compare(verdict.DecisionMaker, move.To, verdict.State) == Comparison.Better
                )
                .OrderBy(move => move == verdict.Choice ? 0 : 1)
                .Take(MostForeseen)
        )
        {
            writer.WriteStartObject();
            writer.WriteNumber("to", move.To + 1);
            writer.WriteNumber("end", move.End + 1);
            ConflictWaysJson.WriteMoves(writer, "course", move.Course, graph);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCoalitions(Utf8JsonWriter writer, FurtherReasons further, ConflictWords words)
    {
        var sentences = new CoalitionWords(words);
        writer.WriteStartArray("coalitions");
        foreach (CoalitionVerdict verdict in further.Coalitions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("state", verdict.State + 1);
            WriteNames(writer, "members", verdict.Members, words.Model);
            writer.WriteString("concept", ConflictJson.NameOf(verdict.Concept));
            writer.WriteBoolean("stable", verdict.IsStable);
            writer.WriteString("because", sentences.Of(verdict));
            writer.WriteStartArray("improvements");
            foreach (CoalitionImprovement improvement in verdict.Improvements)
            {
                writer.WriteStartObject();
                writer.WriteNumber("to", improvement.To + 1);
                WriteSteps(writer, improvement.Moves, words.Model);
                WriteSanction(writer, improvement.Sanction, words.Model);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSanction(Utf8JsonWriter writer, CoalitionSanction? sanction, ConflictModel model)
    {
        if (sanction is null)
        {
            writer.WriteNull("sanction");
            return;
        }

        writer.WriteStartObject("sanction");
        writer.WriteNumber("end", sanction.End + 1);
        WriteSteps(writer, sanction.Moves, model);
        WriteNames(writer, "losers", sanction.Losers, model);
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, ImmutableArray<CoalitionMove> steps, ConflictModel model)
    {
        writer.WriteStartArray("moves");
        foreach (CoalitionMove step in steps)
        {
            writer.WriteStartObject();
            WriteNames(writer, "decisionMakers", step.Members, model);
            writer.WriteNumber("from", step.From + 1);
            writer.WriteNumber("to", step.To + 1);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteNames(Utf8JsonWriter writer, string name, ImmutableArray<int> makers, ConflictModel model)
    {
        writer.WriteStartArray(name);
        foreach (int maker in makers)
        {
            writer.WriteStringValue(model.DecisionMakers[maker].Name);
        }

        writer.WriteEndArray();
    }
}
