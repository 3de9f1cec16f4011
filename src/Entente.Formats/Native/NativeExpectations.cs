using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Native;

/// <summary>Asks nodes to be what the native format wants there.</summary>
internal static class NativeExpectations
{
    /// <summary>Lists every key of a map that is none of <paramref name="keys"/>.</summary>
    /// <remarks>A key with a slip in it counts from then on as the one that was meant, so that nothing follows from it. Ask for the values of a map after its keys.</remarks>
    public static void Only(this Findings findings, Node.Map map, Sentence what, params string[] keys)
    {
        map.What = what;
        foreach (NodeEntry entry in map.Entries)
        {
            if (entry.Key is not Node.Scalar)
            {
                findings.Fault(
                    entry.Key.Place,
                    new(
                        $"A key of {what} is {entry.Key.Kind}, and should be a word.",
                        $"Een sleutel van {what} is {entry.Key.Kind}, en hoort een woord te zijn."
                    )
                );
            }
            else if (!keys.Contains(entry.Name) && !map.IsSlip(entry.Name) && !findings.IsSlip(map, entry, what, keys))
            {
                if (findings.Nearest(entry.Name, keys) is { } meant)
                {
                    map.Suggest(meant);
                }

                string name = Excerpt.Of(entry.Name);
                int fault = findings.Fault(
                    entry.Key.Place,
                    new(
                        $"There is no key '{name}' in {what}{findings.OneOf(entry.Name, keys)}",
                        $"Er is geen sleutel '{name}' in {what}{findings.OneOf(entry.Name, keys)}"
                    )
                );
                map.Stray(missing =>
                    findings.Amend(
                        fault,
                        new(
                            $"There is no key '{name}' in {what}{missing}",
                            $"Er is geen sleutel '{name}' in {what}{missing}"
                        )
                    )
                );
            }
        }
    }

    /// <summary>Lists the keys of a map that are one of some keys with a slip, and lets them count as these: for maps of which a key says what they are.</summary>
    /// <param name="findings">Where faults go.</param>
    /// <param name="map">The map.</param>
    /// <param name="what">What the map is.</param>
    /// <param name="sought">The keys that may have been meant.</param>
    /// <param name="known">All keys that are none with a slip.</param>
    public static void Slips(
        this Findings findings,
        Node.Map map,
        Sentence what,
        IReadOnlyCollection<string> sought,
        IReadOnlyCollection<string> known
    )
    {
        map.What ??= what;
        foreach (NodeEntry entry in map.Entries)
        {
            if (entry.Key is Node.Scalar && !known.Contains(entry.Name) && !map.IsSlip(entry.Name))
            {
                findings.IsSlip(map, entry, what, sought);
            }
        }
    }

    private static bool IsSlip(
        this Findings findings,
        Node.Map map,
        NodeEntry entry,
        Sentence what,
        IReadOnlyCollection<string> sought
    )
    {
        string? meant = findings.Nearest(entry.Name, sought.Where(key => !map.Has(key)));
        if (meant is null || !NearestName.IsSlip(entry.Name, meant))
        {
            return false;
        }

        findings.Fault(
            entry.Key.Place,
            new(
                $"There is no key '{Excerpt.Of(entry.Name)}' in {what}{Hint.DidYouMean(meant)}",
                $"Er is geen sleutel '{Excerpt.Of(entry.Name)}' in {what}{Hint.DidYouMean(meant)}"
            )
        );
        map.Count(entry.Name, meant);
        return true;
    }

    /// <summary>Whether a file is one of the format that has a key of its own, be it with a slip in it; what stands there may be wrong where it is the first key.</summary>
    public static bool Starts(this Node.Map map, string mark) =>
        map[mark] is Node.Scalar
        || (map.Entries is [{ Key: Node.Scalar { Text: var first } }, ..] && first == mark)
        || map.Entries.Any(entry =>
            entry is { Key: Node.Scalar, Value: Node.Scalar { Text: "1" } } && NearestName.IsSlip(entry.Name, mark)
        );

    /// <summary>Whether a file says version 1 of its format under the key that it starts with; a fault where it does not.</summary>
    public static bool IsFirstVersion(this Findings findings, Node.Map map, string mark)
    {
        findings.Slips(map, new("a file", "een bestand"), [mark], [mark]);
        if (map[mark] is Node.Scalar { Text: "1" })
        {
            return true;
        }

        findings.Fault(
            (map[mark] ?? map).Place,
            new(
                $"The version of the format is 1; write '{mark}: 1'.",
                $"De versie van de indeling is 1; schrijf '{mark}: 1'."
            )
        );
        return false;
    }

