using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads a native scenario, or the shared part of one.</summary>
internal sealed class ScenarioReader
{
    private static readonly string[] Keys =
    [
        "entente",
        "id",
        "title",
        "about",
        "issues",
        "rules",
        "parties",
        "thirdParties",
        "mediators",
        "statusQuo",
        "packages",
        "deadline",
        "readings",
        "sources",
        "hostOnly",
    ];

    private readonly NativeContext context;
    private readonly EvidenceReader evidence;
    private readonly OutcomeReader outcomes;

    public ScenarioReader(NativeContext context)
    {
        this.context = context;
        evidence = new EvidenceReader(context);
        var conditions = new ConditionReader(context);
        outcomes = new OutcomeReader(context);
        Parties = new PartyReader(context, evidence, conditions, outcomes);
    }

    /// <summary>Reads its parties.</summary>
    public PartyReader Parties { get; }

    private Findings Findings => context.Findings;

    /// <summary>Says whether a file is of the version that is read here, with a fault when it is not.</summary>
    public static bool IsCurrent(Findings findings, Node.Map map)
    {
        findings.Slips(map, new("a file", "een bestand"), ["entente"], ["entente"]);
        if (findings.Entry(map, "entente") is not { } version)
        {
            return false;
        }

        if (version is Node.Scalar { Of: ScalarKind.Number, Text: "1" })
        {
            return true;
        }

        findings.Fault(
            version.Place,
            new(
                "The version of the format is 1; write 'entente: 1'.",
                "De versie van de indeling is 1; schrijf 'entente: 1'."
            )
        );
        return false;
    }

    /// <summary>The scenario; of use only when there are no faults.</summary>
    public Scenario? Read(Node.Map map)
    {
        if (!IsCurrent(Findings, map))
        {
            return null;
        }

        Findings.Only(map, new("a scenario", "een scenario"), Keys);
        context.Places.Note("", map);
        foreach (string needed in new[] { "issues", "parties" })
        {
            if (map[needed] is null && map.Excuse(NodeExpectations.MeantFor(needed)))
            {
                context.Break($"/{needed}");
            }
        }

        // What later parts refer to comes first.
        context.TellRepeats("/sources", map["sources"]);
        ImmutableArray<Source> sources = new SourceReader(context).Read(map["sources"]);
        ImmutableArray<Reading> readings = Readings(map["readings"]);
        context.Readings = [.. readings.Select(reading => reading.Name)];
        new IssueReader(context).Read(map["issues"]);
        if (map["statusQuo"] is { } how)
        {
            context.Declare(OutcomeReader.StatusQuo, new DeclaredOutcome(how, Sentence.Key("statusQuo")));
        }

        ImmutableArray<Package> packages = Packages(map["packages"]);
        Outcome? statusQuo = outcomes.Of(OutcomeReader.StatusQuo, map["statusQuo"], Sentence.Key("statusQuo"));
        ImmutableArray<Rule> rules = new RuleReader(context).Read(Items(map, "rules"));
        ImmutableArray<Party> parties = PartiesOf(map["parties"], "parties", packages);
        TellThirdParties(map["thirdParties"], parties);
        return new Scenario(new OutcomeSpace(context.Space.Issues, rules), parties)
        {
            Id = Findings.AsText(map["id"], new("The id", "De id")) ?? "",
            Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
            About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
            ThirdParties = PartiesOf(map["thirdParties"], "thirdParties", []),
            Mediators = Mediators(map["mediators"]),
            StatusQuo = statusQuo,
            Deadline = Deadline(map["deadline"]),
            Sources = sources,
            Readings = readings,
            Packages = packages,
            IsHostOnly = Findings.AsFlag(map["hostOnly"], Sentence.Key("hostOnly")),
        };
    }

