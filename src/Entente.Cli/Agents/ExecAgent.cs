using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Formats.Agents;
using Entente.Protocols;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Cli.Agents;

/// <summary>An agent in another process, in any language, over the lines of <c>entente/agent/1</c>.</summary>
/// <remarks>
/// The command is started without a shell, once a session, in its own process and with the environment of this one; it is killed with its children when it is late or the session is over. An
/// answer that is late, no JSON or longer than a megabyte ends the session as a fault of its party.
/// </remarks>
internal sealed class ExecAgent : Agent, IDisposable
{
    private const int MostAnswer = 1 << 20;
    private const int GraceMilliseconds = 500;
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeSpan limit;
    private readonly Process process;
    private readonly int[] parts;
    private readonly List<HeardOffer>? heard;
    private StatedModel? stated;

    public ExecAgent(Seat seat, string command, int answerMilliseconds)
        : base(seat)
    {
        limit = TimeSpan.FromMilliseconds(answerMilliseconds);
        parts = new int[seat.Book.Groups];

        // Between two parties in turn, what is on the table is all that was said.
        heard = seat is { Protocol: ProtocolKind.AlternatingOffers, Parties: 2 } ? null : [];
        string start = StartLine.Of(seat, answerMilliseconds);
        process = Start(command);
        try
        {
            Send(start);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override OpponentModel? Model => stated;

    public override bool IsListening => heard is not null;

    public override void Observe(in SessionEvent happened, double time)
    {
        if (happened.Kind == SessionEventKind.OfferMade)
        {
            heard?.Add(new HeardOffer(happened.Outcome, happened.Party, happened.Round, time));
        }
    }

    public override Move Act(in Turn turn)
    {
        Send(TurnLine(turn));
        using JsonDocument answer = Parsed(Receive());
        JsonElement root = answer.RootElement;
        stated = ModelLine.Read(root, Seat) ?? stated;
        string? type =
            root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out JsonElement kind)
                ? kind.GetString()
                : null;
        switch (type)
        {
            case "accept":
                return Move.Accept(turn.Party);
            case "reject" when turn.Phase is not (Phase.Offer or Phase.Respond or Phase.Demand):
                return Move.Reject(turn.Party);
            case "walk-away":
                return Move.WalkAway(turn.Party);
            case "offer" when root.TryGetProperty("outcome", out JsonElement outcome):
                return OutcomeLine.TryRead(outcome, Seat.Space, parts)
                    ? Move.Propose(turn.Party, Seat.Book.NumberOf(parts))
                    : throw new InvalidOperationException("its offer is no outcome that can be agreed.");
            default:
                throw new InvalidOperationException(
                    "it answered neither offer, accept nor walk-away, nor reject where that is asked."
                );
        }
    }

    public override void End(long agreement)
    {
        try
        {
            Send(EndLine(agreement));
            process.StandardInput.Close();
            process.WaitForExit(GraceMilliseconds);
        }
        catch (Exception gone) when (gone is InvalidOperationException or TimeoutException or IOException)
        {
            // It has gone already; there is nobody to tell.
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static JsonDocument Parsed(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException fault)
        {
            throw new InvalidOperationException("its answer is no JSON.", fault);
        }
    }

    private static Process Start(string command)
    {
        List<string> words = CommandWords.Of(command);
        var start = new ProcessStartInfo(words.Count > 0 ? words[0] : "")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string word in words.Skip(1))
        {
            start.ArgumentList.Add(word);
        }

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("its program did not start.");
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException(
                $"its program did not start ({fault.NativeErrorCode}): '{words.FirstOrDefault()}'.",
                fault
            );
        }
    }

    private void Send(string line) => Within(() => Write(line));

    private string Receive() => Within(Read);

    // Neither reading nor writing a pipe can be cancelled: a late program is killed, and that ends both.
    private string Within(Func<string> work)
    {
        var done = Task.Run(work);
        try
        {
            if (done.Wait(limit))
            {
                return done.Result;
            }
        }
        catch (AggregateException fault)
        {
            throw new InvalidOperationException(fault.InnerException!.Message, fault);
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"no answer within {limit.TotalMilliseconds:0} ms.");
    }

    private string Write(string line)
    {
        try
        {
            process.StandardInput.Write(line + "\n");
            process.StandardInput.Flush();
            return line;
        }
        catch (IOException gone)
        {
            throw new InvalidOperationException("its program ended before the session did.", gone);
        }
    }

    private string Read()
    {
        var line = new StringBuilder();
        for (int sign = process.StandardOutput.Read(); sign >= 0; sign = process.StandardOutput.Read())
        {
            if (sign == '\n')
            {
                return line.ToString();
            }

            line.Append((char)sign);
            if (line.Length > MostAnswer)
            {
                throw new InvalidOperationException("its answer is longer than a megabyte.");
            }
        }

        throw new InvalidOperationException("its program ended without an answer.");
    }

    private string TurnLine(Turn turn) =>
        Line(writer =>
        {
            writer.WriteString("type", "turn");
            writer.WriteString("phase", AgentPhases.NameOf(turn.Phase));
            writer.WriteNumber("round", turn.Round);
            writer.WriteNumber("time", turn.Time);
            WriteBid(writer, "offer", turn.Standing);
            if (turn.StandingBy >= 0)
            {
                writer.WriteNumber("by", turn.StandingBy);
            }

            if (turn.Text >= 0)
            {
                WriteBid(writer, "text", turn.Text);
            }

            WriteHeard(writer);
        });

    private void WriteHeard(Utf8JsonWriter writer)
    {
        if (heard is null)
        {
            return;
        }

        writer.WriteStartArray("heard");
        foreach (HeardOffer each in heard)
        {
            writer.WriteStartObject();
            WriteBid(writer, "offer", each.Outcome);
            writer.WriteNumber("by", each.By);
            writer.WriteNumber("round", each.Round);
            writer.WriteNumber("time", each.Time);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        heard.Clear();
    }

    private string EndLine(long agreement) =>
        Line(writer =>
        {
            writer.WriteString("type", "end");
            WriteBid(writer, "agreement", agreement);
        });

    private void WriteBid(Utf8JsonWriter writer, string name, long bid)
    {
        writer.WritePropertyName(name);
        if (bid < 0)
        {
            writer.WriteNullValue();
            return;
        }

        Seat.Book.Parts(bid, parts);
        OutcomeLine.Write(writer, Seat.Space, parts);
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
