using System.Collections.Immutable;
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
    internal const string OfferOn = "offer-on";
    internal const string OfferIf = "offer-if";
    internal const string PartOffer = "part-offer";
    internal const string PartAgreement = "part-agreement";
    internal const string Interim = "interim";

    /// <summary>The table: one row a move, with round (from 1), time, party, action, and a column for every issue.</summary>
    /// <param name="record">The record. What a table of offers has no word for, such as votes, is left out.</param>
    /// <remarks>
    /// Where offers were made on a part of the issues or under a condition, or parts were agreed, there are two more columns: <c>offer-on</c>, the issues that the row itself names (empty for all
    /// that was open), and <c>offer-if</c>, those on which it asks something of the others. The columns of the issues say what it would lead to; of a <c>part-offer</c> and a <c>part-agreement</c>, where that is not known, what it names.
    /// </remarks>
    public static string Of(SessionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        OutcomeSpace space = record.Scenario.Space;
        bool hasParts = !record.Parts.IsEmpty;
        ILookup<int, RecordedPart> parts = record.Parts.ToLookup(part => part.Event);
        var table = new StringBuilder();
        table.Append(
            CsvText.Line([
                "round",
                "time",
                "party",
                "action",
                .. hasParts ? [OfferOn, OfferIf] : Array.Empty<string>(),
                .. space.Issues.Select(issue => issue.Name),
            ])
        );
        for (int i = 0; i <= record.Events.Length; i++)
        {
            foreach (RecordedPart part in parts[i].Where(part => part.IsLeftOut))
            {
                Append(part.Said, PartOffer, part);
            }

            if (i < record.Events.Length && Action(record.Events[i]) is { } action)
            {
                Append(record.Events[i], action, parts[i].FirstOrDefault(part => !part.IsLeftOut));
            }
        }

        return table.ToString();

        void Append(LoggedEvent logged, string action, RecordedPart? part) =>
            table.Append(
                CsvText.Line([
                    (logged.Event.Round + 1).ToString(CultureInfo.InvariantCulture),
                    record.HasTimes ? logged.Time.ToString(CultureInfo.InvariantCulture) : "",
                    logged.Event.Party >= 0 ? record.Scenario.Parties[logged.Event.Party].Name : "",
                    action,
                    .. hasParts ? [On(part), Names(part?.If ?? [])] : Array.Empty<string>(),
                    .. space.Issues.Select(
                        (issue, at) =>
                            logged.Outcome is { } outcome ? issue.NameOf(outcome.Values[at])
                            : part?.Values[at] is { } value ? issue.NameOf(value)
                            : ""
                    ),
                ])
            );

        string On(RecordedPart? part) =>
            part is null or { IsWhole: true }
                ? ""
                : Names([.. Enumerable.Range(0, space.Issues.Length).Where(at => part.Values[at] is not null)]);

        string Names(ImmutableArray<int> issues) => string.Join("; ", issues.Select(at => space.Issues[at].Name));
    }

    private static string? Action(LoggedEvent logged) =>
        logged.Event.Kind switch
        {
            SessionEventKind.OfferMade => "offer",
            SessionEventKind.OfferAccepted => "accept",
            SessionEventKind.OfferRejected => "reject",
            SessionEventKind.PartAgreed => Interim,
            SessionEventKind.AgreementReached => logged.Outcome is null ? PartAgreement : "agreement",
            SessionEventKind.WalkedAway => "walk-away",
            SessionEventKind.DeadlinePassed => "deadline",
            SessionEventKind.BrokenDown => "breakdown",
            _ => null,
        };
}
