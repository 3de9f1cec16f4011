using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Division;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>alternatives</c>, <c>objectives</c> and <c>swaps</c>: a table from which alternatives are ruled out.</summary>
internal sealed class TableReader(Findings findings)
{
    private readonly List<ImmutableArray<string>> scales = [];

    public Asked Read(Node.Map map)
    {
        int before = findings.FaultCount;
        ImmutableArray<Objective> objectives = Objectives(
            findings.AsMap(findings.Entry(map, "objectives"), Sentence.Key("objectives"))
        );
        if (findings.AsMap(map["alternatives"], Sentence.Key("alternatives")) is not { } rows)
        {
            return new Asked(null, []);
        }

        if (rows.Entries.IsEmpty)
        {
            findings.Fault(
                rows.Place,
                new(
                    "There is no alternative here; give at least one.",
                    "Hier staat geen alternatief; geef er ten minste een."
                )
            );
        }

        ImmutableArray<string> alternatives =
        [
            .. rows.Entries.Select(entry =>
                findings.AsName(
                    entry.Key,
                    new("The name of an alternative", "De naam van een alternatief"),
                    mayBeEmpty: false
                ) ?? ""
            ),
        ];
        ImmutableArray<Rational?[]> cells = [.. rows.Entries.Select(entry => Row(entry, objectives))];
        ImmutableArray<Node> swaps = findings.AsList(map["swaps"], Sentence.Key("swaps"))?.Items ?? [];
        ImmutableArray<EvenSwap?> read = [.. swaps.Select(item => Swap(item, objectives, alternatives))];
        Question? question =
            findings.FaultCount > before
                ? null
                : Of(
                    new ConsequenceTable(
                        objectives,
                        [.. cells.Select(row => row.Select(cell => cell!.Value).ToArray())]
                    ),
                    alternatives,
                    [.. read.Select(swap => swap!)],
                    swaps
                );
        ImmutableArray<string> others =
        [
            .. objectives.Select(objective => objective.Name),
            .. scales.SelectMany(scale => scale),
        ];
        return new Asked(question, alternatives)
        {
            Others = others,
            AreNamesKnown = !alternatives.IsEmpty && !objectives.IsEmpty && !alternatives.Concat(others).Contains(""),
        };
    }

    private Question.OfTable? Of(
        ConsequenceTable table,
        ImmutableArray<string> alternatives,
        ImmutableArray<EvenSwap> swaps,
        ImmutableArray<Node> nodes
    )
    {
        foreach (UnevenSwap each in table.Decide(swaps).Uneven)
        {
            findings.Fault(nodes[each.Place].Place, NotEven(each));
        }

        return findings.HasFaults ? null : new Question.OfTable(table, alternatives, [.. scales], swaps);
    }

    private static Sentence NotEven(UnevenSwap swap) =>
        (swap.Changed, swap.Paid) switch
        {
            (0, _) or (_, 0) => new(
                "This swap leaves one of its two objectives as it is, so that nothing is made up for; one has to become better and the other worse.",
                "Deze omruil laat een van de twee doelen zoals het is, zodat er niets goed te maken is; één moet beter worden en het andere slechter."
            ),
            (> 0, _) => new(
                "This swap makes both objectives better, so that neither makes up for the other; one has to become better and the other worse.",
                "Deze omruil maakt beide doelen beter, zodat geen het andere goedmaakt; één moet beter worden en het andere slechter."
            ),
            _ => new(
                "This swap makes both objectives worse, so that neither makes up for the other; one has to become better and the other worse.",
                "Deze omruil maakt beide doelen slechter, zodat geen het andere goedmaakt; één moet beter worden en het andere slechter."
            ),
        };

    private ImmutableArray<Objective> Objectives(Node.Map? map)
    {
        var objectives = ImmutableArray.CreateBuilder<Objective>();
        foreach (NodeEntry entry in map?.Entries ?? [])
        {
            string name =
                findings.AsName(entry.Key, new("The name of an objective", "De naam van een doel"), mayBeEmpty: false)
                ?? "";
            Node.Map? own = entry.Value is Node.Scalar { Of: ScalarKind.Text }
                ? null
                : findings.AsMap(entry.Value, Sentence.Key(Excerpt.Of(name)));
            if (own is not null)
            {
                findings.Only(own, Sentence.Key(Excerpt.Of(name)), "better", "slight", "scale");
            }

            string? better = findings.AsText(own is null ? entry.Value : own["better"], Sentence.Key("better"));
            ImmutableArray<string> scale =
            [
                .. (findings.AsList(own?["scale"], Sentence.Key("scale"))?.Items ?? []).Select(item =>
                    findings.AsText(item, new("A word of a scale", "Een woord van een schaal")) ?? ""
                ),
            ];
            if (better is not ("more" or "less") && (better is not null || scale.IsEmpty))
            {
                findings.Fault(
                    (own?["better"] ?? entry.Value).Place,
                    new(
                        $"Say for '{Excerpt.Of(name)}' what is better: more or less, or a 'scale' of words from bad to good.",
                        $"Zeg voor '{Excerpt.Of(name)}' wat beter is: more of less, of een 'scale' van woorden van slecht naar goed."
                    )
                );
            }

            Distinct(scale, name, own);
            scales.Add(scale);
            Rational slight = own is null ? default : findings.Optional(own, "slight", Rational.Zero) ?? default;
            objectives.Add(new Objective(name, better != "less", slight));
        }

        if (map is { Entries.IsEmpty: true })
        {
            findings.Fault(
                map.Place,
                new("There is no objective here; give at least one.", "Hier staat geen doel; geef er ten minste een.")
            );
        }

        return objectives.ToImmutable();
    }

