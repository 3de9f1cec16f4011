using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Scenarios;

namespace Entente.Formats.Conflict;

/// <summary>Reads a conflict from Entente's own format, described in <c>docs/reference/conflict-format.md</c>.</summary>
internal sealed class NativeConflict
{
    /// <summary>The key that every such file has, with the version of the format: 1.</summary>
    public const string Mark = "conflict";

    private static readonly string[] Keys =
    [
        Mark,
        "id",
        "title",
        "about",
        "decisionMakers",
        "infeasible",
        "collapsed",
        "states",
        "names",
        "statusQuo",
        "sources",
    ];

    private readonly Findings findings = new();
    private readonly NativeContext context;
    private bool isInfeasibleMissing;

    public NativeConflict(ImmutableArray<Remark> faults)
    {
        findings.AddFaults(faults);
        context = new NativeContext(findings);
    }

    public static bool Recognises(Node.Map map) => map.Starts(Mark);

    public ConflictReading Read(Node.Map map)
    {
        ConflictModel? model = Model(map, out ImmutableArray<ScenarioRemark>? unstated);
        if (model is not null && !findings.IsFull)
        {
            IEnumerable<ScenarioRemark> faults = unstated is { } early
                ? early.Union(ConflictCheck.FaultsBeforeStates(model))
                : ConflictCheck.Faults(model);
            foreach (ScenarioRemark fault in faults.Where(fault => !context.IsTold(fault.Part)))
            {
                Tell(fault, map);
            }
        }

        return new ConflictReading
        {
            Format = NativeFormat.Name,
            Model = findings.HasFaults ? null : model,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }

    // Without something under 'infeasible' all rankings leave out the same.
    private void Tell(ScenarioRemark fault, Node.Map map)
    {
        bool isRanking = fault.Part.EndsWith("/ranking", StringComparison.Ordinal);
        if (isRanking && map["infeasible"] is null)
        {
            isInfeasibleMissing |= map.Excuse(NodeExpectations.MeantFor("infeasible"));
            if (isInfeasibleMissing)
            {
                return;
            }
        }

        if (!isRanking)
        {
            findings.Fault(context.Places.Of(fault.Part), fault.Said);
            return;
        }

        findings.FaultOnce(
            context.Places.Of(fault.Part),
            fault.Said.English,
            more => new($"{fault.Said.English[..^1]}{more}.", $"{fault.Said.Dutch[..^1]}{more}.")
        );
    }

    // What keeps the states from being known goes out with the model; nothing when they are known.
    private ConflictModel? Model(Node.Map map, out ImmutableArray<ScenarioRemark>? unstated)
    {
        unstated = [];
        findings.Slips(map, new("a file", "een bestand"), [Mark], [Mark]);
        if (map[Mark] is not Node.Scalar { Of: ScalarKind.Number, Text: "1" })
        {
            findings.Fault(
                (map[Mark] ?? map).Place,
                new(
                    "The version of the format of conflicts is 1; write 'conflict: 1'.",
                    "De versie van de indeling van conflicten is 1; schrijf 'conflict: 1'."
                )
            );
            return null;
        }

        findings.Only(map, new("a conflict", "een conflict"), Keys);
        context.Places.Note("", map);
        ImmutableArray<Source> sources = new SourceReader(context).Read(map["sources"]);
        var options = new OptionNames(findings);
        var reader = new MakerReader(context, options);
        Node.Map? makers = findings.AsMap(findings.Entry(map, "decisionMakers"), Sentence.Key("decisionMakers"));
        if (makers is null)
        {
            options.LeaveOpen();
            context.Break("/decisionMakers");
        }

        foreach (string set in new[] { "decisionMakers", "names", "states", "collapsed", "sources" })
        {
            context.TellRepeats($"/{set}", map[set]);
        }

        ImmutableArray<DecisionMaker> owners =
        [
            .. (makers?.Entries ?? []).Select(reader.Owner).OfType<DecisionMaker>(),
        ];
        var conditions = new StateConditionReader(findings, options);
        int before = findings.FaultCount;
        ConflictModel model = new()
        {
            Options = options.All,
            DecisionMakers = owners,
            Infeasible =
            [
                .. Items(map["infeasible"], Sentence.Key("infeasible"))
                    .Select(conditions.RuledOut)
                    .OfType<StateCondition>(),
            ],
            Collapsed = Collapsed(map["collapsed"], conditions),
            Listed = Listed(map["states"]),
        };
        bool areStatesRead = options.IsWhole && findings.FaultCount == before;
        if (!options.IsWhole)
        {
            // That there are none is no further fault.
            context.Tell("");
        }

        bool isExcused = false;
        // Without the states, what is said of them is read for its faults only.
        ImmutableArray<ScenarioRemark> early = areStatesRead ? ConflictCheck.Faults(model) : [];
        unstated = areStatesRead && early.IsEmpty ? null : early;
        StateNames states = unstated is null
            ? new StateNames(findings, options, StateSpace.Of(model), model)
            : StateNames.Unresolved(findings, options, model, map["names"] as Node.Map);
        states.MayBeUnread = () =>
            map["names"] is not (null or Node.Map)
            || (map["names"] is null && (isExcused |= map.Excuse(NodeExpectations.MeantFor("names"))));
        ImmutableArray<NamedState> names =
        [
            .. Entries(map["names"], Sentence.Key("names")).Select(states.Named).OfType<NamedState>(),
        ];
        model = model with
        {
            Id = findings.AsText(map["id"], new("The id", "De id")) ?? "",
            Title = findings.AsLocalized(map["title"], new("The title", "De titel")),
            About = findings.AsLocalized(map["about"], Sentence.Key("about")),
            Sources = sources,
            Names = [.. states.OfCollapsed, .. Titled(map["states"]), .. names],
            StatusQuo = map["statusQuo"] is { } statusQuo ? states.Of(statusQuo, Sentence.Key("statusQuo")) : null,
            DecisionMakers =
            [
                .. owners.Select(owner =>
                    makers?[owner.Name] is { } node ? reader.WithPreferences(owner, node, states) : owner
                ),
            ],
        };
        states.TellBeyond();
        return model;
    }

    private ImmutableArray<Node> Items(Node? node, Sentence what) => findings.AsList(node, what)?.Items ?? [];

    private ImmutableArray<NodeEntry> Entries(Node? node, Sentence what) => findings.AsMap(node, what)?.Entries ?? [];

    private ImmutableArray<CollapsedState> Collapsed(Node? node, StateConditionReader conditions)
    {
        ImmutableArray<CollapsedState>.Builder collapsed = ImmutableArray.CreateBuilder<CollapsedState>();
        foreach (NodeEntry entry in Entries(node, Sentence.Key("collapsed")))
        {
            if (
                findings.AsName(entry.Key, new("The name of a state", "De naam van een toestand")) is not { } name
                || findings.AsMap(entry.Value, new("A collapsed state", "Een samengevallen toestand")) is not { } map
            )
            {
                continue;
            }

            findings.Only(map, new("a collapsed state", "een samengevallen toestand"), "when", "title");
            LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
            if (findings.Entry(map, "when") is { } when && conditions.Read(when) is { } condition)
            {
                collapsed.Add(new CollapsedState(name, condition) { Title = title });
            }
        }

        return collapsed.ToImmutable();
    }

    // A list of names, or names with titles.
    // Listed states that have a title, by their names.
    private IEnumerable<NamedState> Titled(Node? node) =>
        node is Node.Map map
            ? map
                .Entries.Select(
                    (entry, state) =>
                        new NamedState(entry.Name, state)
                        {
                            Title = entry.Value is Node.Scalar { Of: ScalarKind.Null }
                                ? LocalizedText.Empty
                                : findings.AsLocalized(entry.Value, new("The title", "De titel")),
                        }
                )
                .Where(named => !named.Title.IsEmpty)
            : [];

    private ImmutableArray<string> Listed(Node? node) =>
        node switch
        {
            null => [],
            Node.Map map =>
            [
                .. map
                    .Entries.Select(entry =>
                        findings.AsName(entry.Key, new("The name of a state", "De naam van een toestand"))
                    )
                    .OfType<string>(),
            ],
            _ =>
            [
                .. Items(node, Sentence.Key("states"))
                    .Select(item => findings.AsText(item, new("The name of a state", "De naam van een toestand")))
                    .OfType<string>(),
            ],
        };
}
