using System.Text;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Writes scalars as YAML: without quotes where they read back as the same text, else in quotes or as a block.</summary>
internal static class YamlScalar
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`~=";

    // Harmless inside of a word by the letter of YAML, but not every parser agrees.
    private const string Misread = "#&*!|>%@`\"";

    /// <summary>On one line, in a place where brackets and commas mean something.</summary>
    public static string InFlow(Node node)
    {
        var scalar = (Node.Scalar)node;
        return scalar.Of != ScalarKind.Text ? scalar.Text
            : IsPlain(scalar.Text, isFlow: true) ? scalar.Text
            : Quoted(scalar.Text);
    }

    /// <summary>Behind a key: a text of several lines as a block.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="indent">How many spaces stand before the lines of a block.</param>
    public static string InBlock(Node.Scalar scalar, int indent) =>
        scalar.Of != ScalarKind.Text ? scalar.Text
        : IsPlain(scalar.Text, isFlow: false) ? scalar.Text
        : IsLiteral(scalar.Text) ? Literal(scalar.Text, indent)
        : Quoted(scalar.Text);

    private static string Quoted(string text) =>
        text.All(IsPrintable) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : NodeText.Quoted(text);

    private static bool IsPlain(string text, bool isFlow)
    {
        if (
            text.Length == 0
            || text[0] is ' '
            || text[^1] is ' ' or ':'
            || Indicators.Contains(text[0], StringComparison.Ordinal)
                && !(text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1]))
            || text.StartsWith("...", StringComparison.Ordinal)
            || text is "<<" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        )
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (
                !IsPrintable(c)
                || (c == ':' && (isFlow || text[i + 1] == ' '))
                || Misread.Contains(c, StringComparison.Ordinal)
                || (isFlow && ",[]{}".Contains(c, StringComparison.Ordinal))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrintable(char c) =>
        !char.IsControl(c)
        && !char.IsSurrogate(c)
        && c is not ('\u2028' or '\u2029' or '\uFEFF' or '\u00A0' or '\uFFFE' or '\uFFFF');

    // Lines with text, none of which starts or ends with a space; at most one line break at the end.
    private static bool IsLiteral(string text)
    {
        string body = text.EndsWith('\n') ? text[..^1] : text;
        return body.Contains('\n', StringComparison.Ordinal)
            && body.Split('\n')
                .Select(
                    (line, i) =>
                        line.All(IsPrintable)
                        && (i > 0 || line.Length > 0)
                        && !line.StartsWith(' ')
                        && !line.EndsWith(' ')
                )
                .All(fits => fits)
            && !body.EndsWith('\n');
    }

    private static string Literal(string text, int indent)
    {
        bool hasEnd = text.EndsWith('\n');
        var block = new StringBuilder(hasEnd ? "|" : "|-");
        foreach (string line in (hasEnd ? text[..^1] : text).Split('\n'))
        {
            block.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }

        return block.ToString();
    }
}
