using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Formats.Nodes;

/// <summary>Asks nodes to be what a format wants there; a fault and a null when they are not.</summary>
internal static class NodeExpectations
{
    /// <summary>The entry of a map, or a fault that names it.</summary>
    public static Node? Entry(this Findings findings, Node.Map map, string key)
    {
        Node? entry = map[key];
        if (entry is null)
        {
            findings.Fault(map.Place, new($"There is no '{key}' here.", $"Er is hier geen '{key}'."));
        }

        return entry;
    }

    public static Node.Map? AsMap(this Findings findings, Node? node, Sentence what)
    {
        if (node is not (null or Node.Map))
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is {node.Kind}, and should be a set of named entries.",
                    $"{what} is {node.Kind}, en hoort een groep benoemde gegevens te zijn."
                )
            );
        }

        return node as Node.Map;
    }

    public static Node.List? AsList(this Findings findings, Node? node, Sentence what)
    {
        if (node is not (null or Node.List))
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is {node.Kind}, and should be a list.",
                    $"{what} is {node.Kind}, en hoort een lijst te zijn."
                )
            );
        }

        return node as Node.List;
    }

    /// <summary>The text of a scalar of any kind but nothing: numbers and truth values are names too where a name is wanted.</summary>
    public static string? AsText(this Findings findings, Node? node, Sentence what)
    {
        if (node is Node.Scalar { Of: not ScalarKind.Null } scalar)
        {
            return scalar.Text;
        }

        if (node is not null)
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is {node.Kind}, and should be a text.",
                    $"{what} is {node.Kind}, en hoort een tekst te zijn."
                )
            );
        }

        return null;
    }

    /// <summary>A number, written with or without quotes.</summary>
    public static Rational? AsNumber(this Findings findings, Node? node, Sentence what)
    {
        if (
            node is Node.Scalar { Of: ScalarKind.Number or ScalarKind.Text } scalar
            && Rational.TryParse(scalar.Text, out Rational number)
        )
        {
            return number;
        }

        if (node is not null)
        {
            Sentence found = node is Node.Scalar { Of: not ScalarKind.Null } text
                ? Sentence.Key(Excerpt.Of(text.Text))
                : node.Kind;
            findings.Fault(
                node.Place,
                new(
                    $"{what} is {found}, and should be a number such as 0.25.",
                    $"{what} is {found}, en hoort een getal te zijn, zoals 0.25."
                )
            );
        }

        return null;
    }
}
