using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Formats.Agents;

/// <summary>The first line that another program sends to an agent of ours (<c>entente/agent/1</c>): what is negotiated, and what the agent wants.</summary>
public sealed record AgentStart
{
    private const int MostOutcomes = 1_000_000;
    private const int MostValues = 100_000;
    private const int MostParties = 100;

    /// <summary>The scenario as this seat sees it: parties of whom nothing is known are indifferent between all outcomes.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The number of the agent's own party, from 0.</summary>
    public required int Self { get; init; }

    /// <summary>The rules of the session.</summary>
    public ProtocolKind Protocol { get; init; }

    /// <summary>How many rounds there are; 0 for no end.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether the time of every turn says how near the end is, as where a clock ends the session.</summary>
    public bool IsTimed { get; init; }

    /// <summary>When the session ends by itself; the duration of a timed one is 1.</summary>
    public SessionLimits Limits => new(Rounds, IsTimed ? 1 : 0);

    /// <summary>The number from which all chance is drawn.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether it is known what outcomes are worth to another party.</summary>
    public required bool IsOpponentKnown { get; init; }

    /// <summary>Reads the line. Fields that are not known are ignored.</summary>
    /// <param name="line">One JSON object.</param>
    /// <exception cref="AgentLineException">The line is no start, or what it describes is at fault; the message says what would be right.</exception>
    public static AgentStart Read(string line)
    {
        JsonElement root = AgentLine.Parse(line);
        if (AgentLine.TypeOf(root) != "start")
        {
            throw new AgentLineException("The first line must have \"type\":\"start\".");
        }

        if (AgentLine.Text(root, "schema") is { } schema && schema != "entente/agent/1")
        {
            throw new AgentLineException($"This agent speaks entente/agent/1, not '{schema}'.");
        }

        ProtocolKind protocol = ProtocolOf(root);
        int parties = Whole(root, "parties", 2, 2, MostParties);
        int self = Whole(root, "self", 0, 0, parties - 1);
        OutcomeSpace space = SpaceOf(root);
        bool isKnown =
            root.TryGetProperty("opponent", out JsonElement opponent) && opponent.ValueKind == JsonValueKind.Object;
        int other = self == 0 ? 1 : 0;
        Party PartyAt(int number) =>
            new("party " + (number + 1).ToString(CultureInfo.InvariantCulture))
            {
                Preferences =
                    number == self ? PreferencesOf(root, space)
                    : number == other && isKnown ? PreferencesOf(opponent, space)
                    : new PreferenceModel.Scores([]),
                Fallback = number == self ? new Fallback { Worth = Number(root, "reservation", 0) } : Fallback.None,
                Patience = number == self ? PatienceOf(root) : Patience.Endless,
            };
        return new AgentStart
        {
            Scenario = new Scenario(space, [.. Enumerable.Range(0, parties).Select(PartyAt)]),
            Self = self,
            Protocol = protocol,
            Rounds = Whole(root, "rounds", 0, 0, int.MaxValue),
            IsTimed = root.TryGetProperty("timed", out JsonElement timed) && timed.ValueKind == JsonValueKind.True,
            Seed = (ulong)Whole(root, "seed", 0, 0, int.MaxValue),
            IsOpponentKnown = isKnown,
        };
    }

    private static ProtocolKind ProtocolOf(JsonElement root)
    {
        if (AgentLine.Text(root, "protocol") is not { } name)
        {
            return ProtocolKind.AlternatingOffers;
        }

        return SessionProtocols.Find(name)?.Kind
            ?? throw new AgentLineException(
                name == "sequential-deals"
                    ? "The talks about each of several deals are a session of their own: start them as alternating-offers."
                    : $"This agent plays {string.Join(", ", SessionProtocols.All)}, not '{name}'."
            );
    }

