using System.Collections.Immutable;

namespace Entente.Formats.Nodes;

/// <summary>Makes nodes that are to be written, without places.</summary>
internal static class Tree
{
    /// <summary>A text, whatever it looks like.</summary>
    public static Node Text(string text) => new Node.Scalar(default, ScalarKind.Text, text);

    /// <summary>A number, by the decimal that it is to be written as.</summary>
    public static Node Number(string text) => new Node.Scalar(default, ScalarKind.Number, text);

    /// <summary>A truth value.</summary>
    public static Node Flag(bool value) =>
        new Node.Scalar(default, value ? ScalarKind.True : ScalarKind.False, value ? "true" : "false");

    public static Node List(IEnumerable<Node> items) => new Node.List(default, [.. items]);

    /// <summary>A map; entries whose value is null are left out.</summary>
    public static Node Map(params IEnumerable<KeyValuePair<string, Node?>> entries) =>
        new Node.Map(
            default,
            [
                .. entries
                    .Where(entry => entry.Value is not null)
                    .Select(entry => new NodeEntry(Text(entry.Key), entry.Value!)),
            ]
        );

    /// <summary>A map whose keys are nodes: numbers, where a format has them as keys.</summary>
    public static Node Map(ImmutableArray<NodeEntry> entries) => new Node.Map(default, entries);

    /// <summary>An entry of a map.</summary>
    public static KeyValuePair<string, Node?> Entry(string key, Node? value) => new(key, value);
}
