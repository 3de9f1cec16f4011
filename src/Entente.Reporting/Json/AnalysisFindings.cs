using System.Text.Json;
using Entente.Analysis;
using Entente.Numbers;

namespace Entente.Reporting.Json;

/// <summary>The findings beside frontier and solutions: opposition, stakes, trades, gaps, outcomes of interest, third parties.</summary>
internal static class AnalysisFindings
{
    public static void Write(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        JsonNumbers.Write(writer, "opposition", analysis.Opposition);
        JsonNumbers.Write(writer, "integrative", analysis.Integrative);
        WriteStakes(writer, analysis);
        WriteTrades(writer, analysis);
        WriteGaps(writer, analysis);
        WriteNearest(writer, analysis);
        if (analysis.StatusQuo is { } statusQuo)
        {
            writer.WritePropertyName("statusQuo");
            WriteReport(writer, statusQuo, analysis);
        }
        else
        {
            writer.WriteStartObject("statusQuo");
            writer.WriteEndObject();
        }

        writer.WriteStartArray("packages");
        foreach (OutcomeReport package in analysis.Packages)
        {
            WriteReport(writer, package, analysis);
        }

        writer.WriteEndArray();
        ThirdPartiesJson.Write(writer, analysis);
    }

    private static void WriteStakes(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("stakes");
        foreach (IssueStake stake in analysis.Stakes)
        {
            writer.WriteStartObject();
            writer.WriteString("issue", stake.Issue);
            JsonNumbers.WriteArray(writer, "swings", stake.Swings.Select(swing => (Rational?)swing));
            JsonNumbers.WriteArray(writer, "shares", stake.Shares.Select(share => (Rational?)share));
            writer.WriteBoolean("contested", stake.IsContested);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTrades(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("trades");
        foreach (Trade trade in analysis.Trades)
        {
            writer.WriteStartObject();
            writer.WriteString("gives", trade.Gives);
            writer.WriteString("gets", trade.Gets);
            writer.WriteString("giver", trade.Giver);
            writer.WriteString("taker", trade.Taker);
            JsonNumbers.Write(writer, "giverRate", trade.GiverRate);
            JsonNumbers.Write(writer, "takerRate", trade.TakerRate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("exchangeRates");
        foreach (ExchangeRate rate in analysis.ExchangeRates)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", rate.From);
            JsonNumbers.Write(writer, "loss", rate.Loss);
            JsonNumbers.Write(writer, "gain", rate.Gain);
            JsonNumbers.Write(writer, "rate", rate.Rate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGaps(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartObject("fallbackGap");
        if (analysis.FallbackGaps is { } gaps)
        {
            JsonNumbers.Write(writer, "joint", gaps.Joint);
            writer.WriteStartArray("parties");
            foreach (FallbackGap gap in gaps.Parties)
            {
                writer.WriteStartObject();
                writer.WriteString("name", gap.Party);
                JsonNumbers.Write(writer, "reservation", gap.Reservation);
                JsonNumbers.Write(writer, "bestOffered", gap.BestOffered);
                JsonNumbers.Write(writer, "gap", gap.Gap);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteNearest(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("nearest");
        foreach (NearestOutcome nearest in analysis.Nearest)
        {
            writer.WriteStartObject();
            PointJson.Write(writer, "point", nearest.Point, analysis.Scenario.Space);
            JsonNumbers.WriteArray(writer, "shortfalls", nearest.Shortfalls.Select(each => (Rational?)each));
            JsonNumbers.Write(writer, "largestShare", nearest.LargestShare);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReport(Utf8JsonWriter writer, OutcomeReport report, ScenarioAnalysis analysis)
    {
        writer.WriteStartObject();
        writer.WriteString("name", report.Name);
        JsonNumbers.WriteArray(writer, "utilities", report.Utilities);
        writer.WriteBoolean("allowed", report.IsAllowed);
        writer.WriteStartArray("acceptableTo");
        foreach (bool? acceptable in report.AcceptableTo)
        {
            if (acceptable is { } known)
            {
                writer.WriteBooleanValue(known);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        writer.WriteBoolean("efficient", report.IsEfficient);
        JsonNumbers.Write(writer, "distanceToFrontier", report.DistanceToFrontier);
        AnalysisJson.WriteCount(writer, "improvementCount", report.ImprovementCount);
        writer.WriteStartArray("improvements");
        foreach (UtilityPoint point in report.Improvements)
        {
            PointJson.Write(writer, point, analysis.Scenario.Space);
        }

        writer.WriteEndArray();
        PointJson.WriteOutcome(writer, report.Outcome, analysis.Scenario.Space);
        writer.WriteEndObject();
    }
}
