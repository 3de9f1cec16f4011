using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Scenarios;

namespace Entente.Formats.Conflict;

/// <summary>Reads the <c>.gmcr</c> files that programs for the graph model save: JSON whose keys changed their names from version to version.</summary>
/// <remarks>
/// Preferences are statements, or a ranking where the file says that it was made by hand (<c>useManualPreferenceRanking</c>, earlier <c>useManualPreferenceVectors</c>; <c>preferenceRanking</c>, earlier
/// <c>preferenceVector</c>). Payoffs and full copies of coalitions that some versions save are worked out anew. Described in <c>docs/reference/conflict-format.md</c>.
/// </remarks>
internal sealed class GmcrReader
{
    private static readonly string[] Directions = ["both", "fwd", "back"];
    private static readonly string[] OptionKeys = ["name", "permittedDirection"];
    private static readonly string[] FileKeys =
    [
        "options",
        "decisionMakers",
        "infeasibles",
        "useManualPreferenceRanking",
        "useManualPreferenceVectors",
    ];
    private static readonly string[] MakerKeys =
    [
        "name",
        "options",
        "preferences",
        "misperceptions",
        "preferenceRanking",
        "preferenceVector",
    ];

    private readonly Findings findings = new();
    private readonly NativeContext context;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private int optionCount;
    private bool areStatesKnown;

    public GmcrReader(ImmutableArray<Remark> faults)
    {
        findings.AddFaults(faults);
        context = new NativeContext(findings);
    }

    public static bool Recognises(Node.Map map) =>
        map.Has("decisionMakers") && map.Has("options") && !map.Starts(NativeConflict.Mark) && !map.Has("schema");

