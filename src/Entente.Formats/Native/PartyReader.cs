using System.Collections.Immutable;
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
            || Findings.AsMap(node, $"Party '{Excerpt.Of(name)}'") is not { } map
        )
        {
            return new Party(name);
        }

        Findings.Only(map, $"party '{Excerpt.Of(name)}'", [.. PublicKeys, .. PrivateKeys]);
        var party = new Party(name)
        {
            Title = Findings.AsLocalized(map["title"], "The title"),
            About = Findings.AsLocalized(map["about"], "'about'"),
            Delegation = delegations.Read(map["delegation"]),
            Positions = [.. (Findings.AsList(map["positions"], "'positions'")?.Items ?? []).Select(Position)],
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
            DealBreakers = DealBreakers(map["dealBreakers"]),
            Readings = Readings(map["readings"], $"{pointer}/readings"),
            Confidential = Findings.AsLocalized(map["confidential"], "'confidential'"),
        };

    private ImmutableArray<DealBreaker> DealBreakers(Node? node) =>
        [.. (Findings.AsList(node, "'dealBreakers'")?.Items ?? []).Select(DealBreaker).OfType<DealBreaker>()];

    private DealBreaker? DealBreaker(Node node)
    {
        if (Findings.AsMap(node, "A deal-breaker") is not { } map)
        {
            return null;
        }

        Findings.Only(map, "a deal-breaker", ["never", "name", "why", .. EvidenceReader.Keys]);
        return new DealBreaker(conditions.Read(Findings.Entry(map, "never"), "'never'"))
        {
            Name = Findings.AsText(map["name"], "The name") ?? "",
            Why = Findings.AsLocalized(map["why"], "'why'"),
            Evidence = evidence.In(map),
        };
    }

    private Position Position(Node node)
    {
        if (node is Node.Scalar)
        {
            return new Position([]) { About = Findings.AsLocalized(node, "A position") };
        }

        if (Findings.AsMap(node, "A position") is not { } map)
        {
            return new Position([]);
        }

        Findings.Only(map, "a position", ["demand", "about", "when", .. EvidenceReader.Keys]);
        return new Position(conditions.Read(map["demand"], "'demand'"))
        {
            About = Findings.AsLocalized(map["about"], "'about'"),
            When = Findings.AsText(map["when"], "'when'") ?? "",
            Evidence = evidence.In(map),
        };
    }

    private ImmutableSortedDictionary<string, PartyReading> Readings(Node? node, string pointer)
    {
        ImmutableSortedDictionary<string, PartyReading>.Builder readings = ImmutableSortedDictionary.CreateBuilder<
            string,
            PartyReading
        >(StringComparer.Ordinal);
        foreach (NodeEntry entry in Findings.AsMap(node, "'readings'")?.Entries ?? [])
        {
            if (Findings.AsName(entry.Key, "The name of a reading") is not { } name)
            {
                continue;
            }

            if (!context.Readings.Contains(name))
            {
                string hint = Findings.OneOf(name, context.Readings);
                Findings.Fault(entry.Key.Place, $"The scenario has no reading '{Excerpt.Of(name)}'{hint}");
            }

            if (Findings.AsMap(entry.Value, "A reading of a party") is { } map)
            {
                Findings.Only(map, "a reading of a party", "preferences", "fallback", "dealBreakers");
                readings[name] = new PartyReading
                {
                    Preferences = preferences.Read(
                        map["preferences"],
                        $"{pointer}/{NativePlaces.Escape(name)}/preferences"
                    ),
                    Fallback = fallbacks.Read(map["fallback"]),
                    DealBreakers = map["dealBreakers"] is { } breakers ? DealBreakers(breakers) : default,
                };
            }
        }

        return readings.ToImmutable();
    }
}
