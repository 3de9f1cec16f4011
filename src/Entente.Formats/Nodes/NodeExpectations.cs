using System.Buffers;
using Entente.Annotations;
using Entente.Numbers;

namespace Entente.Formats.Nodes;

/// <summary>Asks nodes to be what a format wants there; a fault and a null when they are not.</summary>
internal static class NodeExpectations
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.+-/ ");

    /// <summary>The most characters of a number that <see cref="Rational.TryParse"/> reads.</summary>
    private const int LongestNumber = 1_000;

    /// <summary>The entry of a map, or a fault that names it.</summary>
    public static Node? Entry(this Findings findings, Node.Map map, string key)
    {
        Node? entry = map[key];
        if (entry is null && !map.IsSuggested(key))
        {
            findings.Missing(map, key);
        }

        return entry;
    }

    /// <summary>Says that a key is missing: with a key that is none, where there is one, else in one sentence with all that are missing of a map.</summary>
    public static void Missing(this Findings findings, Node.Map map, string key)
    {
        if (!map.Excuse(MeantFor(key)))
        {
            map.Miss(
                key,
                first =>
                {
                    int fault = findings.Fault(map.Place, Missing(map, first));
                    return keys => findings.Amend(fault, Missing(map, keys));
                }
            );
        }
    }

    /// <summary>The end of a sentence about a key that is none, beside which another is missing.</summary>
    public static Sentence MeantFor(string key) =>
        new(
            $", and '{Excerpt.Of(key)}' is missing; did you mean that?",
            $", en '{Excerpt.Of(key)}' ontbreekt; bedoelde u die?"
        );

    /// <summary>Says that what a map needs is not there: with a key that is none, where there is one.</summary>
    public static void Lacks(this Findings findings, Node.Map map, Place place, Sentence said)
    {
        if (!map.Excuse(new($"; {Within(said.English)}", $"; {Within(said.Dutch)}")))
        {
            findings.Fault(place, said);
        }
    }

    /// <summary>Words as they stand in the middle of a sentence.</summary>
    public static string Within(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";

    private static Sentence Missing(Node.Map map, IReadOnlyList<string> keys)
    {
        string[] quoted = [.. keys.Select(key => $"'{Excerpt.Of(key)}'")];
        Sentence all =
            quoted.Length == 1
                ? Sentence.AsIs(quoted[0])
                : new(
                    $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}",
                    $"{string.Join(", ", quoted[..^1])} en {quoted[^1]}"
                );
        return (map.What, quoted.Length) switch
        {
            ({ } what, 1) => new($"{all} is missing in {what}.", $"{all} ontbreekt in {what}."),
            ({ } what, _) => new($"{all} are missing in {what}.", $"{all} ontbreken in {what}."),
            (null, 1) => new($"{all} is missing here.", $"{all} ontbreekt hier."),
            _ => new($"{all} are missing here.", $"{all} ontbreken hier."),
        };
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
    /// <param name="findings">Where faults go.</param>
    /// <param name="node">What stands there; null for nothing.</param>
    /// <param name="what">What it is to be.</param>
    /// <param name="isWhole">Whether only a whole number is of use there, so that one is named as an example.</param>
    public static Rational? AsNumber(this Findings findings, Node? node, Sentence what, bool isWhole = false)
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
            Sentence found = Found(node);
            findings.Fault(
                node.Place,
                node is Node.Scalar { Of: ScalarKind.Number or ScalarKind.Text } long_
                    && TooManyDigits(long_.Text) is { } count
                        ? new(
                            $"{what} has {count:N0} digits, too many to be read; round it.",
                            $"{what} heeft {count:N0} cijfers, te veel om te lezen; rond af."
                        )
                    : isWhole
                        ? new(
                            $"{what} is {found}, and should be a whole number such as 3.",
                            $"{what} is {found}, en hoort een geheel getal te zijn, zoals 3."
                        )
                    : new(
                        $"{what} is {found}, and should be a number such as 0.25.",
                        $"{what} is {found}, en hoort een getal te zijn, zoals 0.25."
                    )
            );
        }

        return null;
    }

    /// <summary>What stands somewhere, for messages: the text of a scalar, else of which kind it is.</summary>
    public static Sentence Found(Node node) =>
        node is Node.Scalar { Of: not ScalarKind.Null } text ? Sentence.Key(Excerpt.Of(text.Text)) : node.Kind;

    /// <summary>How many digits a number has that is too long to be read; null for a text that is no such number.</summary>
    public static int? TooManyDigits(string text) =>
        text.Length > LongestNumber && text.AsSpan().IndexOfAnyExcept(OfNumbers) < 0
            ? text.Count(char.IsAsciiDigit)
            : null;
}
