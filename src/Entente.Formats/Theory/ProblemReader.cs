using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads what all questions share, and tells by its key which question it is.</summary>
internal sealed class ProblemReader(Findings findings)
{
    private static readonly string[] Frame = [TheoryFormat.Mark, "title", "about", "sources", "parties", "names"];

    private static readonly string[] Questions =
    [
        "goods",
        "set",
        "alternatives",
        "offers",
        "trade",
        "bids",
        "conflict",
        "commitment",
        "trust",
        "stages",
        "worth",
        "cost",
        "votes",
    ];

    // Questions about two parties that need not be named.
    private static readonly string[] OfPairs = ["set", "offers", "trade", "conflict", "commitment", "trust", "stages"];

    private static readonly string[] Beside = ["split", "disagreement", "weight", "objectives", "swaps"];

    public TheoryProblem? Read(Node.Map map)
    {
        if (!findings.IsFirstVersion(map, TheoryFormat.Mark))
        {
            return null;
        }

        Place start = map[TheoryFormat.Mark]!.Place;
        if (!Questions.Any(map.Has))
        {
            findings.Slips(map, new("a question", "een vraag"), Questions, [.. Frame, .. Questions, .. Beside]);
        }

        string[] asked = [.. Questions.Where(map.Has)];
        string? kind = asked.Length == 1 ? asked[0] : null;
        if (asked.Length > 0)
        {
            findings.Only(
                map,
                new("a question", "een vraag"),
                [.. Frame, .. asked, .. Beside.Where(key => asked.Any(each => BelongsTo(key, each)))]
            );
        }

        ImmutableArray<string> parties = Parties(map["parties"]);
        LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
        LocalizedText about = findings.AsLocalized(map["about"], Sentence.Key("about"));
        ImmutableArray<string> sources =
        [
            .. (findings.AsList(map["sources"], Sentence.Key("sources"))?.Items ?? []).Select(source =>
                findings.AsText(source, new("A source", "Een bron")) ?? ""
            ),
        ];
        if (kind is null)
        {
            findings.Fault(
                asked.Length == 0 ? start : map[asked[1]]?.Place ?? start,
                asked.Length == 0
                    ? new(
                        $"There is no question here; it is one of {string.Join(", ", Questions.Select(each => Sentence.Key(each)))}.",
                        $"Hier staat geen vraag; het is een van {string.Join(", ", Questions.Select(each => Sentence.Key(each)))}."
                    )
                    : new(
                        $"A file asks one question; here are {string.Join(", ", asked.Select(each => Sentence.Key(each)))}.",
                        $"Een bestand stelt één vraag; hier staan {string.Join(", ", asked.Select(each => Sentence.Key(each)))}."
                    )
            );
            ImmutableArray<Asked> all = Several(map, asked, parties);
            Names(map, all, asked);
            return null;
        }

        Asked asks = Ask(findings, map, kind, parties);
        ImmutableDictionary<string, LocalizedText> names = Names(map, [asks], [kind]);
        return asks.Question is null
            ? null
            : new TheoryProblem(asks.Question, asks.Parties)
            {
                Title = title,
                About = about,
                Sources = sources,
                Names = names,
            };
    }

    private static Asked Ask(Findings findings, Node.Map map, string kind, ImmutableArray<string> parties) =>
        kind switch
        {
            "goods" => new GoodsReader(findings).Read(map, parties),
            "set" => new SetReader(findings).Read(map, parties),
            "alternatives" => new TableReader(findings).Read(map),
            "worth" or "cost" or "votes" => new GroupReader(findings).Read(map, kind, parties),
            "offers" or "trade" or "bids" => new OfferReader(findings).Read(map, kind, parties),
            _ => new TrustReader(findings).Read(map, kind, parties),
        };

    // Which question stays is not known, so that what each is at fault in is told. How many parties there should be is another thing to each, and told of none.
    private ImmutableArray<Asked> Several(Node.Map map, string[] kinds, ImmutableArray<string> parties)
    {
        var inside = new Findings();
        ImmutableArray<Asked> all = [.. kinds.Select(kind => Ask(inside, map, kind, parties))];
        Place? listed = map["parties"]?.Place;
        findings.AddFaults(inside.Faults.Where(fault => fault.Place != listed).Distinct());
        return all;
    }

