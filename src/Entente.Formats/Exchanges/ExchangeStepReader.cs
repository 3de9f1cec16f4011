using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Exchanges;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Formats.Theory;
using Entente.Numbers;

namespace Entente.Formats.Exchanges;

/// <summary>Reads the steps of an exchange, and what they bring together.</summary>
/// <param name="findings">Where faults go.</param>
/// <param name="context">What the file is read with.</param>
/// <param name="parties">The names of the parties; empty where one of them has none, which is a fault already: then who makes a step and what is worth what to whom is not looked at.</param>
internal sealed class ExchangeStepReader(Findings findings, NativeContext context, ImmutableArray<string> parties)
{
    private static readonly string[] Keys =
    [
        "name",
        "title",
        "by",
        "cost",
        "worth",
        "snapBack",
        "detection",
        "after",
        "divisible",
        .. EvidenceReader.Keys,
    ];

    // Of more steps than this, only that they are too many is said.
    private const int MostLookedAt = 1_000;

    private readonly bool areKnown = !parties.IsEmpty;
    private ImmutableArray<string> names = [];

    // What is named as a step and is none; it may be one whose name could not be read, which is a fault already.
    private readonly List<Node.Scalar> unknown = [];

    public ImmutableArray<ExchangeStep> Read(Node? node)
    {
        if (findings.AsList(node, Sentence.Key("steps")) is not { } list)
        {
            return [];
        }

        if (list.Items.Length is 0 or > Exchange.MostSteps)
        {
            findings.Fault(
                list.Place,
                new(
                    $"An exchange has 1 to {Exchange.MostSteps} steps, and here are {list.Items.Length}.",
                    $"Een ruil heeft 1 tot {Exchange.MostSteps} stappen, en hier staan er {list.Items.Length}."
                )
            );
        }

        if (list.Items.Length > MostLookedAt)
        {
            return [];
        }

        ImmutableArray<Node.Map?> maps =
        [
            .. list.Items.Select(item => findings.AsMap(item, new("A step", "Een stap"))),
        ];
        names = [.. maps.Select(map => map is null ? "" : Name(map))];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && names.IndexOf(names[i]) < i)
            {
                findings.Fault(
                    maps[i]!.Place,
                    new(
                        $"There are two steps '{Excerpt.Of(names[i])}'.",
                        $"Er zijn twee stappen '{Excerpt.Of(names[i])}'."
                    )
                );
            }
        }

        ImmutableArray<ImmutableArray<int>> after =
        [
            .. maps.Select(map => Places(map?["after"], Sentence.Key("after"))),
        ];
        foreach (int caught in Circles(after))
        {
            findings.Fault(
                maps[caught]!.Place,
                new(
                    $"'{Excerpt.Of(names[caught])}' waits, through what it comes after, for itself.",
                    $"'{Excerpt.Of(names[caught])}' wacht, via wat eraan voorafgaat, op zichzelf."
                )
            );
        }

        ImmutableArray<ExchangeStep?> steps =
        [
            .. maps.Select((map, i) => map is null ? null : Step(map, names[i], after[i])),
        ];
        return findings.HasFaults || steps.Any(step => step is null) ? [] : [.. steps.Select(step => step!)];
    }

    public ImmutableArray<ExchangeBundle> Bundles(Node? node)
    {
        var bundles = ImmutableArray.CreateBuilder<ExchangeBundle>();
        foreach (Node item in findings.AsList(node, Sentence.Key("together"))?.Items ?? [])
        {
            if (findings.AsMap(item, new("What steps bring together", "Wat stappen samen opleveren")) is not { } map)
            {
                continue;
            }

            findings.Only(map, Sentence.Key("together"), ["steps", "worth", .. EvidenceReader.Keys]);
            int before = findings.FaultCount + unknown.Count;
            ImmutableArray<int> steps = Places(findings.Entry(map, "steps"), Sentence.Key("steps"));
            bool isRead = findings.FaultCount + unknown.Count == before;
            if (isRead && bundles.Any(other => other.Steps.ToHashSet().SetEquals(steps)))
            {
                findings.Fault(
                    map["steps"]!.Place,
                    new(
                        "What these steps bring together stands above already; add the two up.",
                        "Wat deze stappen samen opleveren, staat hierboven al; tel de twee bij elkaar op."
                    )
                );
            }

            if (isRead && steps.Length < 2)
            {
                findings.Fault(
                    map.Place,
                    new(
                        "What steps bring together needs two or more different steps.",
                        "Wat stappen samen opleveren, vraagt twee of meer verschillende stappen."
                    )
                );
            }

            if (findings.AsMap(findings.Entry(map, "worth"), Sentence.Key("worth")) is not { } worth)
            {
                continue;
            }

            if (worth.Entries.IsEmpty)
            {
                findings.Fault(
                    worth.Place,
                    new(
                        "'worth' is empty; say for at least one party what the steps are worth together.",
                        "'worth' is leeg; zeg voor ten minste één partij wat de stappen samen waard zijn."
                    )
                );
            }

            if (!areKnown)
            {
                foreach (NodeEntry entry in worth.Entries)
                {
                    findings.AsNumber(entry.Value, Sentence.Key(Excerpt.Of(entry.Name)));
                }

                continue;
            }

            findings.Only(worth, Sentence.Key("worth"), [.. parties]);
            Rational?[] amounts = [.. parties.Select(party => findings.Optional(worth, party))];
            bundles.Add(
                new ExchangeBundle(
                    steps,
                    new ExchangeAmounts(amounts[0] ?? Rational.Zero, amounts.ElementAtOrDefault(1) ?? Rational.Zero)
                )
                {
                    Evidence = new EvidenceReader(context).In(map),
                }
            );
        }

        return bundles.ToImmutable();
    }

    /// <summary>Tells what is named as a step and is none, unless there are as many steps whose names could not be read.</summary>
    public void TellUnknown()
    {
        if (
            names.IsEmpty
            || unknown.Select(each => each.Text).Distinct().Count() <= names.Count(name => name.Length == 0)
        )
        {
            return;
        }

        foreach (Node.Scalar each in unknown)
        {
            Sentence hint = findings.OneOf(each.Text, [.. names.Where(name => name.Length > 0)]);
            findings.FaultOnce(
                each.Place,
                $"step {each.Text}",
                more =>
                    new(
                        $"There is no step '{Excerpt.Of(each.Text)}'{more}{hint}",
                        $"Er is geen stap '{Excerpt.Of(each.Text)}'{more}{hint}"
                    )
            );
        }
    }

    private Sentence Listed
    {
        get
        {
            string[] quoted = [.. parties.Select(party => $"'{Excerpt.Of(party)}'")];
            return quoted.Length == 1
                ? Sentence.AsIs(quoted[0])
                : new(
                    $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}",
                    $"{string.Join(", ", quoted[..^1])} en {quoted[^1]}"
                );
        }
    }

    private string Name(Node.Map map)
    {
        findings.Only(map, new("a step", "een stap"), Keys);
        return findings.Entry(map, "name") is { } name
            ? findings.AsName(name, new("The name of a step", "De naam van een stap"), mayBeEmpty: false) ?? ""
            : "";
    }

    // The first step of every circle; circles that share a step are one.
    private static IEnumerable<int> Circles(ImmutableArray<ImmutableArray<int>> after)
    {
        ImmutableArray<HashSet<int>> before = [.. after.Select(first => Before(first, after))];
        var told = new HashSet<int>();
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i].Contains(i) && told.Add(i))
            {
                told.UnionWith(before[i].Where(other => before[other].Contains(i)));
                yield return i;
            }
        }
    }

    private static HashSet<int> Before(ImmutableArray<int> first, ImmutableArray<ImmutableArray<int>> after)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(first);
        while (open.TryPop(out int step))
        {
            if (seen.Add(step))
            {
                foreach (int earlier in after[step])
                {
                    open.Push(earlier);
                }
            }
        }

        return seen;
    }

    private ExchangeStep? Step(Node.Map map, string name, ImmutableArray<int> after)
    {
        Rational? cost = findings.Number(map, "cost");
        Rational? worth = findings.Number(map, "worth");
        Rational? snapBack = findings.Optional(map, "snapBack", Rational.Zero, Rational.One);
        Rational? detection = findings.Optional(map, "detection", Rational.Zero, Rational.One);
        bool isDivisible =
            map["divisible"] is not { } divisible || findings.AsFlag(divisible, Sentence.Key("divisible"));
        Node? giver = findings.Entry(map, "by");
        string? word = findings.AsText(giver, new("Who makes a step", "Wie een stap zet"));
        int by = word is null ? -1 : parties.IndexOf(word);
        if (word is not null && by < 0 && areKnown)
        {
            findings.FaultOnce(
                giver!.Place,
                $"party {word}",
                more =>
                    parties.Length == 1
                        ? new(
                            $"There is no party '{Excerpt.Of(word)}'{more}; there is {Listed}.",
                            $"Er is geen partij '{Excerpt.Of(word)}'{more}; er is {Listed}."
                        )
                        : new(
                            $"There is no party '{Excerpt.Of(word)}'{more}; there are {Listed}.",
                            $"Er is geen partij '{Excerpt.Of(word)}'{more}; er zijn {Listed}."
                        )
            );
        }

        LocalizedText title = findings.AsLocalized(map["title"], new("The title", "De titel"));
        Evidence? evidence = new EvidenceReader(context).In(map);
        if (by < 0 || name.Length == 0 || cost is not { } lost || worth is not { } gained)
        {
            return null;
        }

        return new ExchangeStep(
            name,
            by,
            by == 0 ? new ExchangeAmounts(-lost, gained) : new ExchangeAmounts(gained, -lost)
        )
        {
            Title = title,
            SnapBack = snapBack ?? Rational.Zero,
            Detection = detection ?? Rational.One,
            After = after,
            IsDivisible = isDivisible,
            Evidence = evidence,
        };
    }

    private ImmutableArray<int> Places(Node? node, Sentence what)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        foreach (Node item in findings.AsList(node, what)?.Items ?? [])
        {
            if (findings.AsText(item, new("A step", "Een stap")) is not { } name)
            {
                continue;
            }

            int place = names.IndexOf(name);
            if (place < 0)
            {
                unknown.Add((Node.Scalar)item);
                continue;
            }

            if (places.Contains(place))
            {
                findings.Fault(
                    item.Place,
                    new(
                        $"Step '{Excerpt.Of(name)}' stands in {what} already; name it once.",
                        $"Stap '{Excerpt.Of(name)}' staat al in {what}; noem die eenmaal."
                    )
                );
                continue;
            }

            places.Add(place);
        }

        return places.ToImmutable();
    }
}
