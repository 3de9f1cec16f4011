using System.Text.Json;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Sessions;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Reporting.Json;

/// <summary>Writes a session as the JSON document <c>entente/session/1</c>.</summary>
public static class SessionJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="session">The session.</param>
    public static string Write(PlayedSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return JsonText.Of("entente/session/1", writer => Write(writer, session));
    }

    /// <summary>The document on one line, with the number of the session in its tournament (<c>session</c>) and without a line feed at its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="number">Its number, from 0.</param>
    public static string WriteLine(PlayedSession session, long number)
    {
        ArgumentNullException.ThrowIfNull(session);
        return JsonText.Line(
            "entente/session/1",
            writer =>
            {
                writer.WriteNumber("session", number);
                Write(writer, session);
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, PlayedSession session)
    {
        SessionResult result = session.Result;
        OutcomeSpace space = session.Scenario.Space;
        writer.WriteString("scenario", session.Name);
        writer.WriteString("reading", session.Reading);
        writer.WriteString("sha256", session.Hash);
        writer.WriteString("protocol", SessionProtocols.Of(session.Setup.Protocol).Name);
        writer.WriteStartArray("parties");
        for (int i = 0; i < session.Strategies.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", session.Scenario.Parties[i].Name);
            writer.WriteString("strategy", session.Strategies[i].Text);
            if (SessionProtocols.Of(session.Setup.Protocol).HasPowers)
            {
                writer.WriteNumber("power", session.PowerOf(i));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (session.Limits.Rounds > 0)
        {
            writer.WriteNumber("deadline", session.Limits.Rounds);
        }
        else
        {
            writer.WriteNull("deadline");
        }

        JsonNumbers.Write(writer, "duration", session.Limits.Duration > 0 ? session.Limits.Duration : null);
        writer.WriteNumber("moveTime", session.Setup.MoveTime);
        writer.WriteNumber("breakdown", session.Setup.BreakdownChance);
        SessionRulesJson.Write(writer, session);
        writer.WriteNumber("seed", session.Seed);
        writer.WriteString("knowledge", JsonNamingPolicy.CamelCase.ConvertName(session.Setup.Knowledge.ToString()));
        writer.WriteString("convention", JsonNamingPolicy.CamelCase.ConvertName(session.Setup.Convention.ToString()));
        writer.WritePropertyName("agreement");
        WriteOutcome(writer, result.Agreement, space);
        writer.WriteStartArray("agreements");
        foreach (Outcome? agreement in result.Agreements)
        {
            WriteOutcome(writer, agreement, space);
        }

        writer.WriteEndArray();
        WriteNumbers(writer, "utilities", result.Utilities);
        WriteNumbers(writer, "discounted", result.Discounted);
        writer.WriteString("endedBy", EndedBy(result.Ending.Kind));
        if (result.Ending.Party >= 0)
        {
            writer.WriteString("party", session.Scenario.Parties[result.Ending.Party].Name);
        }

        if (result.Fault is { } fault)
        {
            writer.WriteString("fault", fault.English);
        }

        writer.WriteNumber("rounds", result.Rounds);
        writer.WriteNumber("offers", result.Offers);
        writer.WriteNumber("time", result.Time);
        WriteDistances(writer, session.Distances);
        WriteSettled(writer, session);
        writer.WriteStartArray("log");
        foreach (LoggedEvent each in result.Log)
        {
            WriteEvent(writer, each, session);
        }

        writer.WriteEndArray();
    }

    private static void WriteSettled(Utf8JsonWriter writer, PlayedSession session)
    {
        if (session.Setup.Protocol != ProtocolKind.IssueByIssue)
        {
            return;
        }

        OutcomeSpace space = session.Scenario.Space;
        writer.WriteStartArray("settled");
        foreach (SettledPart part in session.Result.Settled)
        {
            writer.WriteStartObject();
            writer.WriteNumber("place", part.Place);
            writer.WriteNumber("round", part.Round);
            writer.WriteStartObject("values");
            foreach (int issue in part.Issues)
            {
                string? value = part.Outcome is { } outcome ? space.Issues[issue].NameOf(outcome.Values[issue]) : null;
                writer.WriteString(space.Issues[issue].Name, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDistances(Utf8JsonWriter writer, SessionDistances? distances)
    {
        if (distances is null)
        {
            writer.WriteNull("distance");
            return;
        }

        writer.WriteStartObject("distance");
        JsonNumbers.Write(writer, "frontier", distances.Frontier);
        JsonNumbers.Write(writer, "nash", distances.Nash);
        JsonNumbers.Write(writer, "kalaiSmorodinsky", distances.KalaiSmorodinsky);
        JsonNumbers.Write(writer, "egalitarian", distances.Egalitarian);
        writer.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter writer, LoggedEvent logged, PlayedSession session)
    {
        SessionEvent happened = logged.Event;
        writer.WriteStartObject();
        writer.WriteNumber("round", happened.Round);
        writer.WriteNumber("time", logged.Time);
        if (happened.Party >= 0)
        {
            writer.WriteString("party", session.Scenario.Parties[happened.Party].Name);
        }

        writer.WriteString("action", Action(happened.Kind));
        if (session.Setup.Protocol == ProtocolKind.IssueByIssue)
        {
            writer.WriteNumber("place", happened.Subject);
        }
        else if (happened.Subject != 0)
        {
            writer.WriteNumber("subject", happened.Subject);
        }

        if (happened.Group != 0)
        {
            writer.WriteNumber("group", happened.Group);
        }

        if (logged.Outcome is { } outcome)
        {
            writer.WritePropertyName("outcome");
            WriteOutcome(writer, outcome, session.Scenario.Space);
        }

        WriteVote(writer, happened, session);
        writer.WriteEndObject();
    }

    private static void WriteVote(Utf8JsonWriter writer, SessionEvent happened, PlayedSession session)
    {
        if (happened.Group != 0)
        {
            writer.WriteStartArray("members");
            foreach (Party party in session.Scenario.Parties.Where((_, i) => (happened.Group & (1UL << i)) != 0))
            {
                writer.WriteStringValue(party.Name);
            }

            writer.WriteEndArray();
        }

        if (
            session.Setup.Protocol is ProtocolKind.MultipleOffers or ProtocolKind.Mopac
            && happened.Kind
                is SessionEventKind.OfferAccepted
                    or SessionEventKind.OfferRejected
                    or SessionEventKind.VoteSealed
        )
        {
            writer.WriteString("of", session.Scenario.Parties[happened.Subject].Name);
        }

        if (happened.MinPower > 0)
        {
            writer.WriteNumber("minPower", happened.MinPower);
            writer.WriteNumber("maxPower", happened.MaxPower);
        }
    }

    /// <summary>The name of what happened.</summary>
    internal static string Action(SessionEventKind kind) =>
        kind switch
        {
            SessionEventKind.OfferMade => "offer",
            SessionEventKind.OfferAccepted => "accept",
            SessionEventKind.OfferRejected => "reject",
            SessionEventKind.DemandSealed => "demand",
            SessionEventKind.PartAgreed => "part-agreed",
            SessionEventKind.PartClosed => "part-closed",
            SessionEventKind.GroupAgreed => "group-agreement",
            SessionEventKind.AgreementReached => "agreement",
            SessionEventKind.DeadlinePassed => "deadline",
            SessionEventKind.WalkedAway => "walk-away",
            SessionEventKind.BrokenDown => "breakdown",
            SessionEventKind.TextAdopted => "adopt",
            SessionEventKind.TextClosed => "close",
            SessionEventKind.VoteSealed => "vote",
            SessionEventKind.VotesCounted => "votes-counted",
            SessionEventKind.PartyLeft => "left",
            SessionEventKind.TooFewLeft => "partial-agreement",
            _ => "fault",
        };

    private static string EndedBy(EndKind kind) =>
        kind switch
        {
            EndKind.Agreement => "agreement",
            EndKind.Deadline => "deadline",
            EndKind.WalkAway => "walk-away",
            EndKind.Breakdown => "breakdown",
            EndKind.PartialAgreement => "partial-agreement",
            _ => "fault",
        };

    private static void WriteOutcome(Utf8JsonWriter writer, Outcome? outcome, OutcomeSpace space)
    {
        if (outcome is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        for (int i = 0; i < space.Issues.Length; i++)
        {
            writer.WriteString(space.Issues[i].Name, space.Issues[i].NameOf(outcome.Values[i]));
        }

        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<double> numbers)
    {
        writer.WriteStartArray(name);
        foreach (double number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
