using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Explaining;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes an explanation as the JSON document <c>entente/explanation/1</c>; its schema is <c>schemas/entente-explanation-1.json</c>.</summary>
public static class ExplanationJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The tag of the language of titles.</param>
    public static string Write(ImmutableArray<ExplainedReading> readings, string language)
    {
        Scenario scenario = readings[0].Explanation.Scenario;
        return JsonText.Of(
            "entente/explanation/1",
            writer =>
            {
                writer.WriteStartObject("scenario");
                writer.WriteString("title", scenario.Title.In(language));
                writer.WriteString("id", scenario.Id);
                writer.WriteString(
                    "outcomes",
                    readings[0].Explanation.Analysis.Outcomes?.ToString(CultureInfo.InvariantCulture) ?? "infinite"
                );
                writer.WriteEndObject();
                writer.WriteStartArray("readings");
                foreach (ExplainedReading reading in readings)
                {
                    Write(writer, reading, language);
                }

                writer.WriteEndArray();
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, ExplainedReading reading, string language)
    {
        DealExplanation explanation = reading.Explanation;
        var parts = new ExplanationPartsJson(writer, explanation);
        writer.WriteStartObject();
        writer.WriteString("name", reading.Reading?.Name ?? "");
        writer.WriteString("title", reading.Reading?.Title.In(language) ?? "");
        writer.WriteString("verdict", NameOf(explanation.Verdict));
        writer.WriteBoolean("exact", explanation.IsExact);
        parts.Numbers();
        writer.WriteStartObject("agreementZone");
        if (explanation.IsZoneExact)
        {
            writer.WriteBoolean(
                "exists",
                explanation.Verdict != DealVerdict.NoZone && explanation.Analysis.Zone.Exists == true
            );
        }
        else
        {
            writer.WriteNull("exists");
        }

        writer.WriteString("atLeast", explanation.Analysis.Zone.AtLeast.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("atMost", explanation.Analysis.Zone.AtMost?.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        parts.Superfluous();
        parts.Parties();
        parts.Demands(language);
        parts.Sets("conflicts", explanation.Conflicts);
        parts.Count("conflictsFound", explanation.ConflictsFound);
        parts.Ways("ways", explanation.Ways);
        writer.WriteNumber("waysFound", explanation.WaysFound);
        parts.Sets("statedConflicts", explanation.StatedConflicts);
        parts.Ways("statedWays", explanation.StatedWays);
        parts.Offers("tabled", explanation.Tabled);
        parts.Offers("untabled", explanation.Untabled);
        parts.KeptOut();
        new ExplanationChangesJson(writer, explanation, parts).Write();
        parts.Gains("interim", explanation.Interim);
        writer.WriteNumber("interimFound", explanation.InterimFound);
        parts.Contingent();
        JsonNumbers.Write(writer, "closesAt", explanation.ClosesAt);
        parts.Reruns();
        writer.WritePropertyName("certificate");
        if (reading.Check is { } check)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("verified", check.IsVerified);
            writer.WriteString("method", check.AreListed ? "listed" : "sums");
            writer.WriteNumber("claims", check.Claims);
            writer.WriteNumber("outcomes", check.Outcomes);
            var claims = new ClaimWords(new ExplanationWords(explanation, Language.Of(language) ?? Language.English));
            Sentences(writer, "refuted", check.Refuted.Select(claims.Of));
            Sentences(writer, "open", check.Open.Select(claims.Of));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }

    private static void Sentences(Utf8JsonWriter writer, string name, IEnumerable<string> sentences)
    {
        writer.WriteStartArray(name);
        foreach (string sentence in sentences)
        {
            writer.WriteStringValue(sentence);
        }

        writer.WriteEndArray();
    }

    private static string NameOf(DealVerdict verdict) =>
        verdict switch
        {
            DealVerdict.NoZone => "noZone",
            DealVerdict.NotTabled => "notTabled",
            DealVerdict.Refused => "refused",
            DealVerdict.Agreed => "agreed",
            _ => "nothingTabled",
        };
}
