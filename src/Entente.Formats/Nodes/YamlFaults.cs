using YamlDotNet.Core;

namespace Entente.Formats.Nodes;

/// <summary>What is wrong with a text that is no YAML, and what would be right: in our words where these are known, else the reader's.</summary>
internal static class YamlFaults
{
    // What the reader says in part, and what it means to whoever wrote the file; the first that fits counts.
    private static readonly (string Said, string Meaning)[] Known =
    [
        ("invalid tab", "a tab stands where lines are indented; indent with spaces."),
        ("a tab character", "a tab stands where lines are indented; indent with spaces."),
        ("expected ',' or '}'", "inside '{' and '}' there should be a ',' before this, or the '}'."),
        ("expected ',' or ']'", "inside '[' and ']' there should be a ',' before this, or the ']'."),
        ("quoted scalar, found unexpected", "a quote is opened and not closed."),
        (
            "Mapping values are not allowed",
            "a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented."
        ),
        (
            "found invalid mapping",
            "a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented."
        ),
        ("could not find expected ':'", "a key stands here without a ':' after it."),
        (
            "did not find expected key",
            "an entry was expected, a key with a ':'; see whether the lines are indented alike."
        ),
        (
            "expected '-' indicator",
            "an entry of a list was expected, with a '-' before it; see whether the lines are indented alike."
        ),
        (
            "Block sequence entries are not allowed",
            "a list cannot begin here; put it on a line of its own, with a '-' before each entry."
        ),
        ("cannot start any token", "a text cannot begin with this character; put it in quotes."),
        ("unknown escape character", "a '\\' in double quotes stands before a character with which it means nothing."),
        ("expected <document start>", "what stands here belongs to nothing; see how the lines are indented."),
    ];

    /// <summary>Where a fault is: a tab where it stands, all else where the reader says.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static Place PlaceOf(YamlException fault, string path, string text)
    {
        int line = 0;
        if (fault.Message.Contains("invalid tab", StringComparison.OrdinalIgnoreCase))
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

    /// <summary>The sentence for a fault of the reader.</summary>
    public static string Of(YamlException fault)
    {
        (string Said, string Meaning) known = Known.FirstOrDefault(each =>
            fault.Message.Contains(each.Said, StringComparison.OrdinalIgnoreCase)
        );
        string meaning = known.Meaning ?? fault.Message.Replace("  ", " ", StringComparison.Ordinal);
        return $"This is no valid YAML: {meaning}";
    }
}
