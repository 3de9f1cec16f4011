using System.Text.RegularExpressions;

namespace Entente.Testing.Support;

/// <summary>The ways in which a file of text breaks that can be listed: cut, one character another, one word or number another, one entry gone, twice there, called otherwise, or with something else in it.</summary>
/// <remarks>It knows words, numbers, quotes, brackets and <c>key: value</c>, so that it serves YAML, JSON and the files of Gambit alike.</remarks>
public static partial class Breakage
{
    private const string Letters = "\"'{}[],:-#&*!|>%@`?\\/ \t\n\0\uFEFF\u00E9\u20280aYN";

    private static readonly string[] Instead =
    [
        "",
        "null",
        "''",
        "\"\"",
        "\" \"",
        "0",
        "-1",
        "1",
        "0.5",
        "1/3",
        "1/0",
        "64",
        "65",
        "1000000000",
        "2147483648",
        "-9223372036854775809",
        "99999999999999999999999999999999",
        "1e400",
        "-1e400",
        "1e-400",
        "1e999999999",
        "NaN",
        ".nan",
        "-.inf",
        "true",
        "Y",
        "all",
        "rest",
        "2026-02-30",
        "\"\\ud800\"",
        "{}",
        "[]",
        "[[], {}]",
        "{ a: 1, a: 2 }",
        "{\"a\": {\"b\": [0, \"Y\"]}}",
        "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
        new('9', 10_000),
        new('x', 10_000),
        new('[', 300),
        new('[', 20_000),
        new string('[', 60) + "1" + new string(']', 60),
        new string('[', 5_000) + new string(']', 5_000),
        string.Concat(Enumerable.Repeat("{\"a\": ", 2_000)) + "1" + new string('}', 2_000),
        new string('(', 3_000) + "a" + new string(')', 3_000),
        string.Concat(Enumerable.Repeat("not ", 5_000)) + "a",
    ];

    /// <summary>How many texts <see cref="At"/> makes of one.</summary>
    /// <param name="text">A file that is whole.</param>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (2 * text.Length) + (Word().Count(text) * Instead.Length) + (Key().Count(text) * (4 + Instead.Length));
    }

    /// <summary>Some of the broken texts, spread evenly over all.</summary>
    /// <param name="text">A file that is whole.</param>
    /// <param name="most">The most of them.</param>
    public static IEnumerable<string> Of(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match[] words = [.. Word().Matches(text).Cast<Match>()];
        Match[] keys = [.. Key().Matches(text).Cast<Match>()];
        int all = Count(text);
        int taken = Math.Min(all, most);
        for (int i = 0; i < taken; i++)
        {
            yield return At(text, words, keys, (int)((long)i * all / taken));
        }
    }

    private static string At(string text, Match[] words, Match[] keys, int number)
    {
        if (number < text.Length)
        {
            return text[..number];
        }

        number -= text.Length;
        if (number < text.Length)
        {
            return text[..number] + Letters[number * 7 % Letters.Length] + text[(number + 1)..];
        }

        number -= text.Length;
        if (number < words.Length * Instead.Length)
        {
            Match word = words[number / Instead.Length];
            return Replaced(text, word.Index, word.Index + word.Length, Instead[number % Instead.Length]);
        }

        number -= words.Length * Instead.Length;
        Match key = keys[number / (4 + Instead.Length)];
        int end = EndOf(text, key.Index + key.Length);
        string entry = text[key.Index..end];
        int start = key.Index;
        int value = key.Index + key.Length;
        return (number % (4 + Instead.Length)) switch
        {
            0 => Replaced(text, start, end, ""),
            1 => Replaced(text, start, end, entry + Separator(text, end) + entry),
            2 => Replaced(text, start, start + key.Groups[1].Length, "other"),
            3 => Replaced(text, start, start + key.Groups[1].Length, entry.Trim('"')[..1] + entry.TrimStart('"')),
            int other => Replaced(text, value, end, Instead[other - 4]),
        };
    }

    private static string Replaced(string text, int start, int end, string instead) =>
        string.Concat(text.AsSpan(0, start), instead, text.AsSpan(end));

    // Entries of one line stand apart by commas, those of their own lines by the indentation of the first.
    private static string Separator(string text, int end)
    {
        if (end < text.Length && text[end] != '\n')
        {
            return ", ";
        }

        int line = text.LastIndexOf('\n', Math.Max(0, end - 1)) + 1;
        int indent = line;
        while (indent < end && text[indent] == ' ')
        {
            indent++;
        }

        return "\n" + text[line..indent];
    }

    // What belongs to an entry: up to what closes it, a comma, or the end of the line, outside of brackets and quotes.
    private static int EndOf(string text, int at)
    {
        int depth = 0;
        char quote = '\0';
        for (; at < text.Length; at++)
        {
            char letter = text[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter is '{' or '[')
            {
                depth++;
            }
            else if (letter is '}' or ']' && --depth < 0)
            {
                return at;
            }
            else if (depth == 0 && letter is ',' or '\n' && depth == 0)
            {
                return at;
            }
        }

        return at;
    }

    [GeneratedRegex("""\"[^\"\n]*\"|'[^'\n]*'|[^\s,:{}\[\]\"']+""")]
    private static partial Regex Word();

    [GeneratedRegex("""(\"[^\"\n]*\"|'[^'\n]*'|[A-Za-z][\w +]*): *""")]
    private static partial Regex Key();
}
