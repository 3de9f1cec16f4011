using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads a score for what lies inside, or outside, some bounds.</summary>
internal sealed class RectangleReader(NativeContext context, ScoreReader scores)
{
    private Findings Findings => context.Findings;

    public Term.Rectangle? Read(Node of, Node.Map map)
    {
        ImmutableArray<Node> sets = of is Node.List list ? list.Items : [of];
        var bounds = ImmutableArray.CreateBuilder<Bound>();
        bool isWhole = true;
        foreach (Node set in sets)
        {
            if (Findings.AsMap(set, new("A rectangle", "Een rechthoek")) is not { } sides)
            {
                isWhole = false;
                continue;
            }

            foreach (NodeEntry entry in sides.Entries)
            {
                int issue = context.Issue(entry.Key) ?? NativeContext.NoIssue;
                Bound? bound = Of(issue, entry.Value);
                isWhole &= bound is not null && !context.IsUnreadable(issue);
                bounds.Add(bound ?? default);
            }
        }

        Estimate? score = scores.Of(
            Findings.Entry(map, "score"),
            new("The score of a rectangle", "De score van een rechthoek")
        );
        bool isOutside = Findings.AsFlag(map["outside"], Sentence.Key("outside"));
        return isWhole && score is { } worth
            ? new Term.Rectangle(bounds.ToImmutable(), worth) { IsOutside = isOutside }
            : null;
    }

    private Bound? Of(int issue, Node node)
    {
        if (node is Node.Map map)
        {
            Findings.Only(map, new("a bound", "een grens"), "numbers");
            return
                Ends(
                    Findings.Entry(map, "numbers"),
                    end => Findings.AsNumber(end, new("An end of a bound", "Een uiteinde van een grens"))
                )
                    is { } raw
                ? new Bound(issue, raw.Low, raw.High)
                : null;
        }

        return Ends(node, end => End(issue, end)) is { } ends ? new Bound(issue, ends.Low, ends.High) : null;
    }

    // On a numeric issue any number is a bound; otherwise the end names a value.
    private Rational? End(int issue, Node node)
    {
        if (context.IsUnreadable(issue))
        {
            return Rational.Zero;
        }

        return context.Space.Issues[issue].IsNumeric
            ? Findings.AsNumber(node, new("An end of a bound", "Een uiteinde van een grens"))
            : context.Value(issue, node)?.Index;
    }

    private Sides? Ends(Node? node, Func<Node, Rational?> end)
    {
        switch (node)
        {
            case null:
                return null;
            case Node.Scalar:
                return end(node) is { } one ? new Sides(one, one) : null;
            case Node.List { Items: [var low, var high] }:
                Rational? from = end(low);
                Rational? to = end(high);
                if (from > to)
                {
                    Findings.Fault(
                        node.Place,
                        new(
                            "A bound goes up: [low, high]; this one holds no value.",
                            "Een grens loopt op: [laag, hoog]; deze bevat geen waarde."
                        )
                    );
                    return null;
                }

                return from is { } least && to is { } most ? new Sides(least, most) : null;
            default:
                Findings.Fault(
                    node.Place,
                    new(
                        "A bound is a value, or the smallest and the largest: [low, high].",
                        "Een grens is een waarde, of de kleinste en de grootste: [low, high]."
                    )
                );
                return null;
        }
    }

    private readonly record struct Sides(Rational Low, Rational High);
}
