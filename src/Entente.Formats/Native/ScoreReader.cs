using System.Collections.Immutable;
using System.Numerics;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads scores: <c>40</c>, <c>[20, 40, 60]</c>, or either with evidence.</summary>
internal sealed class ScoreReader(NativeContext context, EvidenceReader evidence)
{
    private static readonly BigInteger TooLong = BigInteger.Pow(10, NativeLimits.ScoreDigits);

    /// <summary>A score; null with a fault when it is none, and without one when there is no node.</summary>
    public Estimate? Of(Node? node, Sentence what)
    {
        if (node is not Node.Map map)
        {
            return Plain(node, what);
        }

        context.Findings.Only(map, new("a score", "een score"), ["score", .. EvidenceReader.Keys]);
        Estimate? plain = Plain(context.Findings.Entry(map, "score"), what);
        Evidence? on = evidence.In(map);
        return on is null ? plain : plain?.With(on);
    }

    /// <summary>A list of scores; null with a fault when there are not <paramref name="count"/>.</summary>
    public ImmutableArray<Estimate>? Several(Node? node, int count, Sentence what)
    {
        if (node is not Node.List { Items: var items } || items.Length != count)
        {
            if (node is not null)
            {
                context.Findings.Fault(
                    node.Place,
                    new(
                        $"{what} should be a list of {count} scores.",
                        $"{what} hoort een lijst van {count} scores te zijn."
                    )
                );
            }

            return null;
        }

        ImmutableArray<Estimate>.Builder scores = ImmutableArray.CreateBuilder<Estimate>(count);
        foreach (Node item in items)
        {
            scores.Add(Of(item, new("A score", "Een score")) ?? default);
        }

        return scores.MoveToImmutable();
    }

    private Estimate? Plain(Node? node, Sentence what) =>
        node is Node.List list ? Range(list, what)
        : Number(node, what) is { } number ? new Estimate(number)
        : null;

    private Estimate? Range(Node.List list, Sentence what)
    {
        if (list.Items.Length != 3)
        {
            context.Findings.Fault(
                list.Place,
                new(
                    $"{what} is a number, or a range of three: [low, likely, high]; here are {list.Items.Length}.",
                    $"{what} is een getal, of een bereik van drie: [laag, waarschijnlijk, hoog]; hier staan er {list.Items.Length}."
                )
            );
            return null;
        }

        Rational? low = Number(list.Items[0], new("The low end of a range", "Het lage eind van een bereik"));
        Rational? likely = Number(
            list.Items[1],
            new("The likely value of a range", "De waarschijnlijke waarde van een bereik")
        );
        Rational? high = Number(list.Items[2], new("The high end of a range", "Het hoge eind van een bereik"));
        if (low is not { } from || likely is not { } middle || high is not { } to)
        {
            return null;
        }

        if (from <= middle && middle <= to)
        {
            return new Estimate(from, middle, to);
        }

        context.Findings.Fault(
            list.Place,
            new(
                $"A range goes up: [low, likely, high], not [{from}, {middle}, {to}].",
                $"Een bereik loopt op: [laag, waarschijnlijk, hoog], niet [{from}, {middle}, {to}]."
            )
        );
        return null;
    }

    // What has more digits can neither be explained nor drawn, and would be refused later, without a place.
    private Rational? Number(Node? node, Sentence what)
    {
        if (context.Findings.AsNumber(node, what) is not { } number)
        {
            return null;
        }

        if (BigInteger.Abs(number.Numerator) < TooLong && number.Denominator < TooLong)
        {
            return number;
        }

        context.Findings.Fault(
            node!.Place,
            new(
                $"{what} has more than {NativeLimits.ScoreDigits} digits ({ShortNumber.Of(number)}); round it.",
                $"{what} heeft meer dan {NativeLimits.ScoreDigits} cijfers ({ShortNumber.Of(number)}); rond af."
            )
        );
        return null;
    }
}
