using System.Text.Json;
using Entente.Analysis;
using Entente.Outcomes;

namespace Entente.Reporting.Json;

/// <summary>Outcomes and points: <c>{"issue":"value"}</c>, numbers of a continuum as text too.</summary>
internal static class PointJson
{
    public static void Write(Utf8JsonWriter writer, string name, UtilityPoint point, OutcomeSpace space)
    {
        writer.WritePropertyName(name);
        Write(writer, point, space);
    }

    public static void Write(Utf8JsonWriter writer, UtilityPoint point, OutcomeSpace space)
    {
        writer.WriteStartObject();
        JsonNumbers.WriteArray(writer, "utilities", point.Utilities);
        writer.WriteBoolean("acceptable", point.IsAcceptable);
        WriteOutcome(writer, point.Outcome, space);
        writer.WriteEndObject();
    }

    public static void WriteOutcome(Utf8JsonWriter writer, Outcome outcome, OutcomeSpace space)
    {
        writer.WriteStartObject("outcome");
        for (int i = 0; i < space.Issues.Length; i++)
        {
            writer.WriteString(space.Issues[i].Name, space.Issues[i].NameOf(outcome.Values[i]));
        }

        writer.WriteEndObject();
    }
}
