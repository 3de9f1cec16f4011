using System.Text;
using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Writes nodes as YAML that a person likes to read: what is short on one line, long texts as blocks, air between the parts.</summary>
internal sealed class NativeYaml
{
    private const int Width = 100;
    private const int NestedWidth = 70;
    private const int Indent = 2;

    // What has one entry a line although it would fit on one.
    private static readonly HashSet<string> Tall = new(StringComparer.Ordinal)
    {
        "issues",
        "rules",
        "packages",
        "sources",
        "parties",
        "thirdParties",
        "preferences",
        "scores",
        "terms",
        "outcomes",
        "ranking",
        "dealBreakers",
        "positions",
        "readings",
    };

    private readonly StringBuilder text = new();

    public static string Of(Node root)
    {
        var yaml = new NativeYaml();
        if (root is Node.Map map)
        {
            yaml.Top(map);
        }
        else
        {
            yaml.text.Append(Flow(root)).Append('\n');
        }

        return yaml.text.ToString();
    }

    // A part of several lines stands apart from what is above it.
    private void Top(Node.Map map)
    {
        foreach (NodeEntry entry in map.Entries)
        {
            bool isTall =
                entry.Value is not Node.Scalar && !IsFlow(entry.Value, entry.Name, entry.Name.Length)
                || entry.Value is Node.Scalar scalar
                    && YamlScalar.InBlock(scalar, Indent).Contains('\n', StringComparison.Ordinal);
            text.Append(isTall && text.Length > 0 ? "\n" : "");
            Entry(entry, 0);
        }
    }

    private void Entry(NodeEntry entry, int depth)
    {
        text.Append(' ', depth * Indent).Append(YamlScalar.InFlow(entry.Key)).Append(':');
        Value(entry.Value, depth, entry.Name);
    }

    // What stands behind a key's colon or a list's dash.
    private void Value(Node node, int depth, string key, bool isTall = false)
    {
        if (node is Node.Scalar scalar)
        {
            string written = YamlScalar.InBlock(scalar, (depth + 1) * Indent);
            text.Append(written.Length == 0 ? "" : " ").Append(written).Append('\n');
        }
        else if (!isTall && IsFlow(node, key, Column()))
        {
            text.Append(' ').Append(Flow(node)).Append('\n');
        }
        else
        {
            text.Append('\n');
            Block(node, depth + 1, key);
        }
    }

    private void Block(Node node, int depth, string key)
    {
        if (node is Node.Map map)
        {
            foreach (NodeEntry entry in map.Entries)
            {
                text.Append(' ', depth * Indent).Append(YamlScalar.InFlow(entry.Key)).Append(':');
                bool isParty = key is "parties" or "thirdParties" && entry.Value is Node.Map { Entries.IsEmpty: false };
                Value(entry.Value, depth, entry.Name, isParty);
            }
        }

        foreach (Node item in (node as Node.List)?.Items ?? [])
        {
            text.Append(' ', depth * Indent).Append('-');
            Item(item, depth);
        }
    }

    // The first entry of a map in a list stands behind the list's dash.
    private void Item(Node item, int depth)
    {
        if (item is not Node.Map { Entries.IsEmpty: false } map || IsFlow(item, "", Column()))
        {
            Value(item, depth, "");
            return;
        }

        text.Append(' ').Append(YamlScalar.InFlow(map.Entries[0].Key)).Append(':');
        Value(map.Entries[0].Value, depth + 1, map.Entries[0].Name);
        foreach (NodeEntry entry in map.Entries.AsSpan()[1..])
        {
            Entry(entry, depth + 1);
        }
    }

    private int Column()
    {
        int column = 0;
        while (column < text.Length && text[text.Length - 1 - column] != '\n')
        {
            column++;
        }

        return column;
    }

    private static bool IsFlow(Node node, string key, int column)
    {
        if (node is Node.Map { Entries.IsEmpty: true } or Node.List { Items.IsEmpty: true })
        {
            return true;
        }

        int depth = DepthOf(node);
        int width = depth <= 1 ? Width : NestedWidth;
        return !Tall.Contains(key) && depth <= 2 && Fits(node, width - column);
    }

    // A scalar 0, a list of scalars 0, everything else one more than what is deepest in it.
    private static int DepthOf(Node node) =>
        node switch
        {
            Node.Map map => 1 + map.Entries.Select(entry => DepthOf(entry.Value)).DefaultIfEmpty().Max(),
            Node.List list when list.Items.All(item => item is Node.Scalar) => 0,
            Node.List list => 1 + list.Items.Select(DepthOf).DefaultIfEmpty().Max(),
            _ => 0,
        };

    private static bool Fits(Node node, int width) =>
        node switch
        {
            Node.Map map when map.Entries.Length > Width => false,
            Node.List list when list.Items.Length > Width => false,
            _ => Flow(node).Length <= width && !HasLineBreak(node),
        };

    private static bool HasLineBreak(Node node) =>
        node switch
        {
            Node.Map map => map.Entries.Any(entry => HasLineBreak(entry.Value)),
            Node.List list => list.Items.Any(HasLineBreak),
            _ => ((Node.Scalar)node).Text.Contains('\n', StringComparison.Ordinal),
        };

    /// <summary>A part on one line.</summary>
    public static string Flow(Node node) =>
        node switch
        {
            Node.Map { Entries.IsEmpty: true } => "{}",
            Node.Map map =>
                $"{{ {string.Join(", ", map.Entries.Select(entry => $"{YamlScalar.InFlow(entry.Key)}: {Flow(entry.Value)}".TrimEnd()))} }}",
            Node.List list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
            _ => YamlScalar.InFlow(node),
        };
}
