using System.Collections.Immutable;
using System.Text.Json;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Review;

namespace Entente.Reporting.Json;

/// <summary>Writes what was possible in a negotiation and did not happen.</summary>
internal static class ReviewLeftJson
{
    public static void Write(Utf8JsonWriter writer, SessionReview review)
    {
        LeftOnTable left = review.Left;
        OutcomeSpace space = review.Record.Scenario.Space;
        writer.WriteStartObject("left");
        WriteFlag(writer, "efficient", left.IsEfficient);
        writer.WriteNumber("improvements", left.Improvements);
        writer.WritePropertyName("fair");
        WritePoint(writer, left.Fair, space);
        writer.WriteStartArray("bestFor");
        foreach (UtilityPoint point in left.BestFor)
        {
            WritePoint(writer, point, space);
        }

        writer.WriteEndArray();
        WriteFlag(writer, "zoneExists", left.ZoneExists);
        writer.WriteStartArray("acceptableOffers");
        foreach (int offer in left.AcceptableOffers)
        {
            writer.WriteNumberValue(offer);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("closest");
        if (left.Closest is { } closest)
        {
            writer.WriteStartObject();
            writer.WriteNumber("first", closest.First);
            writer.WriteNumber("second", closest.Second);
            writer.WriteNumber("distance", closest.Distance);
            writer.WriteStartArray("gaps");
            foreach (IssueGap gap in closest.Gaps)
            {
                writer.WriteStartObject();
                WriteIssues(writer, gap.Issues, space);
                JsonNumbers.Write(writer, "costToFirst", gap.CostToFirst?.ToDouble());
                JsonNumbers.Write(writer, "costToSecond", gap.CostToSecond?.ToDouble());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, UtilityPoint? point, OutcomeSpace space)
    {
        if (point is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        JsonNumbers.WriteArray(writer, "utilities", point.Utilities);
        writer.WritePropertyName("outcome");
        WriteOutcome(writer, point.Outcome, space);
        writer.WriteEndObject();
    }

    public static void WriteIssues(Utf8JsonWriter writer, ImmutableArray<int> issues, OutcomeSpace space)
    {
        writer.WriteStartArray("issues");
        foreach (int issue in issues)
        {
            writer.WriteStringValue(space.Issues[issue].Name);
        }

        writer.WriteEndArray();
    }

    public static void WriteFlag(Utf8JsonWriter writer, string name, bool? flag)
    {
        if (flag is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteOutcome(Utf8JsonWriter writer, Outcome? outcome, OutcomeSpace space)
    {
        if (outcome is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        for (int i = 0; i < space.Issues.Length; i++)
        {
            writer.WriteString(space.Issues[i].Name, space.Issues[i].NameOf(outcome.Values[i]));
        }

        writer.WriteEndObject();
    }
}
