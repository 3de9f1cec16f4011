using System.Text.Json;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Reporting.Json;

/// <summary>Writes forecasts from stakeholders as the JSON document <c>entente/stakeholders/1</c>.</summary>
public static class StakeholderJson
{
    // Powers differ in their last digits from machine to machine.
    private const int Decimals = 10;

    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="language">The language of the titles.</param>
    public static string Write(StakeholderForecast forecast, string language)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        StakeholderQuestion question = forecast.Question;
        return JsonText.Of(
            "entente/stakeholders/1",
            writer =>
            {
                writer.WriteString("title", question.Title.In(language));
                writer.WriteString("unit", question.Unit.In(language));
                JsonNumbers.Write(writer, "low", question.Low);
                JsonNumbers.Write(writer, "high", question.High);
                Exact(writer, "mean", forecast.Mean);
                JsonNumbers.WriteArray(writer, "medians", forecast.Medians.Select(each => (Rational?)each));
                JsonNumbers.Write(writer, "plainMean", forecast.PlainMean);
                JsonNumbers.Write(writer, "salienceMean", forecast.SalienceMean);
                JsonNumbers.Write(writer, "capabilityMean", forecast.CapabilityMean);
                JsonNumbers.Write(writer, "outcome", question.Outcome);
                WriteStakeholders(writer, forecast, language);
                WriteModel(writer, forecast);
            }
        );
    }

    private static void WriteStakeholders(Utf8JsonWriter writer, StakeholderForecast forecast, string language)
    {
        writer.WriteStartArray("stakeholders");
        foreach (StakeholderPull pull in forecast.Pulls)
        {
            Stakeholder each = forecast.Question.Stakeholders[pull.Stakeholder];
            writer.WriteStartObject();
            writer.WriteString("name", each.Name);
            writer.WriteString("title", each.TitleIn(language));
            JsonNumbers.Write(writer, "position", each.Position);
            JsonNumbers.Write(writer, "capability", each.Capability);
            JsonNumbers.Write(writer, "salience", each.Salience);
            JsonNumbers.Write(writer, "share", pull.Share);
            JsonNumbers.Write(writer, "meanWithout", pull.Without);
            JsonNumbers.Write(writer, "pull", pull.Pull);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteModel(Utf8JsonWriter writer, StakeholderForecast forecast)
    {
        ExpectedUtilityOptions options = forecast.Question.Model;
        writer.WriteStartObject("model");
        writer.WriteString("victory", options.Victory == VictoryShare.AllPairs ? "allPairs" : "thisPair");
        writer.WriteString(
            "compromise",
            options.Compromise == CompromiseChoice.LowestMean ? "lowestMean" : "smallestMove"
        );
        writer.WriteNumber("statusQuo", options.StatusQuo);
        writer.WriteNumber("improvement", options.Improvement);
        writer.WriteBoolean("settled", forecast.Model.IsSettled);
        if (forecast.Model.Cycle is { } cycle)
        {
            writer.WriteStartObject("cycle");
            writer.WriteNumber("first", cycle.First);
            writer.WriteNumber("last", cycle.Last);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("cycle");
        }

        writer.WriteStartArray("rounds");
        foreach (StakeholderRound round in forecast.Model.Rounds)
        {
            writer.WriteStartObject();
            Rounded(writer, "mean", round.Mean);
            Rounded(writer, "median", round.Median);
            Rounded(writer, "positions", round.Positions);
            Rounded(writer, "riskExponents", round.RiskExponents);
            Rounded(writer, "dangers", round.Dangers);
            writer.WriteStartArray("moves");
            foreach (StakeholderMove move in round.Moves)
            {
                WriteMove(writer, forecast.Question, move);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMove(Utf8JsonWriter writer, StakeholderQuestion question, StakeholderMove move)
    {
        writer.WriteStartObject();
        writer.WriteString(
            "kind",
            move.Kind switch
            {
                StakeholderMoveKind.Confrontation => "confrontation",
                StakeholderMoveKind.Compromise => "compromise",
                _ => "capitulation",
            }
        );
        writer.WriteString("mover", question.Stakeholders[move.Mover].Name);
        writer.WriteString("target", question.Stakeholders[move.Target].Name);
        Rounded(writer, "ownUtility", move.OwnUtility);
        Rounded(writer, "otherUtility", move.OtherUtility);
        Rounded(writer, "from", move.From);
        Rounded(writer, "to", move.To);
        writer.WriteEndObject();
    }

    private static void Exact(Utf8JsonWriter writer, string name, Rational number)
    {
        JsonNumbers.Write(writer, name, number);
        writer.WriteString("exact" + char.ToUpperInvariant(name[0]) + name[1..], number.ToString());
    }

    private static void Rounded(Utf8JsonWriter writer, string name, double number) =>
        writer.WriteNumber(name, Math.Round(number, Decimals));

    private static void Rounded(Utf8JsonWriter writer, string name, IEnumerable<double> numbers)
    {
        writer.WriteStartArray(name);
        foreach (double number in numbers)
        {
            writer.WriteNumberValue(Math.Round(number, Decimals));
        }

        writer.WriteEndArray();
    }
}
