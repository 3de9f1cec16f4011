using System.Text.Json;
using Entente.Bidding;

namespace Entente.Cli.Agents;

/// <summary>Outcomes on the lines to and from another program: <c>{"issue":"value"}</c>.</summary>
internal static class OutcomeLine
{
    public static void Write(Utf8JsonWriter writer, BidSpace space, ReadOnlySpan<int> parts)
    {
        var values = new int[space.Issues];
        space.Values(parts, values);
        writer.WriteStartObject();
        for (int i = 0; i < values.Length; i++)
        {
            writer.WriteString(space.Scenario.Space.Issues[i].Name, space.NameOf(i, values[i]));
        }

        writer.WriteEndObject();
    }

    /// <summary>The parts of an outcome that a program sent; false when it is none that can be offered.</summary>
    public static bool TryRead(JsonElement value, BidSpace space, Span<int> parts)
    {
        var values = new int[space.Issues];
        for (int i = 0; i < values.Length; i++)
        {
            if (
                value.ValueKind != JsonValueKind.Object
                || !value.TryGetProperty(space.Scenario.Space.Issues[i].Name, out JsonElement given)
                || given.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)
            )
            {
                return false;
            }

            string text = given.ValueKind == JsonValueKind.String ? given.GetString()! : given.GetRawText();
            values[i] = space.IndexOf(i, text);
        }

        return space.TryParts(values, parts);
    }
}
