using System.Globalization;
using System.Text;
using Entente.Formats.Tables;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Simulation;

namespace Entente.Formats.Sessions;

/// <summary>Writes a record of a negotiation as a table of offers (CSV), which reads back as the same record.</summary>
public static class OfferTableText
{
    /// <summary>The table: one row a move, with round (from 1), time, party, action, and a column for every issue.</summary>
    /// <param name="record">The record. What a table of offers has no word for, such as votes, is left out.</param>
    public static string Of(SessionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        OutcomeSpace space = record.Scenario.Space;
        var table = new StringBuilder();
        table.Append(CsvText.Line(["round", "time", "party", "action", .. space.Issues.Select(issue => issue.Name)]));
        foreach (LoggedEvent logged in record.Events)
        {
            if (Action(logged.Event.Kind) is { } action)
            {
                table.Append(
                    CsvText.Line([
                        (logged.Event.Round + 1).ToString(CultureInfo.InvariantCulture),
                        record.HasTimes ? logged.Time.ToString(CultureInfo.InvariantCulture) : "",
                        logged.Event.Party >= 0 ? record.Scenario.Parties[logged.Event.Party].Name : "",
                        action,
                        .. space.Issues.Select(
                            (issue, i) => logged.Outcome is { } outcome ? issue.NameOf(outcome.Values[i]) : ""
                        ),
                    ])
                );
            }
        }

        return table.ToString();
    }

    private static string? Action(SessionEventKind kind) =>
        kind switch
        {
            SessionEventKind.OfferMade => "offer",
            SessionEventKind.OfferAccepted => "accept",
            SessionEventKind.OfferRejected => "reject",
            SessionEventKind.AgreementReached => "agreement",
            SessionEventKind.WalkedAway => "walk-away",
            SessionEventKind.DeadlinePassed => "deadline",
            SessionEventKind.BrokenDown => "breakdown",
            _ => null,
        };
}
