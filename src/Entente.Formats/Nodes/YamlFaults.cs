using System.Buffers;
using Entente.Annotations;
using YamlDotNet.Core;

namespace Entente.Formats.Nodes;

/// <summary>What is wrong with a text that is no YAML, and what would be right: in our words where these are known.</summary>
internal static class YamlFaults
{
    private static readonly SearchValues<char> KeyLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    // What the reader says in part, and what it means to whoever wrote the file; the first that fits counts.
    private static readonly (string Said, Sentence Meaning)[] Known =
    [
        (
            "invalid tab",
            new(
                "a tab stands where lines are indented; indent with spaces.",
                "er staat een tab waar regels inspringen; spring in met spaties."
            )
        ),
        (
            "a tab character",
            new(
                "a tab stands where lines are indented; indent with spaces.",
                "er staat een tab waar regels inspringen; spring in met spaties."
            )
        ),
        (
            "expected ',' or '}'",
            new(
                "inside '{' and '}' there should be a ',' before this, or the '}'.",
                "binnen '{' en '}' hoort hiervoor een ',' te staan, of de '}'."
            )
        ),
        (
            "expected ',' or ']'",
            new(
                "inside '[' and ']' there should be a ',' before this, or the ']'.",
                "binnen '[' en ']' hoort hiervoor een ',' te staan, of de ']'."
            )
        ),
        (
            "quoted scalar, found unexpected",
            new("a quote is opened and not closed.", "een aanhalingsteken is geopend en niet gesloten.")
        ),
        (
            "Mapping values are not allowed",
            new(
                "a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented.",
                "er staat een ':' waar geen gegeven kan beginnen; zet de tekst tussen aanhalingstekens als die erbij hoort, of kijk hoe de regels inspringen."
            )
        ),
        (
            "found invalid mapping",
            new(
                "a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented.",
                "er staat een ':' waar geen gegeven kan beginnen; zet de tekst tussen aanhalingstekens als die erbij hoort, of kijk hoe de regels inspringen."
            )
        ),
        (
            "could not find expected ':'",
            new("a key stands here without a ':' after it.", "hier staat een sleutel zonder ':' erachter.")
        ),
        (
            "did not find expected key",
            new(
                "an entry was expected, a key with a ':'; see whether the lines are indented alike.",
                "hier werd een gegeven verwacht, een sleutel met een ':'; kijk of de regels gelijk inspringen."
            )
        ),
        (
            "expected '-' indicator",
            new(
                "an entry of a list was expected, with a '-' before it; see whether the lines are indented alike.",
                "hier werd een gegeven van een lijst verwacht, met een '-' ervoor; kijk of de regels gelijk inspringen."
            )
        ),
        (
            "Block sequence entries are not allowed",
            new(
                "a list cannot begin here; put it on a line of its own, with a '-' before each entry.",
                "hier kan geen lijst beginnen; zet die op een eigen regel, met een '-' voor elk gegeven."
            )
        ),
        (
            "cannot start any token",
            new(
                "a text cannot begin with this character; put it in quotes.",
                "een tekst kan niet met dit teken beginnen; zet hem tussen aanhalingstekens."
            )
        ),
        (
            "unknown escape character",
            new(
                "a '\\' in double quotes stands before a character with which it means nothing.",
                "er staat een '\\' tussen dubbele aanhalingstekens voor een teken waarbij die niets betekent."
            )
        ),
        (
            "expected <document start>",
            new(
                "what stands here belongs to nothing; see how the lines are indented.",
                "wat hier staat, hoort nergens bij; kijk hoe de regels inspringen."
            )
        ),
    ];

    /// <summary>The sentence where the reader says nothing that would help.</summary>
    public static Sentence NothingKnown { get; } =
        new(
            "This is no valid YAML: nothing can be made of what stands here.",
            "Dit is geen geldige YAML: van wat hier staat, is niets te maken."
        );

    /// <summary>Where a fault is: a tab where it stands, all else where the reader says.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    private static Place PlaceOf(YamlException fault, string path, string text)
    {
        int line = 0;
        if (
            fault.Message.Contains("invalid tab", StringComparison.OrdinalIgnoreCase)
            || fault.Message.Contains("a tab character", StringComparison.OrdinalIgnoreCase)
        )
        {
            foreach (ReadOnlySpan<char> each in text.EnumerateLines())
            {
                line++;
                int column = each[..(each.Length - each.TrimStart(" \t").Length)].IndexOf('\t');
                if (column >= 0)
                {
                    return new Place(path, line, column + 1);
                }
            }
        }

        return new Place(path, (int)fault.Start.Line, (int)fault.Start.Column);
    }

    /// <summary>Where a fault of the reader is, and the sentence for it.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static (Place Place, Sentence Said) Of(YamlException fault, string path, string text) =>
        Unspaced(fault, path, text) ?? (PlaceOf(fault, path, text), Of(fault));

    // A key with its value right behind the ':' is a text to the reader, which stumbles only over the line below it.
    private static (Place Place, Sentence Said)? Unspaced(YamlException fault, string path, string text)
    {
        int line = 0;
        int on = 0;
        string? key = null;
        int column = 0;
        foreach (ReadOnlySpan<char> each in text.EnumerateLines())
        {
            if (++line > fault.Start.Line)
            {
                break;
            }

            ReadOnlySpan<char> content = each.TrimStart(" ");
            if (content.IsWhiteSpace() || content[0] == '#')
            {
                continue;
            }

            int colon = content.IndexOf(':');
            bool isKey = colon > 0 && content[..colon].IndexOfAnyExcept(KeyLetters) < 0;
            bool isUnspaced =
                isKey
                && colon + 1 < content.Length
                && !char.IsWhiteSpace(content[colon + 1])
                && content[colon + 1] is not '/';
            if (line == fault.Start.Line && !isUnspaced)
            {
                break;
            }

            key = isUnspaced ? content[..colon].ToString() : null;
            on = line;
            column = each.Length - content.Length + colon + 1;
        }

        return key is null
            ? null
            : (
                new Place(path, on, column),
                new(
                    $"This is no valid YAML: after '{Excerpt.Of(key)}:' there should be a space.",
                    $"Dit is geen geldige YAML: na '{Excerpt.Of(key)}:' hoort een spatie te staan."
                )
            );
    }

    private static Sentence Of(YamlException fault)
    {
        (string? said, Sentence meaning) = Known.FirstOrDefault(each =>
            fault.Message.Contains(each.Said, StringComparison.OrdinalIgnoreCase)
        );
        return said is null
            ? NothingKnown
            : new($"This is no valid YAML: {meaning}", $"Dit is geen geldige YAML: {meaning}");
    }
}
