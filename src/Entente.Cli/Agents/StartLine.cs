using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Bidding;
using Entente.Simulation;
using Entente.Strategies;

namespace Entente.Cli.Agents;

/// <summary>Writes what an agent in another process is told at the start (<c>entente/agent/1</c>).</summary>
internal static class StartLine
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    /// <exception cref="InvalidOperationException">Preferences are not additive and there are too many outcomes to list.</exception>
    public static string Of(Seat seat, int answerMilliseconds)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "start");
            writer.WriteString("schema", "entente/agent/1");
            writer.WriteString("protocol", SessionProtocols.Of(seat.Protocol).Name);
            writer.WriteNumber("self", seat.Party);
            WriteIssues(writer, seat);
            WriteUtility(writer, seat, seat.Utility);
            writer.WriteNumber("reservation", seat.Reservation);
            writer.WriteNumber("discount", seat.Discount);
            writer.WriteNumber("rounds", seat.Limits.Rounds);
            writer.WriteNumber("parties", seat.Parties);
            int other = seat.Party == 0 ? 1 : 0;
            if (seat.Known[other] is { } known)
            {
                writer.WriteStartObject("opponent");
                WriteUtility(writer, seat, known);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("opponent");
            }

            writer.WriteNumber("seed", seat.Random.NextBits() >> 33);
            writer.WriteNumber("answerMs", answerMilliseconds);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteIssues(Utf8JsonWriter writer, Seat seat)
    {
        writer.WriteStartArray("issues");
        for (int i = 0; i < seat.Space.Issues; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", seat.Space.Scenario.Space.Issues[i].Name);
            writer.WriteStartArray("values");
            for (int value = 0; value < seat.Space.SizeOf(i); value++)
            {
                writer.WriteStringValue(seat.Space.NameOf(i, value));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUtility(Utf8JsonWriter writer, Seat seat, BidUtility utility)
    {
        if (seat.Book.Groups == seat.Space.Issues && !utility.IsCapped && seat.Space.HasAllCombinations)
        {
            WriteSums(writer, seat, utility);
        }
        else if (seat.Space.IsListed)
        {
            WriteList(writer, seat, utility);
        }
        else
        {
            throw new InvalidOperationException(
                "preferences are not additive and there are too many outcomes to list for another program."
            );
        }
    }

    private static void WriteSums(Utf8JsonWriter writer, Seat seat, BidUtility utility)
    {
        writer.WriteStartArray("weights");
        for (int i = 0; i < seat.Space.Issues; i++)
        {
            writer.WriteNumberValue(1);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("values");
        for (int i = 0; i < seat.Space.Issues; i++)
        {
            writer.WriteStartObject();
            for (int value = 0; value < seat.Space.SizeOf(i); value++)
            {
                writer.WriteNumber(
                    seat.Space.NameOf(i, value),
                    utility.Contribution(i, value) + (i == 0 ? utility.Constant : 0)
                );
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, Seat seat, BidUtility utility)
    {
        var parts = new int[seat.Book.Groups];
        writer.WriteStartArray("outcomes");
        for (long bid = 0; bid < seat.Book.Count; bid++)
        {
            seat.Book.Parts(bid, parts);
            OutcomeLine.Write(writer, seat.Space, parts);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("utilities");
        for (long bid = 0; bid < seat.Book.Count; bid++)
        {
            seat.Book.Parts(bid, parts);
            writer.WriteNumberValue(utility.Of(parts));
        }

        writer.WriteEndArray();
    }
}