    private static bool BelongsTo(string key, string kind) =>
        key switch
        {
            "split" => kind == "goods",
            "disagreement" or "weight" => kind == "set",
            _ => kind == "alternatives",
        };

    // What parties, goods and what stands in a table are called in several languages.
    private ImmutableDictionary<string, LocalizedText> Names(
        Node.Map problem,
        ImmutableArray<Asked> all,
        string[] kinds
    )
    {
        Node? node = problem["names"];
        var names = ImmutableDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        if (findings.AsMap(node, Sentence.Key("names")) is not { } map)
        {
            return names.ToImmutable();
        }

        string[] known = [.. all.SelectMany(asks => asks.Parties.AddRange(asks.Others)).Distinct()];
        var table = new Sentence(
            "alternative, objective or word of a scale",
            "mogelijkheid, doel of woord van een schaal"
        );
        var sides = new Sentence("party or good", "partij of goed");
        Sentence what =
            !kinds.Contains("alternatives") ? sides
            : kinds.Length == 1 ? table
            : new($"party, good, {table.English}", $"partij, goed, {table.Dutch}");
        // Where there is a fault about the parties, any other name may be one of them.
        Node? parties = problem["parties"];
        bool areKnown =
            !all.IsEmpty
            && all.All(asks => asks.AreNamesKnown)
            && !problem.IsSuggested("parties")
            && (parties is null || !findings.Faults.Any(fault => fault.Place == parties.Place));
        foreach (NodeEntry entry in map.Entries)
        {
            LocalizedText title = findings.AsLocalized(entry.Value, new("A name", "Een naam"));
            if (known.Contains(entry.Name))
            {
                names[entry.Name] = title;
            }
            else if (areKnown)
            {
                areKnown = Unnamed(problem, entry, known, what, kinds.All(OfPairs.Contains));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>What makes a name of nothing that is there the same fault wherever it stands.</summary>
    public static string NoSuch(string name) => $"name {name}";

    // Whether further names can be judged.
    private bool Unnamed(Node.Map problem, NodeEntry entry, string[] known, Sentence what, bool hasPair)
    {
        if (problem["parties"] is null && problem.Excuse(NodeExpectations.MeantFor("parties")))
        {
            return false;
        }

        if (problem["parties"] is null && hasPair)
        {
            findings.Fault(
                entry.Key.Place,
                new(
                    $"'{Excerpt.Of(entry.Name)}' is to be named, and there are no 'parties'; list there who they are.",
                    $"'{Excerpt.Of(entry.Name)}' krijgt een naam, en er zijn geen 'parties'; noem daar wie het zijn."
                )
            );
            return false;
        }

        Sentence hint = findings.OneOf(entry.Name, known);
        findings.FaultOnce(
            entry.Key.Place,
            NoSuch(entry.Name),
            more =>
                new(
                    $"There is no {what} '{Excerpt.Of(entry.Name)}' to be named{more}{hint}",
                    $"Er is geen {what} '{Excerpt.Of(entry.Name)}' om te noemen{more}{hint}"
                )
        );
        return true;
    }

    private ImmutableArray<string> Parties(Node? node)
    {
        ImmutableArray<Node> items = findings.AsList(node, Sentence.Key("parties"))?.Items ?? [];
        ImmutableArray<string> names =
        [
            .. items.Select(item =>
                findings.AsName(item, new("The name of a party", "De naam van een partij"), mayBeEmpty: false) ?? ""
            ),
        ];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && names.IndexOf(names[i]) < i)
            {
                findings.Fault(
                    items[i].Place,
                    new(
                        $"There are two parties '{Excerpt.Of(names[i])}'.",
                        $"Er zijn twee partijen '{Excerpt.Of(names[i])}'."
                    )
                );
            }
        }

        return names;
    }
}
