using System.Globalization;
using System.Text;

namespace Entente.Formats.Nodes;

/// <summary>Writes nodes as JSON or YAML that reads back as the same nodes.</summary>
internal static class NodeText
{
    private const int LongestLine = 100;

    /// <summary>Two spaces a level, short lists and maps on one line.</summary>
    public static string Json(Node root)
    {
        var text = new StringBuilder();
        AppendJson(text, root, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>Block style, lists of scalars on one line while they are short. Words that YAML 1.1 takes for truth values are quoted.</summary>
    public static string Yaml(Node root)
    {
        var text = new StringBuilder();
        if (IsShort(root))
        {
            text.Append(Flow(root, isYaml: true)).Append('\n');
        }
        else
        {
            AppendBlock(text, root, 0);
        }

        return text.ToString();
    }

    /// <summary>A text in double quotes, escaped so that JSON and YAML both read it.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (char letter in value)
        {
            if (letter is '"' or '\\')
            {
                quoted.Append('\\').Append(letter);
            }
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void AppendJson(StringBuilder text, Node node, int depth)
    {
        bool isList = node is Node.List;
        if (node is Node.Scalar || IsShort(node))
        {
            text.Append(Flow(node, isYaml: false));
            return;
        }

        text.Append(isList ? '[' : '{');
        string separator = "\n";
        foreach ((Node? key, Node value) in Parts(node))
        {
            text.Append(separator).Append(' ', (depth + 1) * 2);
            if (key is not null)
            {
                text.Append(Quoted(((Node.Scalar)key).Text)).Append(": ");
            }

            AppendJson(text, value, depth + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', depth * 2).Append(isList ? ']' : '}');
    }

    private static void AppendBlock(StringBuilder text, Node node, int depth)
    {
        bool isFirst = true;
        foreach ((Node? key, Node value) in Parts(node))
        {
            // The first entry of a map in a list stands behind the list's dash.
            bool isBehindDash = isFirst && text.Length > 0 && text[^1] == ' ';
            if (!isBehindDash)
            {
                text.Append(' ', depth * 2);
            }

            isFirst = false;
            text.Append(key is null ? "-" : $"{Flow(key, isYaml: true)}:");
            if (value is Node.Scalar || IsShort(value))
            {
                text.Append(' ').Append(Flow(value, isYaml: true)).Append('\n');
            }
            else if (key is null && value is Node.Map)
            {
                text.Append(' ');
                AppendBlock(text, value, depth + 1);
            }
            else
            {
                text.Append('\n');
                AppendBlock(text, value, depth + 1);
            }
        }
    }

    private static IEnumerable<(Node? Key, Node Value)> Parts(Node node) =>
        node switch
        {
            Node.Map map => map.Entries.Select(entry => ((Node?)entry.Key, entry.Value)),
            Node.List list => list.Items.Select(item => ((Node?)null, item)),
            _ => [],
        };

    // On one line: what is empty, and lists of scalars that fit.
    private static bool IsShort(Node node) =>
        node switch
        {
            Node.Map map => map.Entries.IsEmpty,
            Node.List list => list.Items.IsEmpty
                || (
                    list.Items.All(item => item is Node.Scalar)
                    && list.Items.Sum(item => ((Node.Scalar)item).Text.Length + 4) <= LongestLine
                ),
            _ => true,
        };

    private static string Flow(Node node, bool isYaml) =>
        node switch
        {
            Node.Scalar { Of: ScalarKind.Text } text => isYaml && IsPlain(text.Text) ? text.Text : Quoted(text.Text),
            Node.Scalar { Of: ScalarKind.Null } => "null",
            Node.Scalar scalar => scalar.Text,
            Node.List list => $"[{string.Join(", ", list.Items.Select(item => Flow(item, isYaml)))}]",
            _ => "{}",
        };

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] != ' '
        && text.All(letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '.' or '/' or '(' or ')'
        )
        && text.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");
}
