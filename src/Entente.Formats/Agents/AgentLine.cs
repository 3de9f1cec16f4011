using System.Text.Json;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Agents;

/// <summary>What lines between programs and agents have in common.</summary>
internal static class AgentLine
{
    private const int MostCharacters = 256 * 1024 * 1024;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The object that a line holds.</summary>
    public static JsonElement Parse(string line)
    {
        if (line.Length > MostCharacters)
        {
            throw new AgentLineException("The line is longer than 256 million characters.");
        }

        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new AgentLineException("A line must be one JSON object.");
        }
        catch (JsonException fault)
        {
            throw new AgentLineException(
                $"The line is no JSON object (character {fault.BytePositionInLine + 1}).",
                fault
            );
        }
    }

    public static string? TypeOf(JsonElement root) => Text(root, "type");

    public static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A value as text: a string, or a number as it is written.</summary>
    public static string Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => throw new AgentLineException("A value must be a text or a number."),
        };

    /// <summary>A number, exactly as it is written.</summary>
    public static Rational Number(JsonElement value, string what) =>
        value.ValueKind == JsonValueKind.Number && Rational.TryParse(value.GetRawText(), out Rational number)
            ? number
            : throw new AgentLineException($"Where {what} should be, there is no number.");

    /// <summary>The outcome that an object of issues and values stands for.</summary>
    public static Outcome Outcome(JsonElement value, OutcomeSpace space)
    {
        var values = new IssueValue[space.Issues.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Issue issue = space.Issues[i];
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(issue.Name, out JsonElement given))
            {
                throw new AgentLineException($"An outcome says nothing about issue '{issue.Name}'.");
            }

            if (!issue.TryFind(Plain(given), out values[i]))
            {
                throw new AgentLineException($"Issue '{issue.Name}' has no value '{Plain(given)}'.");
            }
        }

        return new Outcome([.. values]);
    }
}