    private void TellThirdParties(Node? node, ImmutableArray<Party> parties)
    {
        var names = parties.Select(party => party.Name).ToHashSet(StringComparer.Ordinal);
        foreach (NodeEntry entry in (node as Node.Map)?.Entries ?? [])
        {
            if (entry.Key is Node.Scalar && names.Contains(entry.Name))
            {
                context.Tell($"/parties/{NativePlaces.Escape(entry.Name)}");
                Findings.Fault(
                    entry.Key.Place,
                    new(
                        $"There is a party '{Excerpt.Of(entry.Name)}' already; a third party is another, with a name of its own.",
                        $"Er is al een partij '{Excerpt.Of(entry.Name)}'; een derde is een andere, met een eigen naam."
                    )
                );
            }
        }
    }

    private ImmutableArray<Node> Items(Node.Map map, string key) =>
        Findings.AsList(map[key], Sentence.Key(key))?.Items ?? [];

    private ImmutableArray<NodeEntry> Entries(Node? node, string key)
    {
        context.TellRepeats($"/{key}", node);
        return Findings.AsMap(node, Sentence.Key(key))?.Entries ?? [];
    }

    private ImmutableArray<Reading> Readings(Node? node)
    {
        ImmutableArray<Reading>.Builder readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (NodeEntry entry in Entries(node, "readings"))
        {
            if (Findings.AsName(entry.Key, new("The name of a reading", "De naam van een lezing")) is { } name)
            {
                Node.Map? map = Long(entry, new("a reading", "een lezing"), "title", "about");
                readings.Add(new Reading(name) { Title = Title(entry, map), About = About(map) });
            }
        }

        return readings.ToImmutable();
    }

    private ImmutableArray<Mediator> Mediators(Node? node)
    {
        ImmutableArray<Mediator>.Builder mediators = ImmutableArray.CreateBuilder<Mediator>();
        foreach (NodeEntry entry in Entries(node, "mediators"))
        {
            if (Findings.AsName(entry.Key, new("The name of a mediator", "De naam van een bemiddelaar")) is { } name)
            {
                Node.Map? map = Long(entry, new("a mediator", "een bemiddelaar"), "title", "about");
                mediators.Add(new Mediator(name) { Title = Title(entry, map), About = About(map) });
            }
        }

        return mediators.ToImmutable();
    }

    // A map with a key of the long form is one; any other map is a title in several languages.
    private Node.Map? Long(NodeEntry entry, Sentence what, params string[] keys)
    {
        if (entry.Value is Node.Map own && !keys.Any(own.Has))
        {
            Findings.Slips(own, what, keys, keys);
        }

        if (entry.Value is not Node.Map map || !keys.Any(map.Has))
        {
            return null;
        }

        Findings.Only(map, what, keys);
        return map;
    }

    private LocalizedText Title(NodeEntry entry, Node.Map? map)
    {
        Node? title =
            map is not null ? map["title"]
            : entry.Value is Node.Scalar { Of: ScalarKind.Null } ? null
            : entry.Value;
        return Findings.AsLocalized(title, new("The title", "De titel"));
    }

    private LocalizedText About(Node.Map? map) => Findings.AsLocalized(map?["about"], Sentence.Key("about"));

    private ImmutableArray<Package> Packages(Node? node)
    {
        ImmutableArray<Package>.Builder packages = ImmutableArray.CreateBuilder<Package>();
        Sentence what = new("The outcome of a package", "De uitkomst van een pakket");
        foreach ((string name, Node.Map map, Node? given) in DeclaredPackages(node, what))
        {
            Outcome? outcome = outcomes.Of(name, given, what);
            if (outcome is null)
            {
                context.Break($"/packages/{NativePlaces.Escape(name)}/outcome");
            }

            bool isAgreed = Findings.AsFlag(map["agreed"], Sentence.Key("agreed"));
            if (isAgreed && packages.FirstOrDefault(other => other.IsAgreed) is { } agreed)
            {
                Findings.Fault(
                    map["agreed"]!.Place,
                    new(
                        $"'{agreed.Name}' is what was agreed already; take 'agreed' from one of the two.",
                        $"'{agreed.Name}' is al wat er is afgesproken; haal 'agreed' bij een van de twee weg."
                    )
                );
            }

            bool isProposed =
                map["proposed"] is not { } proposed || Findings.AsFlag(proposed, Sentence.Key("proposed"));
            if (isAgreed && !isProposed)
            {
                Findings.Fault(
                    map["proposed"]!.Place,
                    new(
                        "What was agreed was proposed; take one of 'agreed' and 'proposed' away.",
                        "Wat is afgesproken, is ook voorgesteld; haal een van 'agreed' en 'proposed' weg."
                    )
                );
            }

            packages.Add(
                new Package(name, outcome ?? new Outcome([]))
                {
                    Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
                    About = About(map),
                    By = Findings.AsText(map["by"], Sentence.Key("by")) ?? "",
                    IsAgreed = isAgreed,
                    IsProposed = isProposed,
                    Evidence = evidence.In(map),
                }
            );
        }

        return packages.ToImmutable();
    }

