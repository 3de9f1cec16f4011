using System.Collections.Immutable;
using System.Text.Json;
using Entente.Evaluation;
using Entente.Evaluation.Games;

namespace Entente.Reporting.Json;

/// <summary>Writes what the results of a tournament say as the JSON document <c>entente/tournament-analysis/1</c>.</summary>
public static class TournamentAnalysisJson
{
    private static readonly ImmutableArray<Measure> Measures = [.. Enum.GetValues<Measure>()];

    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="analysis">What the results say.</param>
    public static string Write(TournamentAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return JsonText.Of(
            "entente/tournament-analysis/1",
            writer =>
            {
                writer.WriteNumber("sessions", analysis.Sessions);
                WriteTexts(writer, "scenarios", analysis.Scenarios);
                writer.WriteNumber("seats", analysis.Seats);
                writer.WriteNumber("seed", analysis.Options.Seed);
                writer.WriteNumber("resamples", analysis.Options.Resamples);
                writer.WriteNumber("significance", analysis.Options.Significance);
                writer.WriteString("pairing", NameOf(analysis.Pairing));
                writer.WriteStartArray("strategies");
                for (int i = 0; i < analysis.Standings.Length; i++)
                {
                    WriteStrategy(writer, analysis.Standings[i], analysis.Groups[i]);
                }

                writer.WriteEndArray();
                writer.WriteStartArray("comparisons");
                foreach (Comparison each in analysis.Comparisons)
                {
                    WriteComparison(writer, each);
                }

                writer.WriteEndArray();
                writer.WritePropertyName("game");
                WriteGame(writer, analysis.Game);
            }
        );
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void WriteStrategy(Utf8JsonWriter writer, StrategyScores scores, string group)
    {
        writer.WriteStartObject();
        writer.WriteString("name", scores.Strategy);
        writer.WriteNumber("seats", scores.Seats);
        writer.WriteNumber("faults", scores.Faults);
        writer.WriteString("group", group);
        writer.WriteStartObject("estimates");
        foreach (Measure measure in Measures)
        {
            Estimate estimate = scores.Of(measure);
            writer.WriteStartObject(NameOf(measure));
            JsonNumbers.Write(writer, "mean", estimate.Mean);
            JsonNumbers.Write(writer, "low", estimate.Low);
            JsonNumbers.Write(writer, "high", estimate.High);
            JsonNumbers.Write(writer, "margin", estimate.Margin);
            writer.WriteNumber("count", estimate.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteTables(writer, "byOpponent", scores.ByOpponent);
        WriteTables(writer, "byScenario", scores.ByScenario);
        WriteTables(writer, "bySeat", scores.BySeat);
        writer.WriteStartArray("agreementTimes");
        foreach (long count in scores.AgreementTimes)
        {
            writer.WriteNumberValue(count);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTables(
        Utf8JsonWriter writer,
        string name,
        ImmutableArray<ImmutableArray<double?>> byMeasure
    )
    {
        writer.WriteStartObject(name);
        foreach (Measure measure in Measures)
        {
            ImmutableArray<double?> means = byMeasure[(int)measure];
            if (means.Any(mean => mean is not null))
            {
                WriteNumbers(writer, NameOf(measure), means);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter writer, Comparison each)
    {
        writer.WriteStartObject();
        writer.WriteNumber("first", each.First);
        writer.WriteNumber("second", each.Second);
        JsonNumbers.Write(writer, "difference", each.Difference);
        JsonNumbers.Write(writer, "low", each.Low);
        JsonNumbers.Write(writer, "high", each.High);
        writer.WriteNumber("pairs", each.Pairs);
        JsonNumbers.Write(writer, "p", each.P);
        JsonNumbers.Write(writer, "adjusted", each.Adjusted);
        writer.WriteBoolean("significant", each.IsSignificant);
        writer.WriteEndObject();
    }

    private static void WriteGame(Utf8JsonWriter writer, EmpiricalGame? game)
    {
        if (game is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartArray("payoffs");
        foreach (ImmutableArray<double> row in game.Game.Payoffs)
        {
            WriteArray(writer, row);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pure");
        foreach (PureProfile profile in game.Pure)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(profile.First);
            writer.WriteNumberValue(profile.Second);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("symmetric");
        writer.WriteBoolean("complete", game.Symmetric.IsComplete);
        writer.WriteBoolean("degenerate", game.Symmetric.IsDegenerate);
        writer.WriteNumber("undominated", game.Symmetric.Undominated);
        writer.WriteNumber("largestSupport", game.Symmetric.LargestSupport);
        writer.WriteStartArray("equilibria");
        foreach (SymmetricEquilibrium equilibrium in game.Symmetric.Found)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("mixture");
            WriteArray(writer, equilibrium.Mixture);
            writer.WriteNumber("value", equilibrium.Value);
            writer.WritePropertyName("regrets");
            WriteArray(writer, Enumerable.Range(0, game.Game.Size).Select(i => game.RegretAgainst(i, equilibrium)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WritePropertyName("regrets");
        WriteArray(writer, game.Regrets);
        writer.WritePropertyName("equilibriumShares");
        WriteArray(writer, game.EquilibriumShares);
        writer.WriteStartObject("replicator");
        writer.WritePropertyName("fromUniform");
        WriteRun(writer, game.FromUniform, withPoints: true);
        writer.WriteStartArray("fromEach");
        foreach (Trajectory run in game.FromEach)
        {
            WriteRun(writer, run, withPoints: false);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, Trajectory run, bool withPoints)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("settled", run.HasSettled);
        writer.WriteNumber("time", Math.Round(run.Points[^1].Time, 3));
        writer.WritePropertyName("end");
        WriteArray(writer, run.End);
        if (withPoints)
        {
            writer.WriteStartArray("points");
            foreach (TrajectoryPoint point in run.Points)
            {
                writer.WriteStartObject();
                writer.WriteNumber("time", Math.Round(point.Time, 3));
                writer.WritePropertyName("shares");
                WriteArray(writer, point.Shares.Select(share => Math.Round(share, 6)));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
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

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<double?> numbers)
    {
        writer.WriteStartArray(name);
        foreach (double? number in numbers)
        {
            if (number is { } known)
            {
                writer.WriteNumberValue(known);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable<double> numbers)
    {
        writer.WriteStartArray();
        foreach (double number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
