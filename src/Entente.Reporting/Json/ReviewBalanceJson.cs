using System.Collections.Immutable;
using System.Text.Json;
using Entente.Review;

namespace Entente.Reporting.Json;

/// <summary>Writes what each side of a negotiation gave, offer by offer, and who had given most when.</summary>
internal static class ReviewBalanceJson
{
    public static void Write(Utf8JsonWriter writer, SessionReview review)
    {
        ConcessionBalance balance = review.Balance;
        writer.WriteStartObject("concessions");
        writer.WriteStartArray("given");
        foreach (double? share in balance.Given)
        {
            WriteShare(writer, share);
        }

        writer.WriteEndArray();
        JsonNumbers.Write(writer, "ratio", balance.Ratio);
        writer.WriteStartArray("course");
        foreach (ImmutableArray<double> given in balance.Course)
        {
            writer.WriteStartArray();
            for (int party = 0; party < given.Length; party++)
            {
                WriteShare(writer, balance.Given[party] is null ? null : given[party]);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("gaveMost");
        foreach (BalanceSpan lead in balance.Leads)
        {
            writer.WriteStartObject();
            writer.WriteString("party", lead.Party < 0 ? null : review.Record.Scenario.Parties[lead.Party].Name);
            writer.WriteNumber("first", lead.First);
            writer.WriteNumber("last", lead.Last);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter writer, double? share)
    {
        if (share is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
