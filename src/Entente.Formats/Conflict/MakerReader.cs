using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads a decision maker: first what it owns, and once the states are known what it wants.</summary>
internal sealed class MakerReader(NativeContext context, OptionNames options)
{
    private static readonly string[] Keys =
    [
        "title",
        "about",
        "options",
        "moves",
        "preferences",
        "strong",
        "ranking",
        "unknown",
        "misperceived",
        .. EvidenceReader.Keys,
    ];

    // Without any of these a decision maker is of no account.
    private static readonly string[] SayingKeys = ["options", "moves", "preferences", "ranking", "unknown"];

    private static readonly string[] OptionKeys = ["title", "direction"];
    private static readonly string[] StatementKeys = ["wants", "about", .. EvidenceReader.Keys];
    private static readonly string[] Directions = ["both", "forward", "back"];

    private readonly EvidenceReader evidence = new(context);

    private Findings Findings => context.Findings;

    /// <summary>The decision maker with its options and nothing else; null with a fault when it has no name.</summary>
    public DecisionMaker? Owner(NodeEntry entry)
    {
        if (
            Findings.AsName(
                entry.Key,
                new("The name of a decision maker", "De naam van een beslisser"),
                mayBeEmpty: false
            )
            is not { } name
        )
        {
            options.LeaveOpen();
            return null;
        }

        var maker = new DecisionMaker(name);
        int before = Findings.FaultCount;
        if (IsNothing(entry.Value))
        {
            TellIdle(entry, name);
            return maker;
        }

        if (
            Findings.AsMap(entry.Value, new($"Decision maker '{Excerpt.Of(name)}'", $"Beslisser '{Excerpt.Of(name)}'"))
            is not { } map
        )
        {
            options.LeaveOpen();
            return maker;
        }

        Findings.Only(map, new($"decision maker '{Excerpt.Of(name)}'", $"beslisser '{Excerpt.Of(name)}'"), Keys);
        if (Findings.FaultCount > before && map["options"] is null)
        {
            options.LeaveOpen();
        }

        if (Findings.FaultCount == before && SayingKeys.All(key => IsNothing(map[key])))
        {
            TellIdle(entry, name);
        }

        context.TellRepeats($"/decisionMakers/{NativePlaces.Escape(name)}/options", map["options"]);
        return maker with
        {
            Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
            About = Findings.AsLocalized(map["about"], Sentence.Key("about")),
            Options = Options(name, map["options"]),
            Evidence = evidence.In(map),
        };
    }

    // Its options may have been forgotten.
    private void TellIdle(NodeEntry entry, string name)
    {
        options.LeaveOpen();
        Findings.Fault(
            entry.Key.Place,
            new(
                $"Decision maker '{Excerpt.Of(name)}' has nothing to do and nothing to want; give it 'options', 'moves' or 'preferences', or take it away.",
                $"Beslisser '{Excerpt.Of(name)}' heeft niets te doen en niets te willen; geef 'options', 'moves' of 'preferences', of haal hem weg."
            )
        );
    }

    private static bool IsNothing(Node? node) =>
        node
            is null
                or Node.Scalar { Of: ScalarKind.Null }
                or Node.Map { Entries.IsEmpty: true }
                or Node.List { Items.IsEmpty: true };

