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
        ImmutableArray<Objective> objectives = Objectives(
            findings.AsMap(findings.Entry(map, "objectives"), Sentence.Key("objectives"))
        );
        Node.Map? rows = findings.AsMap(map["alternatives"], Sentence.Key("alternatives"));
        if (rows is null || objectives.IsEmpty)
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
            return new Asked(null, []);
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
        ImmutableArray<Node> asked = findings.AsList(map["swaps"], Sentence.Key("swaps"))?.Items ?? [];
        ImmutableArray<EvenSwap?> read = [.. asked.Select(item => Swap(item, objectives, alternatives))];
        if (findings.HasFaults)
        {
            return new Asked(null, []);
        }

        var table = new ConsequenceTable(
            objectives,
            [.. cells.Select(row => row.Select(cell => cell!.Value).ToArray())]
        );
        ImmutableArray<EvenSwap> swaps = [.. read.OfType<EvenSwap>()];
        foreach (UnevenSwap each in table.Decide(swaps).Uneven)
        {
            findings.Fault(asked[each.Place].Place, NotEven(each));
        }

        return findings.HasFaults
            ? new Asked(null, [])
            : new Asked(new Question.OfTable(table, alternatives, [.. scales], swaps), alternatives);
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

    private Rational?[] Row(NodeEntry entry, ImmutableArray<Objective> objectives)
    {
        if (findings.AsMap(entry.Value, Sentence.Key(Excerpt.Of(entry.Name))) is not { } row)
        {
            return new Rational?[objectives.Length];
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
        int paid = Place(map, "pay", names, new("objective", "doel"));
        if (alternative < 0 || changed < 0 || paid < 0)
        {
            return null;
        }

        if (changed == paid)
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

        Rational? to = Cell(findings.Entry(map, "to"), names[changed], changed);
        Rational? at = Cell(findings.Entry(map, "at"), names[paid], paid);
        return to is { } target && at is { } price ? new EvenSwap(alternative, changed, target, paid, price) : null;
    }

    private int Place(Node.Map map, string key, ImmutableArray<string> names, Sentence what)
    {
        if (findings.AsText(findings.Entry(map, key), Sentence.Key(key)) is not { } name)
        {
            return -1;
        }

        int place = names.IndexOf(name);
        if (place < 0)
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
