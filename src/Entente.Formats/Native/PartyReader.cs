using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads one party, from a scenario or from its private file.</summary>
internal sealed class PartyReader
{
    private static readonly string[] PublicKeys = ["title", "about", "delegation", "positions", "say"];

    private readonly NativeContext context;
    private readonly EvidenceReader evidence;
    private readonly ConditionReader conditions;
    private readonly PreferenceReader preferences;
    private readonly FallbackReader fallbacks;
    private readonly DelegationReader delegations;
    private readonly SayReader says;

    public PartyReader(
        NativeContext context,
        EvidenceReader evidence,
        ConditionReader conditions,
        OutcomeReader outcomes
    )
    {
        this.context = context;
        this.evidence = evidence;
        this.conditions = conditions;
        var scores = new ScoreReader(context, evidence);
        preferences = new PreferenceReader(context, scores, evidence, outcomes);
        fallbacks = new FallbackReader(context, scores, evidence, outcomes);
        delegations = new DelegationReader(context.Findings, evidence);
        says = new SayReader(context.Findings, evidence, conditions);
    }

    /// <summary>What a party may keep to itself.</summary>
    public static ImmutableArray<string> PrivateKeys { get; } =
    ["preferences", "fallback", "patience", "dealBreakers", "readings", "confidential"];

    private Findings Findings => context.Findings;

    /// <param name="name">The name of the party.</param>
    /// <param name="node">What the file says of it; nothing for an unknown party.</param>
    /// <param name="pointer">Where the party stands in the scenario.</param>
    public Party Read(string name, Node node, string pointer)
    {
        if (
            node is Node.Scalar { Of: ScalarKind.Null }
            || Findings.AsMap(node, new($"Party '{Excerpt.Of(name)}'", $"Partij '{Excerpt.Of(name)}'")) is not { } map
        )
        {
            return new Party(name);
        }

        Findings.Only(
            map,
            new($"party '{Excerpt.Of(name)}'", $"partij '{Excerpt.Of(name)}'"),
            [.. PublicKeys, .. PrivateKeys]
        );
        var party = new Party(name)
        {
            Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
            About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
            Delegation = delegations.Read(map["delegation"]),
            Positions =
            [
                .. (Findings.AsList(map["positions"], Sentence.Key("positions"))?.Items ?? []).Select(Position),
            ],
            Says = says.Read(map["say"]),
        };
        return WithPrivate(party, map, pointer);
    }

    /// <summary>Adds what a party keeps to itself.</summary>
    public Party WithPrivate(Party party, Node.Map map, string pointer) =>
        party with
        {
            Preferences = preferences.Read(map["preferences"], $"{pointer}/preferences"),
            Fallback = fallbacks.Read(map["fallback"]) ?? Fallback.None,
            Patience = fallbacks.Patience(map["patience"]),
            DealBreakers = DealBreakers(map["dealBreakers"], pointer),
            Readings = Readings(map["readings"], $"{pointer}/readings"),
            Confidential = Findings.AsLocalized(map["confidential"], Sentence.Key("confidential")),
        };

    private ImmutableArray<DealBreaker> DealBreakers(Node? node, string pointer) =>
        [
            .. (Findings.AsList(node, Sentence.Key("dealBreakers"))?.Items ?? []).Select(
                (item, i) => DealBreaker(item, $"{pointer}/dealBreakers/{i}")
            ),
        ];

    private DealBreaker DealBreaker(Node node, string pointer)
    {
        if (Findings.AsMap(node, new("A deal-breaker", "Een breekpunt")) is not { } map)
        {
            context.Break(pointer);
            return new DealBreaker([]);
        }

        Findings.Only(map, new("a deal-breaker", "een breekpunt"), ["never", "name", "why", .. EvidenceReader.Keys]);
        return new DealBreaker(conditions.Read(Findings.Entry(map, "never"), Sentence.Key("never"), pointer))
        {
            Name = Findings.AsText(map["name"], new("The name", "De naam")) ?? "",
            Why = Findings.AsLocalized(map["why"], Sentence.Key("why")),
            Evidence = evidence.In(map),
        };
    }

    private Position Position(Node node)
    {
        if (node is Node.Scalar)
        {
            return new Position([]) { About = Findings.AsLocalized(node, new("A position", "Een standpunt")) };
        }

        if (Findings.AsMap(node, new("A position", "Een standpunt")) is not { } map)
        {
            return new Position([]);
        }

        Findings.Only(map, new("a position", "een standpunt"), ["demand", "about", "when", .. EvidenceReader.Keys]);
        return new Position(conditions.Read(map["demand"], Sentence.Key("demand")))
        {
            About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
            When = Findings.AsText(map["when"], Sentence.Key("when")) ?? "",
            Evidence = evidence.In(map),
        };
    }

    private ImmutableSortedDictionary<string, PartyReading> Readings(Node? node, string pointer)
    {
        ImmutableSortedDictionary<string, PartyReading>.Builder readings = ImmutableSortedDictionary.CreateBuilder<
            string,
            PartyReading
        >(StringComparer.Ordinal);
        foreach (NodeEntry entry in Findings.AsMap(node, Sentence.Key("readings"))?.Entries ?? [])
        {
            if (Findings.AsName(entry.Key, new("The name of a reading", "De naam van een lezing")) is not { } name)
            {
                continue;
            }

            string part = $"{pointer}/{NativePlaces.Escape(name)}";

            if (!context.Readings.Contains(name))
            {
                context.Tell(part);
                Sentence hint = Findings.OneOf(name, context.Readings);
                Findings.Fault(
                    entry.Key.Place,
                    new(
                        $"The scenario has no reading '{Excerpt.Of(name)}'{hint}",
                        $"Het scenario heeft geen lezing '{Excerpt.Of(name)}'{hint}"
                    )
                );
            }

            if (Findings.AsMap(entry.Value, new("A reading of a party", "Een lezing van een partij")) is { } map)
            {
                Findings.Only(
                    map,
                    new("a reading of a party", "een lezing van een partij"),
                    "preferences",
                    "fallback",
                    "dealBreakers"
                );
                readings[name] = new PartyReading
                {
                    Preferences = preferences.Read(map["preferences"], $"{part}/preferences"),
                    Fallback = fallbacks.Read(map["fallback"]),
                    DealBreakers = map["dealBreakers"] is { } breakers ? DealBreakers(breakers, part) : default,
                };
            }
        }

        return readings.ToImmutable();
    }
}