    public ConflictReading Read(Node.Map map)
    {
        findings.Slips(map, new("a file", "een bestand"), FileKeys, [.. FileKeys, "coalitions", "coalitionsFull"]);
        ConflictModel model = Model(map);
        if (map["coalitions"] is Node.List { Items: var coalitions } list && coalitions.Any(each => each is Node.List))
        {
            findings.Warn(
                list.Place,
                new(
                    "Coalitions of the file are left aside; ask for all of them with --coalitions.",
                    "Coalities uit het bestand blijven buiten beschouwing; vraag ze alle met --coalitions."
                )
            );
        }

        if (!findings.IsFull)
        {
            ImmutableArray<ScenarioRemark> faults = areStatesKnown
                ? ConflictCheck.Faults(model, mayNameRest: false)
                : ConflictCheck.FaultsBeforeStates(model);
            foreach (ScenarioRemark fault in faults.Where(fault => !context.IsTold(fault.Part)))
            {
                findings.Fault(PlaceOf(fault.Part, map.Place), fault.Said);
            }
        }

        return new ConflictReading
        {
            Format = "GMCR",
            Model = findings.HasFaults ? null : model,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }

    private Place PlaceOf(string part, Place otherwise)
    {
        for (string at = part; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (places.TryGetValue(at, out Place place))
            {
                return place;
            }
        }

        return otherwise;
    }

    private ConflictModel Model(Node.Map map)
    {
        ImmutableArray<ConflictOption> options = [.. Items(map, "options").Select(Option)];
        optionCount = options.Length;
        var conditions = new GmcrConditions(findings, optionCount);
        bool isByHand = Flag(map, "useManualPreferenceRanking") | Flag(map, "useManualPreferenceVectors");
        Node[] makers = [.. Items(map, "decisionMakers")];
        int before = findings.FaultCount;
        if (map["infeasibles"] is { } ruledOut)
        {
            places.TryAdd("/infeasible", ruledOut.Place);
        }

        ImmutableArray<StateCondition> infeasible =
        [
            .. Items(map, "infeasibles", isOptional: true)
                .Select((node, i) => Noted($"/infeasible/{i}", conditions.RuledOut(node))),
        ];
        areStatesKnown = optionCount > 0 && findings.FaultCount == before;
        if (map["options"] is Node.List { Items.IsEmpty: true } none)
        {
            findings.Fault(
                none.Place,
                new(
                    "A conflict has at least one option; name it here.",
                    "Een conflict heeft ten minste één optie; noem die hier."
                )
            );
        }

        if (optionCount == 0)
        {
            // That there are none is no further fault.
            context.Tell("");
        }

        if (map["decisionMakers"] is Node.List { Items.IsEmpty: true } nobody)
        {
            // Whose the options are is not known then.
            context.Break("/options");
            places.TryAdd("/decisionMakers", nobody.Place);
        }
        else if (map["decisionMakers"] is not Node.List)
        {
            context.Tell("/decisionMakers");
        }

        var model = new ConflictModel
        {
            Options = options,
            Infeasible = infeasible,
            DecisionMakers = [.. makers.OfType<Node.Map>().Select((node, i) => Maker(node, i, conditions, isByHand))],
        };
        foreach (Node node in makers.Where(node => node is not Node.Map))
        {
            context.Break("/options");
            findings.Fault(
                node.Place,
                new(
                    $"A decision maker is {node.Kind}, and should be a set of named entries.",
                    $"Een beslisser is {node.Kind}, en hoort een groep benoemde gegevens te zijn."
                )
            );
        }

        return model;

        StateCondition Noted(string part, (Place Place, StateCondition Condition) read)
        {
            places.TryAdd(part, read.Place);
            return read.Condition;
        }
    }

    private ImmutableArray<Node> Items(Node.Map map, string key, bool isOptional = false) =>
        findings.AsList(isOptional ? map[key] : findings.Entry(map, key), Sentence.Key(key))?.Items ?? [];

    private bool Flag(Node.Map map, string key) => findings.AsFlag(map[key], Sentence.Key(key));

    private string Name(Node? node, Sentence what) =>
        node is null ? "" : findings.AsName(node, what, mayBeEmpty: false) ?? "";

    // The earliest files have an option's name alone.
    private ConflictOption Option(Node node, int number)
    {
        places.TryAdd($"/options/{number}", node.Place);
        if (node is not Node.Map map)
        {
            return new ConflictOption(Name(node, new("The name of an option", "De naam van een optie")));
        }

        findings.Slips(map, new("an option", "een optie"), OptionKeys, OptionKeys);
        if (map["name"] is null)
        {
            findings.Fault(
                map.Place,
                new("This option has no 'name'; give it one.", "Deze optie heeft geen 'name'; geef haar er een.")
            );
        }

        string name = Name(map["name"], new("The name of an option", "De naam van een optie"));
        string direction = findings.AsText(map["permittedDirection"], Sentence.Key("permittedDirection")) ?? "both";
        if (!Directions.Contains(direction))
        {
            findings.Fault(
                map["permittedDirection"]!.Place,
                new(
                    $"There is no direction '{Excerpt.Of(direction)}'; it is both, fwd or back.",
                    $"Er is geen richting '{Excerpt.Of(direction)}'; het is both, fwd of back."
                )
            );
        }

        return new ConflictOption(name)
        {
            Direction =
                direction == "fwd" ? OptionDirection.Forward
                : direction == "back" ? OptionDirection.Back
                : OptionDirection.Both,
        };
    }

    private DecisionMaker Maker(Node.Map map, int number, GmcrConditions conditions, bool isByHand)
    {
        findings.Slips(map, new("a decision maker", "een beslisser"), MakerKeys, MakerKeys);
        if (map["name"] is null)
        {
            findings.Fault(
                map.Place,
                new(
                    "This decision maker has no 'name'; give it one.",
                    "Deze beslisser heeft geen 'name'; geef hem er een."
                )
            );
        }

        string given = Name(map["name"], new("The name of a decision maker", "De naam van een beslisser"));
        string name = given.Length > 0 ? given : $"{number + 1}";
        string part = $"/decisionMakers/{Native.NativePlaces.Escape(name)}";
        places.TryAdd(part, map.Place);
        Node? ranking = map["preferenceRanking"] ?? map["preferenceVector"];
        if (isByHand && ranking is null)
        {
            findings.Fault(
                map.Place,
                new(
                    $"The file says that rankings were made by hand, and '{Excerpt.Of(name)}' has no 'preferenceRanking'.",
                    $"Het bestand zegt dat rangorden met de hand zijn gemaakt, en '{Excerpt.Of(name)}' heeft geen 'preferenceRanking'."
                )
            );
        }

        int before = findings.FaultCount;
        if (map["options"] is null)
        {
            findings.Fault(
                map.Place,
                new(
                    $"Decision maker '{Excerpt.Of(name)}' has no 'options'; list the numbers of its own, [] for none.",
                    $"Beslisser '{Excerpt.Of(name)}' heeft geen 'options'; noem de nummers van de zijne, [] voor geen."
                )
            );
        }

        ImmutableArray<Node> numbers = Items(map, "options", isOptional: true);
        ImmutableArray<int?> read = [.. numbers.Select(conditions.Option)];
        for (int i = 0; i < read.Length; i++)
        {
            if (read[i] is { } option && read.IndexOf(option) < i)
            {
                findings.Fault(
                    numbers[i].Place,
                    new(
                        $"Option {option} stands in this list already; name it once.",
                        $"Optie {option} staat al in deze lijst; noem haar eenmaal."
                    )
                );
            }
        }

        ImmutableArray<int> owned = [.. read.OfType<int>()];
        if (findings.FaultCount > before)
        {
            // Whose the others are is not known then.
            context.Break("/options");
        }

        return new DecisionMaker(name)
        {
            Options = owned,
            Statements =
            [
                .. Items(map, "preferences", isOptional: true)
                    .Select(node => new PreferenceStatement(conditions.Statement(node))),
            ],
            Misperceived = [.. Items(map, "misperceptions", isOptional: true).Select(conditions.Statement)],
            Ranking = isByHand && ranking is not null ? Ranking(ranking, $"{part}/ranking") : null,
        };
    }

    private StateRanking? Ranking(Node node, string part)
    {
        places.TryAdd(part, node.Place);
        if (findings.AsList(node, new("A ranking", "Een rangorde")) is not { } list)
        {
            return null;
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            places.TryAdd($"{part}/{i}", list.Items[i].Place);
        }

        int before = findings.FaultCount;
        ImmutableArray<ImmutableArray<(Place Place, int? State)>> tiers =
        [
            .. list.Items.Select(item =>
                (item is Node.List tier ? tier.Items : [item])
                    .Select(each => (each.Place, State(each)))
                    .ToImmutableArray()
            ),
        ];
        if (findings.FaultCount > before)
        {
            // What is missing from it is no further fault.
            context.Tell(part);
        }

        if (!areStatesKnown)
        {
            GmcrTiers.CheckWithoutStates(tiers, optionCount, findings);
        }

        return new StateRanking([
            .. tiers.Select(tier => tier.Select(each => each.State).OfType<int>().ToImmutableArray()),
        ]);
    }

    private int? State(Node node)
    {
        Sentence found = NodeExpectations.Found(node);
        if (
            node is Node.Scalar { Of: ScalarKind.Number or ScalarKind.Text } scalar
            && Rational.TryParse(scalar.Text, out Rational number)
        )
        {
            if (number.IsWhole && number >= 1 && number <= int.MaxValue)
            {
                return (int)number.Numerator - 1;
            }

            found = ShortNumber.Of(number);
        }

        findings.Fault(
            node.Place,
            new(
                $"A state is a whole number from 1, not {found}.",
                $"Een toestand is een geheel getal vanaf 1, niet {found}."
            )
        );
        return null;
    }
}
