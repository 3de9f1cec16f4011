using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Formats.Agents;

/// <summary>A strategy of ours in a session that another program runs: every line it is sent has at most one line for an answer.</summary>
public sealed class AgentConversation
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AgentStart start;
    private readonly BidSpace space;
    private readonly BidBook book;
    private readonly Agent agent;
    private readonly int[] parts;
    private readonly bool tellsModel;

    /// <summary>A conversation.</summary>
    /// <param name="start">The first line.</param>
    /// <param name="strategy">How the agent plays.</param>
    /// <param name="tellsModel">Whether every answer carries what the agent believes of the other, where it has a belief.</param>
    /// <exception cref="AgentLineException">The strategy needs a deadline or knowledge that the start does not give.</exception>
    /// <exception cref="Entente.Analysis.UnsupportedScenarioException">Preferences are not additive and there are too many outcomes.</exception>
    public AgentConversation(AgentStart start, Strategy strategy, bool tellsModel = false)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(strategy);
        if (strategy.Has(StrategyTraits.NeedsDeadline) && !start.Limits.HasDeadline)
        {
            throw new AgentLineException(
                $"'{strategy}' plans towards a deadline: give \"rounds\", or say that the session is \"timed\"."
            );
        }

        if (strategy.Has(StrategyTraits.NeedsOpponentUtilities) && !start.IsOpponentKnown)
        {
            throw new AgentLineException(
                $"'{strategy}' needs to know what outcomes are worth to the other: give \"opponent\"."
            );
        }

        this.start = start;
        this.tellsModel = tellsModel;
        space = BidSpace.Of(start.Scenario);
        book = space.Open();
        parts = new int[book.Groups];
        var seat = new Seat(space, book, start.Self, start.Limits, new RandomSequence(start.Seed, (ulong)start.Self))
        {
            Protocol = start.Protocol,
            Knowledge = start.IsOpponentKnown ? Knowledge.Utilities : Knowledge.Nothing,
        };
        agent = strategy.Sit(seat);
    }

    /// <summary>Whether the session is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Answers a line.</summary>
    /// <param name="line">One JSON object: a <c>turn</c> or the <c>end</c>.</param>
    /// <returns>The answer, without a line end; null when none is due.</returns>
    /// <exception cref="AgentLineException">The line cannot be understood.</exception>
    public string? Answer(string line)
    {
        JsonElement root = AgentLine.Parse(line);
        switch (AgentLine.TypeOf(root))
        {
            case "turn":
                return Act(root);
            case "end":
                IsOver = true;
                return null;
            case var other:
                throw new AgentLineException($"A line is a \"turn\" or the \"end\", not '{other}'.");
        }
    }

    private string Act(JsonElement root)
    {
        if (
            !root.TryGetProperty("round", out JsonElement given)
            || given.ValueKind != JsonValueKind.Number
            || !given.TryGetInt32(out int round)
            || round < 0
        )
        {
            throw new AgentLineException("A turn needs \"round\", a whole number from 0.");
        }

        double time = TimeOf(root, round);
        bool isTold = root.TryGetProperty("heard", out JsonElement heard) && heard.ValueKind == JsonValueKind.Array;
        foreach (JsonElement offered in isTold ? heard.EnumerateArray() : [])
        {
            Hear(offered, round);
        }

        long standing = -1;
        int by = -1;
        if (root.TryGetProperty("offer", out JsonElement offer) && offer.ValueKind != JsonValueKind.Null)
        {
            standing = NumberOf(AgentLine.Outcome(offer, start.Scenario.Space));
            by = WholeIn(
                root,
                "by",
                root.TryGetProperty("phase", out _) ? -1
                    : start.Self == 0 ? 1
                    : 0
            );
            if (!isTold)
            {
                Tell(new SessionEvent(SessionEventKind.OfferMade, by, round, standing), time);
            }
        }

        Phase phase = AgentPhases.Read(root, standing);
        long text =
            root.TryGetProperty("text", out JsonElement written) && written.ValueKind != JsonValueKind.Null
                ? NumberOf(AgentLine.Outcome(written, start.Scenario.Space))
                : -1;
        Move move = agent.Act(new Turn(start.Self, phase, round, time, standing, by) { Text = text });
        if (move.Kind == MoveKind.Propose && !isTold)
        {
            Tell(new SessionEvent(SessionEventKind.OfferMade, start.Self, round, move.Outcome), time);
        }

        return Write(move, move.Kind == MoveKind.Propose ? move.Outcome : standing);
    }

    // An offer that was made since the last turn, by anybody at the table.
    private void Hear(JsonElement heard, int before)
    {
        if (heard.ValueKind != JsonValueKind.Object || !heard.TryGetProperty("offer", out JsonElement offer))
        {
            throw new AgentLineException("What was heard is a list of {\"offer\":{…},\"by\":0,\"round\":0}.");
        }

        int round = WholeIn(heard, "round", before);
        Tell(
            new SessionEvent(
                SessionEventKind.OfferMade,
                WholeIn(heard, "by", -1),
                round,
                NumberOf(AgentLine.Outcome(offer, start.Scenario.Space))
            ),
            TimeOf(heard, round)
        );
    }

    private static int WholeIn(JsonElement root, string name, int otherwise) =>
        root.TryGetProperty(name, out JsonElement given)
        && given.ValueKind == JsonValueKind.Number
        && given.TryGetInt32(out int number)
            ? number
            : otherwise;

    private double TimeOf(JsonElement root, int round)
    {
        double own = start.Limits.TimeAt(round, 0);
        return root.TryGetProperty("time", out JsonElement given) && given.ValueKind == JsonValueKind.Number
            ? Math.Clamp(given.GetDouble(), 0, 1)
            : Math.Min(own, 1);
    }

    private void Tell(SessionEvent happened, double time)
    {
        if (agent.IsListening)
        {
            agent.Observe(happened, time);
        }
    }

    private long NumberOf(Outcome outcome) =>
        space.TryParts([.. outcome.Values.Select(value => value.Index)], parts)
            ? book.NumberOf(parts)
            : throw new AgentLineException("The outcome is none of those that were listed.");

    private string Write(Move move, long about)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout))
        {
            writer.WriteStartObject();
            writer.WriteString(
                "type",
                move.Kind switch
                {
                    MoveKind.Propose => "offer",
                    MoveKind.Accept => "accept",
                    MoveKind.Reject => "reject",
                    _ => "walk-away",
                }
            );
            if (move.Kind == MoveKind.Propose)
            {
                book.Parts(move.Outcome, parts);
                Outcome outcome = space.OutcomeOf(parts);
                writer.WriteStartObject("outcome");
                for (int i = 0; i < outcome.Values.Length; i++)
                {
                    Issue issue = start.Scenario.Space.Issues[i];
                    writer.WriteString(issue.Name, issue.NameOf(outcome.Values[i]));
                }

                writer.WriteEndObject();
            }

            if (tellsModel && about >= 0 && agent.Model is { } model)
            {
                WriteModel(writer, StatedModel.Of(model, agent.Seat, about));
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteModel(Utf8JsonWriter writer, StatedModel model)
    {
        writer.WriteStartObject("model");
        writer.WriteStartArray("weights");
        foreach (double weight in model.Weights)
        {
            writer.WriteNumberValue(weight);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("values");
        for (int issue = 0; issue < model.Values.Length; issue++)
        {
            writer.WriteStartObject();
            for (int value = 0; value < model.Values[issue].Length; value++)
            {
                writer.WriteNumber(space.NameOf(issue, value), model.Values[issue][value]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
