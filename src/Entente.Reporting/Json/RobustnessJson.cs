using System.Text.Json;
using Entente.Analysis.Robustness;
using Entente.Outcomes;

namespace Entente.Reporting.Json;

/// <summary>Shares of draws in which statements hold.</summary>
internal static class RobustnessJson
{
    public static void Write(Utf8JsonWriter writer, string name, RobustnessReport? report, OutcomeSpace space)
    {
        if (report is null)
        {
            writer.WriteNull(name);
            return;
        }

        double Share(int count) => (double)count / report.Draws;
        writer.WriteStartObject(name);
        writer.WriteNumber("draws", report.Draws);
        writer.WriteString("seed", report.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteNumber("ranges", report.Ranges);
        writer.WriteString("distribution", "triangular");
        writer.WriteNumber("zoneExists", Share(report.ZoneExists));
        writer.WriteStartArray("offers");
        foreach (OfferRobustness offer in report.Offers)
        {
            writer.WriteStartObject();
            writer.WriteString("name", offer.Name);
            writer.WriteStartArray("acceptableTo");
            foreach (int? count in offer.AcceptableTo)
            {
                if (count is { } known)
                {
                    writer.WriteNumberValue(Share(known));
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndArray();
            writer.WriteNumber("acceptableToAll", Share(offer.AcceptableToAll));
            writer.WriteNumber("efficient", Share(offer.Efficient));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("solutions");
        foreach (SolutionRobustness solution in report.Solutions)
        {
            writer.WriteStartObject(solution.Concept);
            writer.WriteNumber("found", Share(solution.Found));
            writer.WriteStartObject("choices");
            for (int issue = 0; issue < space.Issues.Length; issue++)
            {
                writer.WriteStartObject(space.Issues[issue].Name);
                foreach (ValueFrequency choice in solution.Choices[issue])
                {
                    writer.WriteNumber(space.Issues[issue].NameOf(choice.Value), Share(choice.Count));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