    private void Distinct(ImmutableArray<string> scale, string objective, Node.Map? own)
    {
        if (own?["scale"] is not Node.List list)
        {
            return;
        }

        if (scale.Length < 2)
        {
            findings.Fault(
                list.Place,
                new(
                    $"The scale of '{Excerpt.Of(objective)}' tells nothing apart; give two words or more, from bad to good.",
                    $"De schaal van '{Excerpt.Of(objective)}' onderscheidt niets; geef twee woorden of meer, van slecht naar goed."
                )
            );
        }

        for (int i = 0; i < scale.Length; i++)
        {
            if (scale[i].Length > 0 && scale.IndexOf(scale[i]) < i)
            {
                findings.Fault(
                    list.Items[i].Place,
                    new(
                        $"'{Excerpt.Of(scale[i])}' stands twice in the scale of '{Excerpt.Of(objective)}'.",
                        $"'{Excerpt.Of(scale[i])}' staat twee keer in de schaal van '{Excerpt.Of(objective)}'."
                    )
                );
            }
        }
    }

    private Rational?[] Row(NodeEntry entry, ImmutableArray<Objective> objectives)
    {
        if (findings.AsMap(entry.Value, Sentence.Key(Excerpt.Of(entry.Name))) is not { } row)
        {
            return new Rational?[objectives.Length];
        }

        // Without objectives nobody knows what an alternative brings.
        if (objectives.IsEmpty)
        {
            return [];
        }

        findings.Only(row, Sentence.Key(Excerpt.Of(entry.Name)), [.. objectives.Select(each => each.Name)]);
        return [.. objectives.Select((each, place) => Cell(findings.Entry(row, each.Name), each.Name, place))];
    }

    private Rational? Cell(Node? node, string objective, int place)
    {
        if (scales[place].IsEmpty || node is null)
        {
            return findings.AsNumber(node, Sentence.Key(Excerpt.Of(objective)));
        }

        string? word = findings.AsText(node, Sentence.Key(Excerpt.Of(objective)));
        int rank = word is null ? -1 : scales[place].IndexOf(word);
        if (rank < 0)
        {
            findings.Fault(
                node.Place,
                new(
                    $"'{Excerpt.Of(word ?? "")}' is no word of the scale of '{Excerpt.Of(objective)}'{findings.OneOf(word ?? "", scales[place])}",
                    $"'{Excerpt.Of(word ?? "")}' is geen woord van de schaal van '{Excerpt.Of(objective)}'{findings.OneOf(word ?? "", scales[place])}"
                )
            );
        }

        return rank;
    }

    private EvenSwap? Swap(Node item, ImmutableArray<Objective> objectives, ImmutableArray<string> alternatives)
    {
        if (findings.AsMap(item, new("A swap", "Een omruil")) is not { } map)
        {
            return null;
        }

        findings.Only(map, new("a swap", "een omruil"), "for", "change", "to", "pay", "at");
        int alternative = Place(map, "for", alternatives, new("alternative", "alternatief"));
        ImmutableArray<string> names = [.. objectives.Select(each => each.Name)];
        int changed = Place(map, "change", names, new("objective", "doel"));
        Rational? to = Level(map, "to", names, changed);
        int paid = Place(map, "pay", names, new("objective", "doel"));
        Rational? at = Level(map, "at", names, paid);
        if (changed >= 0 && changed == paid)
        {
            findings.Fault(
                map["pay"]!.Place,
                new(
                    "What is changed and what makes up for it are two objectives.",
                    "Wat verandert en wat dat goedmaakt, zijn twee doelen."
                )
            );
            return null;
        }

        return alternative >= 0 && changed >= 0 && paid >= 0 && to is { } target && at is { } price
            ? new EvenSwap(alternative, changed, target, paid, price)
            : null;
    }

    // Of an objective that is none nobody knows which words it has.
    private Rational? Level(Node.Map map, string key, ImmutableArray<string> names, int objective)
    {
        Node? node = findings.Entry(map, key);
        if (objective >= 0)
        {
            return Cell(node, names[objective], objective);
        }

        findings.AsText(node, Sentence.Key(key));
        return null;
    }

    private int Place(Node.Map map, string key, ImmutableArray<string> names, Sentence what)
    {
        if (findings.AsText(findings.Entry(map, key), Sentence.Key(key)) is not { } name)
        {
            return -1;
        }

        int place = names.IndexOf(name);
        if (place < 0 && !names.IsEmpty && !names.Contains(""))
        {
            findings.Fault(
                map[key]!.Place,
                new(
                    $"There is no {what} '{Excerpt.Of(name)}'{findings.OneOf(name, names)}",
                    $"Er is geen {what} '{Excerpt.Of(name)}'{findings.OneOf(name, names)}"
                )
            );
        }

        return place;
    }
}
