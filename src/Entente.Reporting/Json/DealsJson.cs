using System.Text.Json;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Sessions;
using Entente.Simulation.Deals;

namespace Entente.Reporting.Json;

/// <summary>Writes a sequence of deals as the JSON document <c>entente/session/1</c>, with what became of each deal.</summary>
public static class DealsJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="deals">The sequence.</param>
    public static string Write(PlayedDeals deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        return JsonText.Of(
            "entente/session/1",
            writer =>
            {
                WriteSetup(writer, deals);
                WriteResult(writer, deals);
                writer.WriteStartArray("deals");
                foreach (DealTalks talks in deals.Result.Talks)
                {
                    WriteDeal(writer, deals, talks);
                }

                writer.WriteEndArray();
                writer.WriteStartArray("log");
                foreach (SessionEvent each in deals.Result.Events)
                {
                    WriteEvent(writer, deals, each);
                }

                writer.WriteEndArray();
            }
        );
    }

    private static void WriteSetup(Utf8JsonWriter writer, PlayedDeals deals)
    {
        writer.WriteString("scenario", deals.Name);
        writer.WriteString("reading", deals.Reading);
        writer.WriteString("sha256", deals.Hash);
        writer.WriteString("protocol", "sequential-deals");
        writer.WriteString("center", deals.Setup.Valuation == CenterValuation.Planned ? "plan" : "greedy");
        writer.WriteStartArray("parties");
        for (int i = 0; i < deals.Setup.Strategies.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", deals.Scenario.Parties[i].Name);
            writer.WriteString("strategy", deals.Setup.Strategies[i].Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (deals.Setup.Rounds > 0)
        {
            writer.WriteNumber("deadline", deals.Setup.Rounds);
        }
        else
        {
            writer.WriteNull("deadline");
        }

        writer.WriteNumber("breakdown", deals.Setup.BreakdownChance);
        writer.WriteNumber("seed", deals.Setup.Seed);
        writer.WriteString("knowledge", JsonNamingPolicy.CamelCase.ConvertName(deals.Setup.Knowledge.ToString()));
        writer.WriteString("convention", JsonNamingPolicy.CamelCase.ConvertName(deals.Setup.Convention.ToString()));
    }

    private static void WriteResult(Utf8JsonWriter writer, PlayedDeals deals)
    {
        DealsResult result = deals.Result;
        writer.WritePropertyName("agreement");
        WriteOutcome(writer, deals, result.Agreement);
        foreach (string name in (string[])["utilities", "discounted"])
        {
            writer.WriteStartArray(name);
            foreach (double utility in result.Utilities)
            {
                writer.WriteNumberValue(utility);
            }

            writer.WriteEndArray();
        }

        writer.WriteString(
            "endedBy",
            result.Ending.Kind switch
            {
                EndKind.Agreement => "agreement",
                EndKind.Deadline => "deadline",
                EndKind.Breakdown => "breakdown",
                _ => "fault",
            }
        );
        if (result.Ending.Party >= 0)
        {
            writer.WriteString("party", deals.Scenario.Parties[result.Ending.Party].Name);
        }

        if (result.Fault is { } fault)
        {
            writer.WriteString("fault", fault.English);
        }

        writer.WriteNumber("rounds", result.Rounds);
        writer.WriteNumber("offers", result.Offers);
    }

    private static void WriteDeal(Utf8JsonWriter writer, PlayedDeals deals, DealTalks talks)
    {
        writer.WriteStartObject();
        writer.WriteNumber("deal", talks.Deal);
        writer.WriteString("edge", deals.Scenario.Parties[talks.Deal + 1].Name);
        writer.WriteBoolean("made", talks.Outcome is not null);
        writer.WriteNumber("rounds", talks.Result?.Rounds ?? 0);
        writer.WriteNumber("offers", talks.Result?.Offers ?? 0);
        writer.WriteStartObject("values");
        foreach (int issue in talks.Outcome is null ? [] : deals.Setup.Deals.IssuesOf[talks.Deal])
        {
            Issue about = deals.Scenario.Space.Issues[issue];
            writer.WriteString(about.Name, about.NameOf(talks.Outcome!.Values[issue]));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, PlayedDeals deals, in SessionEvent happened)
    {
        writer.WriteStartObject();
        writer.WriteNumber("round", happened.Round);
        writer.WriteNumber("deal", happened.Subject);
        if (happened.Party >= 0)
        {
            writer.WriteString("party", deals.Scenario.Parties[happened.Party].Name);
        }

        writer.WriteString("action", SessionJson.Action(happened.Kind));
        if (happened.Outcome >= 0)
        {
            writer.WriteStartObject("outcome");
            foreach (int issue in deals.Setup.Deals.IssuesOf[happened.Subject])
            {
                Issue about = deals.Scenario.Space.Issues[issue];
                int value = deals.Setup.Deals.ValueOf(happened.Subject, happened.Outcome, issue);
                writer.WriteString(about.Name, about.NameOf(value));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, PlayedDeals deals, Outcome? outcome)
    {
        if (outcome is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        for (int i = 0; i < deals.Scenario.Space.Issues.Length; i++)
        {
            Issue issue = deals.Scenario.Space.Issues[i];
            writer.WriteString(issue.Name, issue.NameOf(outcome.Values[i]));
        }

        writer.WriteEndObject();
    }
}
