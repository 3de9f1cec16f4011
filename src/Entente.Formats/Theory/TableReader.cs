using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Division;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>alternatives</c>, <c>objectives</c> and <c>swaps</c>: a table from which alternatives are ruled out.</summary>
internal sealed partial class TableReader(Findings findings)
{
    private readonly List<ImmutableArray<string>> scales = [];

    // Objectives of which it is not known how they are told apart, which is a fault already.
    private readonly HashSet<int> unread = [];

    // Names of objectives that most alternatives have and that are declared nowhere, and those that none has: told already.
    private readonly HashSet<string> undeclaredNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> passedOver = new(StringComparer.Ordinal);

    private bool areObjectivesKnown = true;

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
        CompareObjectives(map["objectives"] as Node.Map, rows, objectives);
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
            AreNamesKnown =
                areObjectivesKnown
                && unread.Count == 0
                && !alternatives.IsEmpty
                && !objectives.IsEmpty
                && !alternatives.Concat(others).Contains(""),
        };
    }

    // An objective that several alternatives name and none declares, and one that all pass over, is told once.
    private void CompareObjectives(Node.Map? declared, Node.Map rows, ImmutableArray<Objective> objectives)
    {
        string[] names = [.. objectives.Select(each => each.Name)];
        areObjectivesKnown = !names.Contains("");
        Node.Map[] all = [.. rows.Entries.Select(entry => entry.Value).OfType<Node.Map>()];
        if (declared is null || objectives.IsEmpty || all.Length < 2)
        {
            return;
        }

        NodeEntry[] undeclared =
        [
            .. all.SelectMany(row => row.Entries)
                .Where(entry => !names.Contains(entry.Name))
                .GroupBy(entry => entry.Name)
                .Where(uses => uses.Count() > all.Length / 2)
                .Select(uses => uses.First()),
        ];
        foreach (NodeEntry entry in undeclared)
        {
            undeclaredNames.Add(entry.Name);
            if (areObjectivesKnown)
            {
                foreach (Node.Map row in all.Where(row => row.Has(entry.Name)))
                {
                    NoObjective(row.Entries.First(each => each.Name == entry.Name).Key, entry.Name, names);
                }
            }
        }

        string[] unused = [.. names.Where(name => name.Length > 0 && !all.Any(row => row.Has(name)))];
        passedOver.UnionWith(unused);
        foreach (string name in unused.Skip(undeclared.Length))
        {
            findings.Fault(
                declared.Entries.First(entry => entry.Name == name).Key.Place,
                new(
                    $"No alternative says anything of '{Excerpt.Of(name)}'; give each a value of it, or take it away.",
                    $"Geen alternatief zegt iets over '{Excerpt.Of(name)}'; geef elk er een waarde voor, of haal het weg."
                )
            );
        }

        areObjectivesKnown &= undeclared.Length == 0 && unused.Length == 0;
    }

    private void NoObjective(Node node, string name, IReadOnlyCollection<string> names)
    {
        Sentence hint = findings.OneOf(name, names);
        findings.FaultOnce(
            node.Place,
            ProblemReader.NoSuch(name),
            more =>
                new(
                    $"There is no objective '{Excerpt.Of(name)}'{more}{hint}",
                    $"Er is geen doel '{Excerpt.Of(name)}'{more}{hint}"
                )
        );
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

    private ImmutableArray<Objective> Objectives(Node.Map? map)
    {
        var objectives = ImmutableArray.CreateBuilder<Objective>();
        foreach (NodeEntry entry in map?.Entries ?? [])
        {
            int before = findings.FaultCount;
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

            string? better = findings.AsText(
                own is not null ? own["better"]
                    : entry.Value is Node.Scalar { Of: ScalarKind.Text } ? entry.Value
                    : null,
                Sentence.Key("better")
            );
            ImmutableArray<string> scale =
            [
                .. (findings.AsList(own?["scale"], Sentence.Key("scale"))?.Items ?? []).Select(item =>
                    findings.AsText(item, new("A word of a scale", "Een woord van een schaal")) ?? ""
                ),
            ];
            bool isKind = own is not null || entry.Value is Node.Scalar { Of: ScalarKind.Text };
            if (
                isKind
                && own?["scale"] is null or Node.List
                && own?["better"] is null or Node.Scalar
                && better is not ("more" or "less")
                && (better is not null || scale.IsEmpty)
                && !(own?.Excuse(NodeExpectations.MeantFor("scale")) ?? false)
            )
            {
                findings.Fault(
                    (own?["better"] ?? entry.Value).Place,
                    new(
                        $"Say for '{Excerpt.Of(name)}' what is better: more or less, or a 'scale' of words from bad to good.",
                        $"Zeg voor '{Excerpt.Of(name)}' wat beter is: more of less, of een 'scale' van woorden van slecht naar goed."
                    )
                );
            }

            if (findings.FaultCount > before || own?["scale"] is Node.List { Items.IsEmpty: true })
            {
                unread.Add(scales.Count);
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

        findings.Only(
            row,
            Sentence.Key(Excerpt.Of(entry.Name)),
            [.. objectives.Select(each => each.Name), .. undeclaredNames]
        );
        return
        [
            .. objectives.Select(
                (each, place) =>
                    each.Name.Length == 0 || passedOver.Contains(each.Name)
                        ? null
                        : Cell(findings.Entry(row, each.Name), each.Name, place)
            ),
        ];
    }

    private Rational? Cell(Node? node, string objective, int place)
    {
        if (unread.Contains(place))
        {
            findings.AsText(node, Sentence.Key(Excerpt.Of(objective)));
            return null;
        }

        if (scales[place].IsEmpty || node is null)
        {
            return findings.AsNumber(node, Sentence.Key(Excerpt.Of(objective)));
        }

        if (findings.AsText(node, Sentence.Key(Excerpt.Of(objective))) is not { } word)
        {
            return null;
        }

        int rank = scales[place].IndexOf(word);
        if (rank < 0)
        {
            Sentence hint = findings.OneOf(word, scales[place]);
            findings.FaultOnce(
                node.Place,
                ProblemReader.NoSuch(word),
                more =>
                    new(
                        $"'{Excerpt.Of(word)}' is no word of the scale of '{Excerpt.Of(objective)}'{more}{hint}",
                        $"'{Excerpt.Of(word)}' is geen woord van de schaal van '{Excerpt.Of(objective)}'{more}{hint}"
                    )
            );
        }

        return rank;
    }
}
