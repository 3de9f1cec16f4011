using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Formats.Sessions;

/// <summary>Reads a log of Entente's own: the document <c>entente/session/1</c>.</summary>
internal static class EntenteLog
{
    private const string Schema = "entente/session/1";

    // Only what tells the moves is looked for under a key with a slip in it: other versions may write more keys.
    private static readonly string[] Keys = ["protocol", "parties", "log", "endedBy"];

    private static readonly string[] EventKeys = ["round", "time", "party", "action", "outcome"];

    internal static readonly Dictionary<string, SessionEventKind> Actions = new(StringComparer.Ordinal)
    {
        ["offer"] = SessionEventKind.OfferMade,
        ["accept"] = SessionEventKind.OfferAccepted,
        ["reject"] = SessionEventKind.OfferRejected,
        ["demand"] = SessionEventKind.DemandSealed,
        ["part-agreed"] = SessionEventKind.PartAgreed,
        ["part-closed"] = SessionEventKind.PartClosed,
        ["group-agreement"] = SessionEventKind.GroupAgreed,
        ["agreement"] = SessionEventKind.AgreementReached,
        ["deadline"] = SessionEventKind.DeadlinePassed,
        ["walk-away"] = SessionEventKind.WalkedAway,
        ["breakdown"] = SessionEventKind.BrokenDown,
        ["fault"] = SessionEventKind.Faulted,
        ["adopt"] = SessionEventKind.TextAdopted,
        ["close"] = SessionEventKind.TextClosed,
        ["vote"] = SessionEventKind.VoteSealed,
        ["votes-counted"] = SessionEventKind.VotesCounted,
        ["left"] = SessionEventKind.PartyLeft,
        ["partial-agreement"] = SessionEventKind.TooFewLeft,
    };

    public static bool Recognises(Node.Map map) =>
        map["schema"] is Node.Scalar schema && schema.Text.StartsWith("entente/session/", StringComparison.Ordinal);

    public static RawLog? Read(Node.Map map, Findings findings)
    {
        var schema = (Node.Scalar)map["schema"]!;
        if (schema.Text != Schema)
        {
            findings.Fault(
                schema.Place,
                new(
                    $"This version reads {Schema}, not '{Excerpt.Of(schema.Text)}'.",
                    $"Deze versie leest {Schema}, niet '{Excerpt.Of(schema.Text)}'."
                )
            );
            return null;
        }

        findings.Slips(map, new("a log", "een log"), Keys, Keys);
        RecordedSetup setup = Setup(map, findings);
        var steps = ImmutableArray.CreateBuilder<RawStep>();
        var order = new MoveOrder(findings);
        var strangers = new LogStrangers(setup, findings);
        Node.List? log = findings.AsList(findings.Entry(map, "log"), Sentence.Key("log"));
        foreach (Node entry in log?.Items ?? [])
        {
            steps.Add(
                findings.AsMap(entry, new("An event", "Een gebeurtenis")) is { } happened
                    ? strangers.Note(Step(happened, setup, order, findings), happened)
                    : new RawStep(entry.Place, SessionEventKind.None, "") { IsDoubtful = true }
            );
        }

        Results(map, findings);
        if (log is not null && !setup.IsSequence)
        {
            EntenteEnding.Check(map, steps.ToImmutable(), findings);
        }

        strangers.Tell();
        return new RawLog("Entente session", steps.ToImmutable())
        {
            Setup = setup,
            Agreed = setup.IsSequence ? null : Agreed(map, findings),
            Rounds = setup.Limits.Rounds > 0 ? setup.Limits.Rounds : null,
        };
    }

    private static RawStep? Agreed(Node.Map map, Findings findings)
    {
        return findings.AsMap(map["agreement"], Sentence.Key("agreement")) is { } agreement
            ? new RawStep(
                agreement.Place,
                SessionEventKind.AgreementReached,
                "",
                OutcomeNodes.Named(agreement, findings)
            )
            : null;
    }

    // What came of the session, which is worked out anew from the events.
    private static void Results(Node.Map map, Findings findings)
    {
        Whole(map, "rounds", findings);
        Whole(map, "offers", findings);
        Amount(map, "time", findings);
        foreach (string key in new[] { "utilities", "discounted" })
        {
            foreach (Node item in findings.AsList(map[key], Sentence.Key(key))?.Items ?? [])
            {
                findings.AsNumber(item, new($"A number of '{key}'", $"Een getal van '{key}'"));
            }
        }
    }

    // A text with something in it; empty for none.
    internal static string Filled(this Findings findings, Node? node, string key)
    {
        string? text = findings.AsText(node, Sentence.Key(key));
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            findings.Fault(
                node!.Place,
                new($"'{key}' is empty; a log names one here.", $"'{key}' is leeg; een log noemt er hier een.")
            );
        }

