using System.Text.Json;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes an improvement of a deal as the JSON document <c>entente/improvement/1</c>.</summary>
public static class ImprovementJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="improvement">What would be better for everybody, or else for some and worse for nobody; null for nothing.</param>
    public static string Write(Scenario scenario, Outcome deal, DealImprovement? improvement)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(deal);
        return JsonText.Of(
            "entente/improvement/1",
            writer =>
            {
                writer.WriteStartObject("deal");
                PointJson.WriteOutcome(writer, deal, scenario.Space);
                writer.WriteEndObject();
                Write(writer, "improvement", scenario, improvement is { IsForAll: true } ? improvement : null);
                Write(writer, "harmless", scenario, improvement is { IsForAll: false } ? improvement : null);
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, string name, Scenario scenario, DealImprovement? improvement)
    {
        if (improvement is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        PointJson.WriteOutcome(writer, improvement.Package, scenario.Space);
        writer.WriteBoolean("largest", improvement.IsLargest);
        writer.WriteStartArray("parties");
        for (int party = 0; party < scenario.Parties.Length; party++)
        {
            ImprovementGain gain = improvement.Gains[party];
            writer.WriteStartObject();
            writer.WriteString("name", scenario.Parties[party].Name);
            JsonNumbers.Write(writer, "deal", gain.Deal);
            JsonNumbers.Write(writer, "package", gain.Package);
            JsonNumbers.Write(writer, "gain", gain.Gain);
            JsonNumbers.Write(writer, "share", gain.Share);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
