using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Division;
using Entente.Formats.Native;
using Entente.Formats.Nodes;
using Entente.Numbers;

namespace Entente.Formats.Theory;

/// <summary>Reads <c>swaps</c>: what is changed of an alternative, and what makes up for it.</summary>
internal sealed partial class TableReader
{
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
            Sentence hint = findings.OneOf(name, names);
            findings.FaultOnce(
                map[key]!.Place,
                ProblemReader.NoSuch(name),
                more =>
                    new(
                        $"There is no {what} '{Excerpt.Of(name)}'{more}{hint}",
                        $"Er is geen {what} '{Excerpt.Of(name)}'{more}{hint}"
                    )
            );
        }

        return place;
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
}