        return text ?? "";
    }

    private static RecordedSetup Setup(Node.Map map, Findings findings)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var strategies = ImmutableArray.CreateBuilder<string>();
        var powers = ImmutableArray.CreateBuilder<int>();
        foreach (Node entry in findings.AsList(findings.Entry(map, "parties"), Sentence.Key("parties"))?.Items ?? [])
        {
            if (findings.AsMap(entry, new("A party", "Een partij")) is { } party)
            {
                findings.Slips(party, new("a party", "een partij"), ["name", "strategy"], ["name", "strategy"]);
                string name = findings.Filled(findings.Entry(party, "name"), "name");
                if (name.Length > 0 && names.Contains(name))
                {
                    findings.Fault(
                        party["name"]!.Place,
                        new(
                            $"There are two parties '{Excerpt.Of(name)}'.",
                            $"Er zijn twee partijen '{Excerpt.Of(name)}'."
                        )
                    );
                }

                names.Add(name);
                powers.Add(Whole(party, "power", findings));
                strategies.Add(findings.Filled(findings.Entry(party, "strategy"), "strategy"));
            }
        }

        return new RecordedSetup
        {
            Scenario = findings.AsText(map["scenario"], Sentence.Key("scenario")) ?? "",
            Reading = findings.AsText(map["reading"], Sentence.Key("reading")) ?? "",
            Hash = findings.AsText(map["sha256"], Sentence.Key("sha256")) ?? "",
            Protocol = RecordedProtocol.Read(map, findings),
            Center = findings.AsText(map["center"], Sentence.Key("center")) ?? "",
            Parties = names.ToImmutable(),
            Strategies = strategies.ToImmutable(),
            Powers = powers.All(power => power == 0) ? [] : powers.ToImmutable(),
            Order =
            [
                .. (findings.AsList(map["order"], Sentence.Key("order"))?.Items ?? []).Select(party =>
                    findings.AsText(party, new("A party in the order", "Een partij in de volgorde")) ?? ""
                ),
            ],
            MinPower = Whole(map, "minPower", findings),
            MaxPower = Whole(map, "maxPower", findings),
            Limits = new SessionLimits(Whole(map, "deadline", findings), Amount(map, "duration", findings)),
            MoveTime = Amount(map, "moveTime", findings),
            BreakdownChance = Amount(map, "breakdown", findings),
            Agenda =
            [
                .. (findings.AsList(map["agenda"], Sentence.Key("agenda"))?.Items ?? []).Select(place =>
                    (ImmutableArray<string>)
                        [
                            .. (
                                findings.AsList(place, new("A place on the agenda", "Een agendapunt"))?.Items ?? []
                            ).Select(issue => findings.AsText(issue, new("An issue", "Een onderwerp")) ?? ""),
                        ]
                ),
            ],
            RoundsAPlace = Whole(map, "roundsPerPlace", findings),
            Unresolved = Named<Unresolved>(map, "unresolved", findings),
            TextPatience = Whole(map, "patience", findings),
            Seed = Seed(map, findings),
            Knowledge = Named<Knowledge>(map, "knowledge", findings),
            Convention = Named<Convention>(map, "convention", findings),
            Fault = findings.AsText(map["fault"], Sentence.Key("fault")),
        };
    }

    private static RawStep Step(Node.Map happened, RecordedSetup setup, MoveOrder order, Findings findings)
    {
        findings.Slips(happened, new("an event", "een gebeurtenis"), EventKeys, EventKeys);
        int before = findings.FaultCount;
        string? action = findings.AsText(findings.Entry(happened, "action"), Sentence.Key("action"));
        SessionEventKind kind = default;
        if (action is not null && !Actions.TryGetValue(action, out kind))
        {
            findings.Fault(
                happened["action"]!.Place,
                new(
                    $"There is no action '{Excerpt.Of(action)}'; there are {string.Join(", ", Actions.Keys)}.",
                    $"Er is geen handeling '{Excerpt.Of(action)}'; er zijn {string.Join(", ", Actions.Keys)}."
                )
            );
        }

        Node.Map? values = findings.AsMap(happened["outcome"], Sentence.Key("outcome"));
        bool isDoubtful = findings.FaultCount > before;
        RawOutcome? outcome = values is null ? null : OutcomeNodes.Named(values, findings);
        string party = findings.Filled(happened["party"], "party");
        if (happened["party"] is null && IsOfParty(kind, setup))
        {
            findings.Fault(
                happened.Place,
                new(
                    "This event does not say which party it is of.",
                    "Deze gebeurtenis zegt niet van welke partij zij is."
                )
            );
        }

        if (!setup.IsSequence)
        {
            findings.Entry(happened, "round");
            findings.Entry(happened, "time");
        }

        before = findings.FaultCount;
        int round = Whole(happened, "round", findings);
        bool isRound = happened["round"] is not null && findings.FaultCount == before;
        before = findings.FaultCount;
        double time = Share(happened, findings);
        bool isTime = happened["time"] is not null && findings.FaultCount == before;
        if (!setup.IsSequence)
        {
            order.Round(isRound ? round : null, (happened["round"] ?? happened).Place);
            order.Time(isTime ? time : null, (happened["time"] ?? happened).Place);
        }

        return new RawStep(happened.Place, kind, party, outcome)
        {
            IsDoubtful = isDoubtful,
            Round = round,
            Time = time,
            Subject = Whole(happened, SubjectOf(happened), findings),
            MinPower = Power(happened, "minPower", findings),
            MaxPower = Power(happened, "maxPower", findings),
            Group =
                happened["group"] is Node.Scalar group
                && ulong.TryParse(group.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong parties)
                    ? parties
                    : 0,
        };
    }

    // Of the drafts of a single text nobody is the author.
    private static bool IsOfParty(SessionEventKind kind, RecordedSetup setup) =>
        kind
            is SessionEventKind.OfferAccepted
                or SessionEventKind.OfferRejected
                or SessionEventKind.DemandSealed
                or SessionEventKind.VoteSealed
                or SessionEventKind.WalkedAway
                or SessionEventKind.PartyLeft
        || (kind == SessionEventKind.OfferMade && setup.Protocol != "single-text");

    private static double Share(Node.Map happened, Findings findings)
    {
        double time = Amount(happened, "time", findings);
        if (time > 1)
        {
            findings.Fault(
                happened["time"]!.Place,
                new(
                    "'time' is the share of the whole that had passed, from 0 to 1.",
                    "'time' is het deel van het geheel dat voorbij was, van 0 tot en met 1."
                )
            );
        }

        return time;
    }

    private static string SubjectOf(Node.Map happened) =>
        happened.Has("place") ? "place"
        : happened.Has("deal") ? "deal"
        : "subject";

    private static int Whole(Node.Map map, string key, Findings findings)
    {
        Rational? number = findings.AsNumber(map[key], Sentence.Key(key), isWhole: true);
        bool isFit = number is null || (number.Value.IsWhole && number >= Rational.Zero && number <= int.MaxValue);
        if (!isFit)
        {
            findings.Fault(
                map[key]!.Place,
                number > int.MaxValue
                    ? new($"'{key}' is at most {int.MaxValue:N0}.", $"'{key}' is hoogstens {int.MaxValue:N0}.")
                    : new(
                        $"'{key}' is {ShortNumber.Of(number!.Value)}, and should be a whole number from 0.",
                        $"'{key}' is {ShortNumber.Of(number!.Value)}, en hoort een geheel getal vanaf 0 te zijn."
                    )
            );
        }

        return isFit && number is { } whole ? (int)whole.Numerator : 0;
    }

    private static ushort Power(Node.Map map, string key, Findings findings)
    {
        int power = Whole(map, key, findings);
        if (power > Mopac.MostPower)
        {
            findings.Fault(
                map[key]!.Place,
                new($"'{key}' is at most {Mopac.MostPower}.", $"'{key}' is hoogstens {Mopac.MostPower}.")
            );
            return 0;
        }

        return (ushort)power;
    }

    private static double Amount(Node.Map map, string key, Findings findings)
    {
        double amount = findings.AsNumber(map[key], Sentence.Key(key))?.ToDouble() ?? 0;
        if (amount < 0 || !double.IsFinite(amount))
        {
            findings.Fault(map[key]!.Place, new($"'{key}' is a number from 0.", $"'{key}' is een getal vanaf 0."));
            return 0;
        }

        return amount;
    }

    private static ulong Seed(Node.Map map, Findings findings)
    {
        if (map["seed"] is not { } node)
        {
            return 0;
        }

        if (
            node is Node.Scalar scalar
            && ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
        )
        {
            return seed;
        }

        Sentence found = NodeExpectations.Found(node);
        findings.Fault(
            node.Place,
            new(
                $"'seed' is {found}, and should be a whole number from 0.",
                $"'seed' is {found}, en hoort een geheel getal vanaf 0 te zijn."
            )
        );
        return 0;
    }

    private static T Named<T>(Node.Map map, string key, Findings findings)
        where T : struct, Enum
    {
        if (findings.AsText(map[key], Sentence.Key(key)) is not { } text)
        {
            return default;
        }

        if (Enum.TryParse(text, ignoreCase: true, out T value) && !char.IsAsciiDigit(text.FirstOrDefault('0')))
        {
            return value;
        }

        findings.Fault(
            map[key]!.Place,
            new(
                $"'{key}' is one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.",
                $"'{key}' is een van {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}."
            )
        );
        return default;
    }
}
