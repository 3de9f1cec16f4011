using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Simulation;
using Entente.Simulation.Tournaments;
using Entente.Strategies;

namespace Entente.Formats.Tournaments;

/// <summary>Says all that the results of a tournament depend on: the JSON document <c>entente/tournament/1</c>.</summary>
internal static class TournamentManifest
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(TournamentPlan plan, SessionLogs logs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "entente/tournament/1");
            writer.WriteString("version", typeof(TournamentPlan).Assembly.GetName().Version?.ToString(3));
            writer.WriteNumber("seed", plan.Seed);
            writer.WriteString("protocol", SessionProtocols.Of(plan.Protocol).Name);
            writer.WriteString("convention", JsonNamingPolicy.CamelCase.ConvertName(plan.Convention.ToString()));
            writer.WriteString("knowledge", JsonNamingPolicy.CamelCase.ConvertName(plan.Knowledge.ToString()));
            writer.WriteNumber("breakdown", plan.BreakdownChance);
            writer.WriteNumber("moveTime", plan.MoveTime);
            if (plan.First > 0)
            {
                writer.WriteNumber("first", plan.First + 1);
            }

            if (!plan.Powers.IsEmpty)
            {
                writer.WriteStartObject("powers");
                foreach (KeyValuePair<string, int> power in plan.Powers)
                {
                    writer.WriteNumber(power.Key, power.Value);
                }

                writer.WriteEndObject();
            }

            writer.WriteNumber("minPower", plan.MinPower);
            writer.WriteNumber("maxPower", plan.MaxPower);
            writer.WriteNumber("repetitions", plan.Repetitions);
            writer.WriteNumber("sessions", plan.Sessions);
            writer.WriteBoolean("models", plan.MeasuresModels);
            writer.WriteString("logs", JsonNamingPolicy.CamelCase.ConvertName(logs.ToString()));

            // Programs of others may answer differently every time.
            writer.WriteBoolean(
                "repeatable",
                !plan.Strategies.Any(each => each.Text.StartsWith("exec:", StringComparison.Ordinal))
            );
            writer.WriteStartArray("strategies");
            foreach (Strategy strategy in plan.Strategies)
            {
                writer.WriteStringValue(strategy.Text);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("scenarios");
            foreach (TournamentScenario scenario in plan.Scenarios)
            {
                writer.WriteStartObject();
                writer.WriteString("name", scenario.Name);
                writer.WriteNumber("rounds", plan.LimitsOf(scenario).Rounds);
                writer.WriteNumber("duration", plan.LimitsOf(scenario).Duration);
                writer.WriteString("sha256", ScenarioHash.Of(scenario.Space.Scenario));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