    /// <summary>Adds what it wants and where it can move.</summary>
    public DecisionMaker WithPreferences(DecisionMaker maker, Node node, StateNames states)
    {
        if (node is not Node.Map map)
        {
            return maker;
        }

        string part = $"/decisionMakers/{NativePlaces.Escape(maker.Name)}";
        var conditions = new StateConditionReader(Findings, options, states);
        ImmutableArray<PreferenceStatement?> read =
        [
            .. Items(map["preferences"], Sentence.Key("preferences")).Select(item => Statement(item, conditions)),
        ];
        if (read.Contains(null) || map["ranking"] is not null)
        {
            // What all statements say together cannot be judged.
            context.Tell($"{part}/preferences");
        }

        if (map["preferences"] is not (null or Node.List))
        {
            context.Break($"{part}/strong");
        }

        // A statement that cannot be read counts as one all the same.
        ImmutableArray<PreferenceStatement> statements =
        [
            .. read.Select(statement => statement ?? new PreferenceStatement(new StateCondition.All([]))),
        ];
        return maker with
        {
            Statements = statements,
            StrongStatements = Strong(map["strong"]),
            Ranking = map["ranking"] is { } ranking ? Ranking(ranking, states, $"{part}/ranking") : null,
            Unknown =
            [
                .. Items(map["unknown"], Sentence.Key("unknown"))
                    .Select(item => Unknown(item, conditions))
                    .OfType<UnknownPreference>(),
            ],
            Misperceived =
            [
                // One that cannot be read counts as one all the same.
                .. Items(map["misperceived"], Sentence.Key("misperceived"))
                    .Select(item => conditions.Read(item) ?? new StateCondition.All([])),
            ],
            Moves = Moves(map["moves"], states),
        };
    }

    private ImmutableArray<Node> Items(Node? node, Sentence what) => Findings.AsList(node, what)?.Items ?? [];

    // A list of names, or names with a title or more.
    private ImmutableArray<int> Options(string owner, Node? node)
    {
        ImmutableArray<int>.Builder owned = ImmutableArray.CreateBuilder<int>();
        if (node is Node.List list)
        {
            foreach (Node item in list.Items)
            {
                if (
                    Findings.AsName(
                        item,
                        new("The name of an option", "De naam van een optie"),
                        mayBeEmpty: false,
                        mayBeFlag: true
                    ) is
                    { } name
                )
                {
                    owned.Add(Noted(options.Add(owner, new ConflictOption(name)), item));
                }
                else
                {
                    options.LeaveOpen();
                }
            }

            return owned.ToImmutable();
        }

        if (node is not null && Findings.AsMap(node, Sentence.Key("options")) is null)
        {
            options.LeaveOpen();
        }

        foreach (NodeEntry entry in (node as Node.Map)?.Entries ?? [])
        {
            if (
                Findings.AsName(
                    entry.Key,
                    new("The name of an option", "De naam van een optie"),
                    mayBeEmpty: false,
                    mayBeFlag: true
                ) is
                { } name
            )
            {
                owned.Add(Noted(options.Add(owner, Option(name, entry.Value)), entry.Key));
            }
            else
            {
                options.LeaveOpen();
            }
        }

        return owned.ToImmutable();
    }

    private int Noted(int option, Node node)
    {
        context.Places.Note($"/options/{option}", node);
        return option;
    }

    private ConflictOption Option(string name, Node node)
    {
        if (node is Node.Map own && !OptionKeys.Any(own.Has))
        {
            Findings.Slips(own, new("an option", "een optie"), OptionKeys, OptionKeys);
        }

        if (node is not Node.Map map || !OptionKeys.Any(map.Has))
        {
            Node? title = node is Node.Scalar { Of: ScalarKind.Null } ? null : node;
            return new ConflictOption(name) { Title = Findings.AsLocalized(title, new("The title", "De titel")) };
        }

        Findings.Only(map, new("an option", "een optie"), OptionKeys);
        string direction = Findings.AsText(map["direction"], new("The direction", "De richting")) ?? "both";
        if (!Directions.Contains(direction))
        {
            Findings.Fault(
                map["direction"]!.Place,
                new(
                    $"There is no direction '{Excerpt.Of(direction)}'{Findings.OneOf(direction, Directions)}",
                    $"Er is geen richting '{Excerpt.Of(direction)}'{Findings.OneOf(direction, Directions)}"
                )
            );
        }

        return new ConflictOption(name)
        {
            Title = Findings.AsLocalized(map["title"], new("The title", "De titel")),
            Direction =
                direction == "forward" ? OptionDirection.Forward
                : direction == "back" ? OptionDirection.Back
                : OptionDirection.Both,
        };
    }

