using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Entente.Analysis;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes an analysis as the JSON document <c>entente/analysis/1</c>, on which scripts rely.</summary>
/// <remarks>
/// Fields are always there; later versions may add some and rename none. Numbers are the nearest doubles in their shortest form; counts that may pass
/// 2^53 are strings. Equal input gives equal bytes but for <c>elapsedMs</c> and <c>method</c>.
/// </remarks>
public static class AnalysisJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it: where it was read from, what it took.</param>
    public static string Write(ScenarioAnalysis analysis, AnalysisContext context)
    {
        return JsonText.Of(
            "entente/analysis/1",
            writer =>
            {
                WriteScenario(writer, analysis, context);
                WriteParties(writer, analysis);
                WriteFrontier(writer, analysis, context.MostPoints);
                WriteSolutions(writer, analysis);
                WriteZone(writer, analysis.Zone);
                AnalysisFindings.Write(writer, analysis);
                RobustnessJson.Write(writer, "robustness", context.Robustness, analysis.Scenario.Space);
                WriteReadings(writer, context);
                WriteTexts(writer, "repairs", context.Repairs.Select(each => each.English));
                WriteTexts(writer, "warnings", context.Warnings.Select(each => each.English));
                writer.WriteStartObject("elapsedMs");
                writer.WriteNumber("read", Math.Round(context.Read.TotalMilliseconds, 3));
                writer.WriteNumber("analyze", Math.Round(context.Analyze.TotalMilliseconds, 3));
                writer.WriteNumber("draw", Math.Round(context.Draw.TotalMilliseconds, 3));
                writer.WriteEndObject();
            }
        );
    }

    internal static void WriteCount(Utf8JsonWriter writer, string name, BigInteger? count) =>
        writer.WriteString(name, count?.ToString(CultureInfo.InvariantCulture) ?? "infinite");

    private static void WriteScenario(Utf8JsonWriter writer, ScenarioAnalysis analysis, AnalysisContext context)
    {
        Scenario scenario = analysis.Scenario;
        writer.WriteStartObject("scenario");
        writer.WriteString("title", scenario.Title.In(context.Language));
        writer.WriteString("id", scenario.Id);
        writer.WriteString("reading", context.Reading);
        writer.WriteString("format", context.Format);
        writer.WriteStartArray("issues");
        foreach (Issue issue in scenario.Space.Issues)
        {
            writer.WriteStartObject();
            writer.WriteString("name", issue.Name);
            if (issue.Size is { } size && size <= 1L << 53)
            {
                writer.WriteNumber("size", (long)size);
            }
            else
            {
                WriteCount(writer, "size", issue.Size);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCount(writer, "outcomes", analysis.Outcomes);
        writer.WriteString("forbidden", analysis.Forbidden?.ToString(CultureInfo.InvariantCulture) ?? "0");
        writer.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        writer.WriteStartArray("parties");
        foreach (PartySummary party in analysis.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", party.Name);
            JsonNumbers.Write(writer, "reservation", party.Reservation);
            JsonNumbers.Write(writer, "min", party.Min);
            JsonNumbers.Write(writer, "max", party.Max);
            JsonNumbers.Write(writer, "bestAcceptable", party.BestAcceptable);
            writer.WriteString("unit", party.Unit);
            writer.WriteBoolean("known", party.IsKnown);
            writer.WriteBoolean("scored", party.HasScores);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFrontier(Utf8JsonWriter writer, ScenarioAnalysis analysis, int mostPoints)
    {
        Frontier frontier = analysis.Frontier;
        writer.WriteStartObject("frontier");
        writer.WriteString("method", Name(frontier.Method));
        writer.WriteBoolean("exact", frontier.IsExact);
        writer.WriteNumber("count", frontier.Count);
        writer.WriteNumber("acceptable", frontier.AcceptableCount);
        writer.WriteNumber("listed", Math.Min(mostPoints, frontier.Count));
        writer.WriteStartArray("error");
        foreach (Numbers.Rational error in frontier.Error)
        {
            writer.WriteNumberValue(error.ToDouble());
        }

        writer.WriteEndArray();
        writer.WriteStartArray("points");
        foreach (UtilityPoint point in frontier.Take(mostPoints))
        {
            PointJson.Write(writer, point, analysis.Scenario.Space);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pieces");
        foreach (FrontierPiece piece in frontier.Pieces.Take(mostPoints))
        {
            writer.WriteStartObject();
            PointJson.Write(writer, "from", piece.From, analysis.Scenario.Space);
            PointJson.Write(writer, "to", piece.To, analysis.Scenario.Space);
            writer.WriteBoolean("hasFrom", piece.HasFrom);
            writer.WriteBoolean("hasTo", piece.HasTo);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSolutions(Utf8JsonWriter writer, ScenarioAnalysis analysis)
    {
        Solutions solutions = analysis.Solutions;
        writer.WriteStartObject("solutions");
        WriteSolution(writer, "nash", solutions.Nash, analysis);
        WriteSolution(writer, "egalitarian", solutions.Egalitarian, analysis);
        WriteSolution(writer, "kalaiSmorodinsky", solutions.KalaiSmorodinsky, analysis);
        WriteSolution(writer, "utilitarian", solutions.Utilitarian, analysis);
        if (solutions.Ordinal is { } ordinal)
        {
            WriteSolution(writer, "ordinal", ordinal, analysis);
        }
        else
        {
            writer.WriteNull("ordinal");
        }

        writer.WriteBoolean("degenerate", solutions.Nash.IsDegenerate);
        writer.WriteStartObject("reasons");
        WriteReason(writer, "nash", solutions.Nash);
        WriteReason(writer, "egalitarian", solutions.Egalitarian);
        WriteReason(writer, "kalaiSmorodinsky", solutions.KalaiSmorodinsky);
        WriteReason(writer, "utilitarian", solutions.Utilitarian);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Nothing acceptable is an empty list; a solution that cannot be formed for want of numbers is null.
    private static void WriteSolution(Utf8JsonWriter writer, string name, Solution solution, ScenarioAnalysis analysis)
    {
        if (solution.Reason is not (NoSolution.None or NoSolution.NothingAcceptable))
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (UtilityPoint point in solution.Points)
        {
            PointJson.Write(writer, point, analysis.Scenario.Space);
        }

        writer.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter writer, string name, Solution solution)
    {
        if (solution.Reason == NoSolution.None)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(solution.Reason.ToString()));
        }
    }

    private static void WriteZone(Utf8JsonWriter writer, AgreementZone zone)
    {
        writer.WriteStartObject("agreementZone");
        if (zone.Exists is { } exists)
        {
            writer.WriteBoolean("exists", exists);
        }
        else
        {
            writer.WriteNull("exists");
        }

        if (zone.IsExact || zone.AtMost is null)
        {
            WriteCount(writer, "count", zone.AtMost);
        }
        else
        {
            writer.WriteNull("count");
        }

        writer.WriteBoolean("exact", zone.IsExact);
        WriteCount(writer, "atLeast", zone.AtLeast);
        WriteCount(writer, "atMost", zone.AtMost);
        writer.WriteEndObject();
    }

    private static void WriteReadings(Utf8JsonWriter writer, AnalysisContext context)
    {
        writer.WriteStartArray("readings");
        foreach (ReadingFindings findings in context.Readings)
        {
            writer.WriteStartObject();
            writer.WriteString("name", findings.Reading.Name);
            writer.WriteString("title", findings.Reading.Title.In(context.Language));
            writer.WriteBoolean("chosen", findings.Reading.Name == context.Reading);
            WriteSolutions(writer, findings.Analysis);
            WriteZone(writer, findings.Analysis.Zone);
            RobustnessJson.Write(writer, "robustness", findings.Robustness, findings.Analysis.Scenario.Space);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string Name(FrontierMethod method) =>
        method switch
        {
            FrontierMethod.Decomposition => "decomposition",
            FrontierMethod.Enumeration => "enumeration",
            FrontierMethod.BranchAndBound => "branch-and-bound",
            _ => "approximation",
        };
}