    // All of them, so that one may name another that stands further down.
    private ImmutableArray<(string Name, Node.Map Map, Node? Outcome)> DeclaredPackages(Node? node, Sentence what)
    {
        var packages = ImmutableArray.CreateBuilder<(string, Node.Map, Node?)>();
        foreach (NodeEntry entry in Entries(node, "packages"))
        {
            if (Findings.AsName(entry.Key, new("The name of a package", "De naam van een pakket")) is not { } name)
            {
                continue;
            }

            Node? outcome = null;
            if (Findings.AsMap(entry.Value, new("A package", "Een pakket")) is { } map)
            {
                Findings.Only(
                    map,
                    new("a package", "een pakket"),
                    ["outcome", "title", "about", "by", "agreed", "proposed", .. EvidenceReader.Keys]
                );
                outcome = Findings.Entry(map, "outcome");
                packages.Add((name, map, outcome));
            }

            context.Declare(name, new DeclaredOutcome(outcome, what));
        }

        return packages.ToImmutable();
    }

    private ImmutableArray<Party> PartiesOf(Node? node, string key, ImmutableArray<Package> packages)
    {
        ImmutableArray<Party>.Builder parties = ImmutableArray.CreateBuilder<Party>();
        bool isWhole = node is null or Node.Map;
        foreach (NodeEntry entry in Entries(node, key))
        {
            if (Findings.AsName(entry.Key, new("The name of a party", "De naam van een partij")) is { } name)
            {
                parties.Add(Parties.Read(name, entry.Value, $"/{key}/{NativePlaces.Escape(name)}"));
            }
            else
            {
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            // There may be more than were read.
            context.Tell($"/{key}");
            foreach (Package package in packages)
            {
                context.Tell($"/packages/{NativePlaces.Escape(package.Name)}/by");
            }
        }

        return parties.ToImmutable();
    }

    private Deadline? Deadline(Node? node)
    {
        if (Findings.AsMap(node, Sentence.Key("deadline")) is not { } map)
        {
            return null;
        }

        Findings.Only(map, Sentence.Key("deadline"), "rounds", "time");
        int? rounds = null;
        if (
            Findings.AsNumber(map["rounds"], new("The number of rounds", "Het aantal ronden"), isWhole: true) is
            { } number
        )
        {
            rounds = number.IsWhole && number <= int.MaxValue && number >= -int.MaxValue ? (int)number.Numerator : null;
            if (rounds is null)
            {
                Findings.Fault(
                    map["rounds"]!.Place,
                    new(
                        $"The number of rounds is a whole number, not {ShortNumber.Of(number)}.",
                        $"Het aantal ronden is een geheel getal, niet {ShortNumber.Of(number)}."
                    )
                );
            }
        }

        TimeSpan? time = null;
        if (Findings.AsText(map["time"], new("The time", "De tijd")) is { } text)
        {
            time = DurationText.TryParse(text, out TimeSpan read) ? read : null;
            if (time is null)
            {
                Findings.Fault(
                    map["time"]!.Place,
                    new(
                        $"'{Excerpt.Of(text)}' is no time such as '90 minutes', '2 hours' or '3 days'.",
                        $"'{Excerpt.Of(text)}' is geen tijd zoals '90 minutes', '2 hours' of '3 days'."
                    )
                );
            }
        }

        return new Deadline { Rounds = rounds, Time = time };
    }
}
