using System.Text.Json;
using Entente.Analysis;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>What is found about those who are not at the table.</summary>
internal static class ThirdPartiesJson
{
    public static void Write(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("thirdParties");
        foreach (ThirdPartyReport third in analysis.ThirdParties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", third.Party.Name);
            writer.WriteString("unit", third.Party.Unit);
            WriteSays(writer, third, analysis);
            WriteEffects(writer, third);
            WriteRange(writer, third.InDeals);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCounts(writer, analysis.ThirdPartyCounts);
        WriteChanges(writer, analysis);
    }

    private static void WriteSays(Utf8JsonWriter writer, ThirdPartyReport third, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("says");
        foreach (ThirdPartySay say in third.Says)
        {
            writer.WriteStartObject();
            writer.WriteString("right", say.Right == ThirdPartyRight.Block ? "block" : "beConsulted");
            writer.WriteStartArray("issues");
            foreach (int issue in say.Conditions.Select(condition => condition.Issue).Distinct())
            {
                writer.WriteStringValue(analysis.Scenario.Space.Issues[issue].Name);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter writer, ThirdPartyReport third)
    {
        writer.WriteStartArray("effects");
        foreach (ThirdPartyEffect effect in third.Effects)
        {
            writer.WriteStartObject();
            writer.WriteString("occasion", effect.Occasion);
            JsonNumbers.Write(writer, "utility", effect.Utility);
            JsonNumbers.Write(writer, "change", effect.Change);
            JsonNumbers.Write(writer, "compensation", effect.Compensation);
            writer.WriteBoolean("consulted", effect.IsConsulted);
            writer.WriteBoolean("canBlock", effect.CanBlock);
            if (effect.WouldBlock is { } would)
            {
                writer.WriteBoolean("wouldBlock", would);
            }
            else
            {
                writer.WriteNull("wouldBlock");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter writer, ThirdPartyRange? range)
    {
        if (range is null)
        {
            writer.WriteNull("inDeals");
            return;
        }

        writer.WriteStartObject("inDeals");
        JsonNumbers.Write(writer, "worst", range.Worst);
        JsonNumbers.Write(writer, "best", range.Best);
        writer.WriteNumber("worseOff", range.WorseOff);
        writer.WriteNumber("canBlock", range.CanBlock);
        writer.WriteNumber("wouldBlock", range.WouldBlock);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, ThirdPartyCounts? counts)
    {
        if (counts is null)
        {
            writer.WriteNull("thirdPartyCounts");
            return;
        }

        writer.WriteStartObject("thirdPartyCounts");
        writer.WriteNumber("deals", counts.Deals);
        writer.WriteNumber("sparing", counts.Sparing);
        writer.WriteNumber("unblocked", counts.Unblocked);
        writer.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("sparingChanges");
        foreach (SparingChange change in analysis.SparingChanges)
        {
            writer.WriteStartObject();
            writer.WriteString("occasion", change.Occasion);
            writer.WriteStartArray("issues");
            foreach (int issue in change.Issues)
            {
                writer.WriteStringValue(analysis.Scenario.Space.Issues[issue].Name);
            }

            writer.WriteEndArray();
            writer.WriteBoolean("deal", change.IsDeal);
            JsonNumbers.WriteArray(writer, "utilities", change.Utilities);
            JsonNumbers.WriteArray(writer, "changes", change.Changes);
            PointJson.WriteOutcome(writer, change.To, analysis.Scenario.Space);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
