using System.Collections.Immutable;
using System.Text.Json;
using Entente.Protocols;
using Entente.Reporting.Sessions;
using Entente.Simulation;

namespace Entente.Reporting.Json;

/// <summary>Writes what only one protocol asks of a session's rules.</summary>
internal static class SessionRulesJson
{
    public static void Write(Utf8JsonWriter writer, PlayedSession session)
    {
        SessionSetup setup = session.Setup;
        if (!setup.Order.IsEmpty)
        {
            writer.WriteStartArray("order");
            foreach (int party in setup.Order)
            {
                writer.WriteStringValue(session.Scenario.Parties[party].Name);
            }

            writer.WriteEndArray();
        }

        if (setup.Protocol == ProtocolKind.SingleText)
        {
            writer.WriteNumber("patience", setup.TextPatience);
        }

        if (SessionProtocols.Of(setup.Protocol).HasPowers)
        {
            writer.WriteNumber("minPower", setup.MinPower);
            writer.WriteNumber("maxPower", setup.MaxPower);
        }

        if (setup.Protocol != ProtocolKind.IssueByIssue)
        {
            return;
        }

        writer.WriteStartArray("agenda");
        foreach (ImmutableArray<int> place in setup.Agenda.Places)
        {
            writer.WriteStartArray();
            foreach (int issue in place)
            {
                writer.WriteStringValue(session.Scenario.Space.Issues[issue].Name);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteNumber("roundsPerPlace", setup.Agenda.RoundsAPlace);
        writer.WriteString("unresolved", JsonNamingPolicy.CamelCase.ConvertName(setup.Agenda.Unresolved.ToString()));
    }
}
