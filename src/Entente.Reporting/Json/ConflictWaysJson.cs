using System.Collections.Immutable;
using System.Text.Json;
using Entente.Conflict;
using Entente.Reporting.Conflict;

namespace Entente.Reporting.Json;

/// <summary>Writes the ways from the status quo, and which preferences would make a state an equilibrium.</summary>
internal static class ConflictWaysJson
{
    public static void Write(Utf8JsonWriter writer, ConflictFindings findings)
    {
        WriteDistances(writer, findings);
        writer.WriteStartArray("paths");
        foreach (ConflictPaths paths in findings.Paths)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", paths.From + 1);
            writer.WriteNumber("to", paths.To + 1);
            writer.WriteString(
                "moves",
                paths.Moves switch
                {
                    PathMoves.Improvements => "improvements",
                    PathMoves.ImprovementsOrUnknown => "improvements-or-unknown",
                    _ => "any",
                }
            );
            if (paths.Length is { } length)
            {
                writer.WriteNumber("length", length);
            }
            else
            {
                writer.WriteNull("length");
            }

            writer.WriteBoolean("complete", paths.IsComplete);
            writer.WriteStartArray("items");
            foreach (ImmutableArray<ConflictMove> path in paths.Paths)
            {
                WriteMoves(writer, null, path, findings.Graph);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteInverse(writer, findings);
    }

    public static void WriteMoves(
        Utf8JsonWriter writer,
        string? name,
        IEnumerable<ConflictMove> moves,
        ConflictGraph graph
    )
    {
        if (name is null)
        {
            writer.WriteStartArray();
        }
        else
        {
            writer.WriteStartArray(name);
        }

        foreach (ConflictMove move in moves)
        {
            writer.WriteStartObject();
            writer.WriteString("decisionMaker", graph.Model.DecisionMakers[move.DecisionMaker].Name);
            writer.WriteNumber("from", move.From + 1);
            writer.WriteNumber("to", move.To + 1);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDistances(Utf8JsonWriter writer, ConflictFindings findings)
    {
        if (findings.Distances is not { } distances)
        {
            writer.WriteNull("distances");
            return;
        }

        writer.WriteStartObject("distances");
        writer.WriteNumber("from", distances.From + 1);
        foreach (
            (string name, IEnumerable<int> steps) in new[]
            {
                ("moves", distances.ByMoves),
                ("improvements", distances.ByImprovements),
            }
        )
        {
            writer.WriteStartArray(name);
            foreach (int count in steps.Take(findings.MostListed))
            {
                if (count < 0)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    writer.WriteNumberValue(count);
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteInverse(Utf8JsonWriter writer, ConflictFindings findings)
    {
        if (findings.Inverse is not { } inverse)
        {
            writer.WriteNull("inverse");
            return;
        }

        writer.WriteStartObject("inverse");
        writer.WriteNumber("state", inverse.State + 1);
        writer.WriteString("concept", ConflictJson.NameOf(inverse.Concept));
        writer.WriteStartArray("decisionMakers");
        foreach (StabilityCondition condition in inverse.ByDecisionMaker)
        {
            writer.WriteStartObject();
            writer.WriteString("name", findings.Graph.Model.DecisionMakers[condition.DecisionMaker].Name);
            writer.WriteBoolean("holds", condition.Holds);
            writer.WriteStartArray("clauses");
            foreach (StabilityClause clause in condition.Clauses)
            {
                writer.WriteStartObject();
                writer.WriteNumber("to", clause.To + 1);
                writer.WriteStartArray("atLeastAsGoodAsOneOf");
                foreach (ImmutableArray<int> set in clause.Alternatives)
                {
                    writer.WriteStartArray();
                    foreach (int state in set)
                    {
                        writer.WriteNumberValue(state + 1);
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (condition.LeastChange is { } states)
            {
                ConflictJson.WriteNumbers(writer, "leastChange", states);
            }
            else
            {
                writer.WriteNull("leastChange");
            }

            if (condition.LeastChanges is { } changes)
            {
                writer.WriteStartArray("leastChanges");
                foreach (ImmutableArray<int> change in changes)
                {
                    writer.WriteStartArray();
                    foreach (int each in change)
                    {
                        writer.WriteNumberValue(each + 1);
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }
            else
            {
                writer.WriteNull("leastChanges");
            }

            JsonNumbers.Write(writer, "share", condition.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