    private PreferenceStatement? Statement(Node node, StateConditionReader conditions)
    {
        if (
            node is Node.Map own
            && !own.Has("wants")
            && !own.Entries.Any(entry => entry.Key is Node.Scalar && options.Has(entry.Name))
        )
        {
            Findings.Slips(own, new("a statement", "een uitspraak"), ["wants"], StatementKeys);
        }

        if (node is not Node.Map map || !map.Has("wants"))
        {
            return conditions.Read(node) is { } condition ? new PreferenceStatement(condition) : null;
        }

        Findings.Only(map, new("a statement", "een uitspraak"), StatementKeys);
        StateCondition? wanted = Findings.Entry(map, "wants") is { } wants ? conditions.Read(wants) : null;
        LocalizedText about = Findings.AsLocalized(map["about"], Sentence.Key("about"));
        Evidence? on = evidence.In(map);
        return wanted is null ? null : new PreferenceStatement(wanted) { About = about, Evidence = on };
    }

    private int Strong(Node? node)
    {
        if (
            Findings.AsNumber(
                node,
                new("The number of strong statements", "Het aantal sterke uitspraken"),
                isWhole: true
            )
            is not { } number
        )
        {
            return 0;
        }

        bool isCount = number.IsWhole && number >= 0 && number <= 1_000_000;
        if (!isCount)
        {
            Findings.Fault(
                node!.Place,
                new(
                    $"The number of strong statements is a whole number from 0, not {ShortNumber.Of(number)}.",
                    $"Het aantal sterke uitspraken is een geheel getal vanaf 0, niet {ShortNumber.Of(number)}."
                )
            );
        }

        return isCount ? (int)number.Numerator : 0;
    }

    private UnknownPreference? Unknown(Node node, StateConditionReader conditions)
    {
        if (node is not Node.List { Items: { Length: 2 } sides })
        {
            Findings.Fault(
                node.Place,
                new(
                    "An entry of 'unknown' is a list of two conditions: [one side, the other].",
                    "Een gegeven onder 'unknown' is een lijst van twee voorwaarden: [de ene kant, de andere]."
                )
            );
            return null;
        }

        if (sides is [Node.Scalar { Text: var one }, Node.Scalar { Text: var other }] && one == other)
        {
            Findings.Fault(
                node.Place,
                new(
                    "An entry of 'unknown' compares two different conditions; here one stands on both sides.",
                    "Een gegeven onder 'unknown' vergelijkt twee verschillende voorwaarden; hier staat aan beide kanten dezelfde."
                )
            );
        }

        return conditions.Read(sides[0]) is { } first && conditions.Read(sides[1]) is { } second
            ? new UnknownPreference(first, second)
            : null;
    }

    private StateRanking? Ranking(Node node, StateNames states, string pointer) =>
        new RankingReader(context, states).Read(node, pointer);

    private ImmutableArray<StateArc> Moves(Node? node, StateNames states)
    {
        ImmutableArray<StateArc>.Builder moves = ImmutableArray.CreateBuilder<StateArc>();
        foreach (NodeEntry entry in Findings.AsMap(node, Sentence.Key("moves"))?.Entries ?? [])
        {
            int? from = states.Of(entry.Key, new("Where a move starts", "Waar een zet begint"));
            ImmutableArray<Node> ends = entry.Value is Node.List list ? list.Items : [entry.Value];
            foreach (Node end in ends)
            {
                if (
                    states.Of(end, new("Where a move leads", "Waar een zet heen gaat")) is not { } to
                    || from is not { } start
                )
                {
                    continue;
                }

                if (to == start)
                {
                    Findings.Fault(
                        end.Place,
                        new(
                            "This move leads back to where it starts; take it away, since whoever makes no move stays anyway.",
                            "Deze zet leidt terug naar waar hij begint; haal hem weg, want wie geen zet doet, blijft toch al."
                        )
                    );
                    continue;
                }

                moves.Add(new StateArc(start, to));
            }
        }

        return moves.ToImmutable();
    }
}