    private static OutcomeSpace SpaceOf(JsonElement root)
    {
        if (
            !root.TryGetProperty("issues", out JsonElement issues)
            || issues.ValueKind != JsonValueKind.Array
            || issues.GetArrayLength() == 0
        )
        {
            throw new AgentLineException("\"issues\" must be a list of at least one {\"name\":…,\"values\":[…]}.");
        }

        var read = ImmutableArray.CreateBuilder<Issue>();
        foreach (JsonElement issue in issues.EnumerateArray())
        {
            string name = AgentLine.Text(issue, "name") ?? throw new AgentLineException("An issue has no \"name\".");
            if (
                !issue.TryGetProperty("values", out JsonElement values)
                || values.ValueKind != JsonValueKind.Array
                || values.GetArrayLength() is 0 or > MostValues
            )
            {
                throw new AgentLineException($"Issue '{name}' needs \"values\", a list of 1 to {MostValues} texts.");
            }

            ImmutableArray<Option> options =
            [
                .. values.EnumerateArray().Select(value => new Option(AgentLine.Plain(value))),
            ];
            if (
                options.DistinctBy(option => option.Name).Count() != options.Length
                || read.Any(each => each.Name == name)
            )
            {
                throw new AgentLineException($"Issue '{name}' or a value of it is named twice.");
            }

            read.Add(new Issue.Choice(name, options));
        }

        return new OutcomeSpace(read.ToImmutable());
    }

    private static PreferenceModel PreferencesOf(JsonElement from, OutcomeSpace space)
    {
        if (from.TryGetProperty("outcomes", out JsonElement outcomes))
        {
            return Listed(from, outcomes, space);
        }

        if (
            !from.TryGetProperty("weights", out JsonElement weights)
            || !from.TryGetProperty("values", out JsonElement values)
            || weights.ValueKind != JsonValueKind.Array
            || values.ValueKind != JsonValueKind.Array
            || weights.GetArrayLength() != space.Issues.Length
            || values.GetArrayLength() != space.Issues.Length
        )
        {
            throw new AgentLineException(
                "\"weights\" and \"values\" must be lists as long as \"issues\", or \"outcomes\" and \"utilities\" be given."
            );
        }

        return new PreferenceModel.Scores([
            .. space.Issues.Select(
                (issue, i) =>
                    (Term)
                        new Term.OfIssue(i, new ValueFunction.Table(Scores(values[i], (Issue.Choice)issue)))
                        {
                            Weight = AgentLine.Number(weights[i], "a weight"),
                        }
            ),
        ]);
    }

    private static ImmutableArray<Estimate> Scores(JsonElement values, Issue.Choice issue) =>
        [
            .. issue.Options.Select(option =>
                (Estimate)(
                    values.ValueKind == JsonValueKind.Object
                    && values.TryGetProperty(option.Name, out JsonElement score)
                        ? AgentLine.Number(score, $"the value of '{option.Name}'")
                        : throw new AgentLineException(
                            $"\"values\" says nothing about '{option.Name}' of issue '{issue.Name}'."
                        )
                )
            ),
        ];

    private static PreferenceModel.Listed Listed(JsonElement from, JsonElement outcomes, OutcomeSpace space)
    {
        if (
            outcomes.ValueKind != JsonValueKind.Array
            || !from.TryGetProperty("utilities", out JsonElement utilities)
            || utilities.ValueKind != JsonValueKind.Array
            || utilities.GetArrayLength() != outcomes.GetArrayLength()
            || outcomes.GetArrayLength() is 0 or > MostOutcomes
        )
        {
            throw new AgentLineException(
                $"\"outcomes\" and \"utilities\" must be lists of the same length, 1 to {MostOutcomes}."
            );
        }

        return new PreferenceModel.Listed(
            [
                .. outcomes
                    .EnumerateArray()
                    .Zip(
                        utilities.EnumerateArray(),
                        (outcome, utility) =>
                            new ScoredOutcome(AgentLine.Outcome(outcome, space), AgentLine.Number(utility, "a utility"))
                    ),
            ],
            null
        );
    }

    private static Patience PatienceOf(JsonElement root)
    {
        Rational discount = Number(root, "discount", 1);
        return discount > Rational.Zero && discount <= Rational.One
            ? new Patience(discount, IsPerRound: false)
            : throw new AgentLineException("\"discount\" must be above 0 and at most 1.");
    }

    private static Rational Number(JsonElement root, string name, int otherwise) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? AgentLine.Number(value, $"\"{name}\"")
            : otherwise;

    private static int Whole(JsonElement root, string name, int otherwise, int low, int high)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return otherwise;
        }

        return
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out int number)
            && number >= low
            && number <= high
            ? number
            : throw new AgentLineException($"\"{name}\" must be a whole number from {low} to {high}.");
    }
}
