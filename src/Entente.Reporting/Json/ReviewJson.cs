using System.Collections.Immutable;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Review;

namespace Entente.Reporting.Json;

/// <summary>Writes a review as the JSON document <c>entente/review/1</c>.</summary>
public static class ReviewJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="review">The review.</param>
    /// <param name="format">The format of the log, for people.</param>
    public static string Write(SessionReview review, string format)
    {
        ArgumentNullException.ThrowIfNull(review);
        OutcomeSpace space = review.Record.Scenario.Space;
        return JsonText.Of(
            "entente/review/1",
            writer =>
            {
                writer.WriteString("format", format);
                writer.WriteString("kind", review.Record.ArePositions ? "positions" : "session");
                writer.WriteString("endedBy", EndedBy(review.Ending));
                writer.WritePropertyName("agreement");
                ReviewLeftJson.WriteOutcome(writer, review.Agreement, space);
                writer.WriteBoolean("partial", review.IsPartial);
                writer.WritePropertyName("standing");
                ReviewLeftJson.WriteOutcome(writer, review.Standing, space);
                WriteParties(writer, review);
                WriteOffers(writer, review);
                WriteSteps(writer, review);
                ReviewBalanceJson.Write(writer, review);
                ReviewLeftJson.Write(writer, review);
                writer.WritePropertyName("distance");
                if (review.Distances is { } distances)
                {
                    writer.WriteStartObject();
                    JsonNumbers.Write(writer, "frontier", distances.Frontier);
                    JsonNumbers.Write(writer, "nash", distances.Nash);
                    JsonNumbers.Write(writer, "kalaiSmorodinsky", distances.KalaiSmorodinsky);
                    JsonNumbers.Write(writer, "egalitarian", distances.Egalitarian);
                    writer.WriteEndObject();
                }
                else
                {
                    writer.WriteNullValue();
                }
            }
        );
    }

    private static void WriteParties(Utf8JsonWriter writer, SessionReview review)
    {
        writer.WriteStartArray("parties");
        foreach (PartyReview party in review.Parties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", review.Record.Scenario.Parties[party.Party].Name);
            writer.WriteNumber("offers", party.Offers);
            JsonNumbers.Write(writer, "reservation", party.Reservation?.ToDouble());
            JsonNumbers.Write(writer, "min", party.Worst?.ToDouble());
            JsonNumbers.Write(writer, "max", party.Best?.ToDouble());
            writer.WriteStartObject("steps");
            foreach (StepClass kind in Enum.GetValues<StepClass>())
            {
                writer.WriteNumber(NameOf(kind), party.Counts[(int)kind]);
            }

            writer.WriteEndObject();
            JsonNumbers.Write(writer, "sensitivity", party.Sensitivity);
            JsonNumbers.Write(writer, "first", party.First?.ToDouble());
            JsonNumbers.Write(writer, "last", party.Last?.ToDouble());
            WriteChanges(writer, "given", party.Given, review.Record.Scenario.Space);
            JsonNumbers.Write(writer, "result", party.Result?.ToDouble());
            JsonNumbers.Write(writer, "discounted", party.Discounted);
            ReviewLeftJson.WriteFlag(writer, "belowReservation", party.IsBelowReservation);
            writer.WritePropertyName("brokenLimit");
            WriteDealBreaker(writer, review, party.Party, party.BrokenLimit);
            JsonNumbers.Write(writer, "bestReceived", (double?)party.BestReceived);
            writer.WritePropertyName("missed");
            if (party.Missed is { } missed)
            {
                writer.WriteStartObject();
                writer.WriteNumber("betterThanResult", missed.BetterThanResult);
                writer.WriteNumber("betterThanOwn", missed.BetterThanOwn);
                writer.WriteNumber("first", missed.First);
                writer.WriteNumber("best", missed.Best);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOffers(Utf8JsonWriter writer, SessionReview review)
    {
        writer.WriteStartArray("offers");
        foreach (ReviewedOffer offer in review.Offers)
        {
            writer.WriteStartObject();
            writer.WriteNumber("round", offer.Round);
            JsonNumbers.Write(writer, "time", review.Record.HasTimes ? offer.Time : null);
            writer.WriteString("party", NameAt(review, offer.Party));
            writer.WriteString("package", offer.Package.Length > 0 ? offer.Package : null);
            JsonNumbers.WriteArray(writer, "utilities", offer.Utilities);
            writer.WriteStartArray("acceptableTo");
            foreach (bool? each in offer.AcceptableTo)
            {
                if (each is { } known)
                {
                    writer.WriteBooleanValue(known);
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndArray();
            WriteDealBreakers(writer, review, offer);
            writer.WritePropertyName("outcome");
            ReviewLeftJson.WriteOutcome(writer, offer.Outcome, review.Record.Scenario.Space);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDealBreakers(Utf8JsonWriter writer, SessionReview review, ReviewedOffer offer)
    {
        writer.WriteStartArray("forbiddenBy");
        for (int party = 0; party < offer.ForbiddenTo.Length; party++)
        {
            WriteDealBreaker(writer, review, party, offer.ForbiddenTo[party]);
        }

        writer.WriteEndArray();
    }

    private static void WriteDealBreaker(Utf8JsonWriter writer, SessionReview review, int party, int? place)
    {
        if (place is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        DealBreaker breaker = review.Record.Scenario.Parties[party].DealBreakers[known];
        string why = breaker.Why.In("en");
        writer.WriteStartObject();
        writer.WriteNumber("dealBreaker", known);
        writer.WriteString("name", breaker.Name.Length > 0 ? breaker.Name : null);
        writer.WriteString("why", why.Length > 0 ? why : null);
        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, SessionReview review)
    {
        writer.WriteStartArray("steps");
        foreach (ReviewStep step in review.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("party", NameAt(review, step.Party));
            writer.WriteNumber("from", step.From);
            writer.WriteNumber("to", step.To);
            writer.WriteString("class", NameOf(step.Class));
            writer.WriteStartArray("towards");
            foreach (StepClass? each in step.Towards)
            {
                writer.WriteStringValue(NameOf(each));
            }

            writer.WriteEndArray();
            JsonNumbers.WriteArray(writer, "changes", step.Changes);
            WriteChanges(writer, "issues", step.Issues, review.Record.Scenario.Space);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChanges(
        Utf8JsonWriter writer,
        string name,
        ImmutableArray<IssueChange> changes,
        OutcomeSpace space
    )
    {
        writer.WriteStartArray(name);
        foreach (IssueChange change in changes)
        {
            writer.WriteStartObject();
            ReviewLeftJson.WriteIssues(writer, change.Issues, space);
            writer.WriteNumber("change", change.Change.ToDouble());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? NameAt(SessionReview review, int party) =>
        party < 0 ? null : review.Record.Scenario.Parties[party].Name;

    private static string? NameOf(StepClass? kind) => kind is { } known ? NameOf(known) : null;

    private static string NameOf(StepClass kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    internal static string? EndedBy(EndKind kind) =>
        kind switch
        {
            EndKind.None => null,
            EndKind.WalkAway => "walk-away",
            _ => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
        };
}