    /// <summary>The name that a key gives; null with a fault when it is none. Numbers are names too, and yes or no where it is a name for a value.</summary>
    public static string? AsName(
        this Findings findings,
        Node node,
        Sentence what,
        bool mayBeEmpty = true,
        bool mayBeFlag = false
    )
    {
        if (node is Node.Scalar { Of: ScalarKind.True or ScalarKind.False } flag && !mayBeFlag)
        {
            findings.Unquoted(flag, what);
            return null;
        }

        if (node is Node.Scalar { Of: ScalarKind.Null })
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is nothing; put it in quotes if it is a word.",
                    $"{what} is niets; zet het tussen aanhalingstekens als het een woord is."
                )
            );
            return null;
        }

        string? name = findings.AsText(node, what);
        if (name?.Length > NativeLimits.Name)
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is longer than {NativeLimits.Name} characters; use a title for long texts.",
                    $"{what} is langer dan {NativeLimits.Name} tekens; gebruik een titel voor lange teksten."
                )
            );
            return null;
        }

        if (!mayBeEmpty && name is not null && string.IsNullOrWhiteSpace(name))
        {
            findings.Fault(node.Place, new($"{what} is empty; give one.", $"{what} is leeg; geef er een."));
            return null;
        }

        return name;
    }

    /// <summary>Yes or no; no when there is no node.</summary>
    public static bool AsFlag(this Findings findings, Node? node, Sentence what)
    {
        if (node is Node.Scalar { Of: ScalarKind.True or ScalarKind.False } scalar)
        {
            return scalar.Of == ScalarKind.True;
        }

        if (node is not null)
        {
            findings.Fault(node.Place, new($"{what} should be true or false.", $"{what} hoort true of false te zijn."));
        }

        return false;
    }

    /// <summary>A plain text, or one for each language; empty when there is no node.</summary>
    public static LocalizedText AsLocalized(this Findings findings, Node? node, Sentence what, bool mayBeEmpty = false)
    {
        if (node is Node.Map map)
        {
            return LocalizedText.Of(
                map.Entries.Select(entry => findings.AsTranslation(entry, what))
                    .OfType<KeyValuePair<string, string>>()
                    .DistinctBy(text => text.Key)
            );
        }

        if (node is not (null or Node.Scalar { Of: not ScalarKind.Null }))
        {
            findings.Fault(
                node.Place,
                new(
                    $"{what} is {node.Kind}, and should be a text, or one for each language: {{ en: …, nl: … }}.",
                    $"{what} is {node.Kind}, en hoort een tekst te zijn, of een voor elke taal: {{ en: …, nl: … }}."
                )
            );
            return LocalizedText.Empty;
        }

        return node is Node.Scalar scalar && findings.AsWording(scalar, what, mayBeEmpty) is { } text
            ? LocalizedText.Of(text)
            : LocalizedText.Empty;
    }

    // A text for people to read: a number may be one; nothing, yes and no are none.
    private static string? AsWording(this Findings findings, Node? node, Sentence what, bool mayBeEmpty)
    {
        if (node is Node.Scalar { Of: ScalarKind.True or ScalarKind.False } flag)
        {
            findings.Unquoted(flag, what);
            return null;
        }

        string? text = findings.AsText(node, what);
        if (text is { Length: 0 } && !mayBeEmpty)
        {
            findings.Fault(
                node!.Place,
                new(
                    $"{what} is empty; write one, or leave it out.",
                    $"{what} is leeg; schrijf er een, of laat dat weg."
                )
            );
            return null;
        }

        return text;
    }

    private static void Unquoted(this Findings findings, Node.Scalar flag, Sentence what) =>
        findings.Fault(
            flag.Place,
            new(
                $"{what} is {flag.Text}, which is a yes or no; put it in quotes if it is a word.",
                $"{what} is {flag.Text}, en dat is een ja of nee; zet het tussen aanhalingstekens als het een woord is."
            )
        );

    /// <summary>Whether a text is shaped like a language tag (<c>en</c>, <c>pt-BR</c>), or empty.</summary>
    public static bool IsLanguage(string tag)
    {
        int letters = tag.TakeWhile(char.IsAsciiLetterLower).Count();
        return tag.Length == 0
            || (
                letters is 2 or 3
                && (tag.Length == letters || tag[letters] == '-')
                && tag.Length <= 35
                && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            );
    }

    private static KeyValuePair<string, string>? AsTranslation(this Findings findings, NodeEntry entry, Sentence what)
    {
        if (entry.Key is not Node.Scalar || !IsLanguage(entry.Name))
        {
            findings.Fault(
                entry.Key.Place,
                new(
                    $"{what} is a text, or one for each language by its tag (en, nl); '{Excerpt.Of(entry.Name)}' is no such tag.",
                    $"{what} is een tekst, of een voor elke taal onder de code ervan (en, nl); '{Excerpt.Of(entry.Name)}' is niet zo'n code."
                )
            );
            return null;
        }

        return findings.AsWording(entry.Value, what, mayBeEmpty: true) is { } text ? new(entry.Name, text) : null;
    }
}
