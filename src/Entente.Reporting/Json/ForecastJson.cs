using System.Collections.Immutable;
using System.Text.Json;
using Entente.Forecasting;
using Entente.Outcomes;
using Entente.Reporting.Forecasts;
using Entente.Scenarios;

namespace Entente.Reporting.Json;

/// <summary>Writes a forecast as the JSON document <c>entente/forecast/1</c>; its schema is <c>schemas/entente-forecast-1.json</c>.</summary>
public static class ForecastJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="readings">The forecast under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The tag of the language of titles.</param>
    public static string Write(ImmutableArray<ForecastReading> readings, string language)
    {
        Scenario scenario = readings[0].Forecast.Scenario;
        return JsonText.Of(
            "entente/forecast/1",
            writer =>
            {
                writer.WriteStartObject("scenario");
                writer.WriteString("title", scenario.Title.In(language));
                writer.WriteString("id", scenario.Id);
                writer.WriteEndObject();
                writer.WriteStartArray("readings");
                foreach (ForecastReading reading in readings)
                {
                    Write(writer, reading, language);
                }

                writer.WriteEndArray();
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, ForecastReading reading, string language)
    {
        Forecast forecast = reading.Forecast;
        Scenario scenario = forecast.Scenario;
        writer.WriteStartObject();
        writer.WriteString("name", reading.Reading?.Name ?? "");
        writer.WriteString("title", reading.Reading?.Title.In(language) ?? "");
        writer.WriteBoolean("exact", forecast.IsExact);
        writer.WriteBoolean("known", forecast.IsKnown);
        writer.WriteNumber("worlds", forecast.Worlds);
        writer.WriteNumber("effectiveWorlds", forecast.EffectiveWorlds);
        writer.WriteString("seed", forecast.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Write(writer, "deal", forecast.Deal);
        writer.WriteNumber("findingEverything", forecast.FindingEverything);
        writer.WriteStartArray("packages");
        foreach (PackageForecast package in forecast.Packages)
        {
            writer.WriteStartObject();
            writer.WriteString("name", package.Name);
            writer.WriteBoolean("statusQuo", package.IsStatusQuo);
            Write(writer, "outcome", scenario.Space, package.Outcome);
            writer.WriteStartObject("acceptableTo");
            for (int party = 0; party < package.AcceptableTo.Length; party++)
            {
                Write(writer, scenario.Parties[party].Name, package.AcceptableTo[party]);
            }

            writer.WriteEndObject();
            Write(writer, "acceptable", package.AcceptableToAll);
            Write(writer, "onFrontier", package.OnFrontier);
            Write(writer, "supported", package.Supported);
            Weights(writer, "centralWeights", scenario, package.CentralWeights);
            Intervals(writer, "centralWeightIntervals", scenario, package.CentralWeightIntervals);
            Gains(writer, "meanGains", scenario, package.MeanGains);
            Intervals(writer, "meanGainIntervals", scenario, package.MeanGainIntervals);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Weights(writer, "meanWeights", scenario, forecast.MeanWeights);
        Intervals(writer, "meanWeightIntervals", scenario, forecast.MeanWeightIntervals);
        writer.WriteStartArray("inputs");
        foreach (InputForecast input in forecast.Inputs)
        {
            Write(writer, scenario, input);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("learning");
        foreach (LearningStep step in forecast.Learning)
        {
            Write(writer, scenario, step);
        }

        writer.WriteEndArray();
        writer.WriteNumber("offersWithoutTime", forecast.OffersWithoutTime);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Scenario scenario, InputForecast input)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", NameOf(input.Input.Kind));
        writer.WriteString("party", scenario.Parties[input.Input.Party].Name);
        Issue? issue = input.Input.Issue >= 0 ? scenario.Space.Issues[input.Input.Issue] : null;
        writer.WriteString("issue", issue?.Name);
        writer.WriteString("value", input.Input.Value >= 0 ? issue?.NameOf(input.Input.Value) : null);
        writer.WriteNumber("number", input.Input.Number);
        writer.WriteNumber("low", input.Low);
        writer.WriteNumber("high", input.High);
        Write(writer, "dealWhenLow", input.WhenLow);
        Write(writer, "dealWhenHigh", input.WhenHigh);
        writer.WriteStartObject("finding");
        writer.WriteNumber("chance", input.Finding.Chance);
        writer.WriteNumber("low", input.Finding.Low);
        writer.WriteNumber("high", input.Finding.High);
        Gains(writer, "gains", scenario, input.Finding.Gains);
        Intervals(writer, "gainIntervals", scenario, input.Finding.GainIntervals);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Scenario scenario, LearningStep step)
    {
        writer.WriteStartObject();
        writer.WriteNumber("event", step.Event);
        writer.WriteString("party", scenario.Parties[step.Party].Name);
        writer.WriteString(
            "kind",
            step.IsAgreement ? "agreement"
                : step.IsAcceptance ? "acceptance"
                : "offer"
        );
        Write(writer, "outcome", scenario.Space, step.Offer);
        writer.WriteNumber("time", step.Time);
        Write(writer, "deal", step.Deal);
        writer.WriteNumber("effectiveWorlds", step.EffectiveWorlds);
        Write(writer, "fallback", step.Fallback);
        writer.WriteStartObject("weights");
        for (int i = 0; i < step.Weights.Length; i++)
        {
            writer.WriteNumber(scenario.Space.Issues[i].Name, step.Weights[i]);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("weightRanges");
        for (int i = 0; i < step.WeightRanges.Length; i++)
        {
            Write(writer, scenario.Space.Issues[i].Name, step.WeightRanges[i]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Credible range)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("low", range.Low);
        writer.WriteNumber("middle", range.Middle);
        writer.WriteNumber("high", range.High);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Chance chance)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("share", chance.Share);
        writer.WriteNumber("low", chance.Low);
        writer.WriteNumber("high", chance.High);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, OutcomeSpace space, Outcome outcome)
    {
        writer.WriteStartObject(name);
        for (int i = 0; i < space.Issues.Length; i++)
        {
            writer.WriteString(space.Issues[i].Name, space.Issues[i].NameOf(outcome.Values[i]));
        }

        writer.WriteEndObject();
    }

    private static void Weights(
        Utf8JsonWriter writer,
        string name,
        Scenario scenario,
        ImmutableArray<ImmutableArray<double>> weights
    )
    {
        writer.WriteStartObject(name);
        for (int party = 0; party < weights.Length; party++)
        {
            writer.WriteStartObject(scenario.Parties[party].Name);
            for (int issue = 0; issue < weights[party].Length; issue++)
            {
                writer.WriteNumber(scenario.Space.Issues[issue].Name, weights[party][issue]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Intervals(
        Utf8JsonWriter writer,
        string name,
        Scenario scenario,
        ImmutableArray<ImmutableArray<Average>> weights
    )
    {
        writer.WriteStartObject(name);
        for (int party = 0; party < weights.Length; party++)
        {
            writer.WriteStartObject(scenario.Parties[party].Name);
            for (int issue = 0; issue < weights[party].Length; issue++)
            {
                writer.WriteStartObject(scenario.Space.Issues[issue].Name);
                writer.WriteNumber("low", weights[party][issue].Low);
                writer.WriteNumber("high", weights[party][issue].High);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Intervals(Utf8JsonWriter writer, string name, Scenario scenario, ImmutableArray<MeanGain> gains)
    {
        writer.WriteStartObject(name);
        for (int party = 0; party < gains.Length; party++)
        {
            if (gains[party] is not { Low: { } low, High: { } high })
            {
                writer.WriteNull(scenario.Parties[party].Name);
                continue;
            }

            writer.WriteStartObject(scenario.Parties[party].Name);
            writer.WriteNumber("low", low);
            writer.WriteNumber("high", high);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Gains(Utf8JsonWriter writer, string name, Scenario scenario, ImmutableArray<double> gains)
    {
        writer.WriteStartObject(name);
        for (int party = 0; party < gains.Length; party++)
        {
            writer.WriteNumber(scenario.Parties[party].Name, gains[party]);
        }

        writer.WriteEndObject();
    }

    private static string NameOf(UncertainKind kind) =>
        kind switch
        {
            UncertainKind.Fallback => "fallback",
            UncertainKind.Weight => "weight",
            UncertainKind.Score => "score",
            UncertainKind.Direction => "direction",
            _ => "other",
        };
}
