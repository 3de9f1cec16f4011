using Entente.Formats.Nodes;

namespace Entente.Formats.Native;

/// <summary>Where the parts of a scenario stand in its files, by pointers such as <c>/parties/buyer/preferences/terms/3</c>.</summary>
/// <remarks>Parts that stand in the file as they do in the scenario are found along the tree; the others are noted while reading.</remarks>
internal sealed class NativePlaces
{
    private readonly Dictionary<string, Node> noted = new(StringComparer.Ordinal);

    /// <summary>Says where a part stands.</summary>
    public void Note(string pointer, Node node) => noted[pointer] = node;

    /// <summary>Where a part stands, or the nearest part above it that stands somewhere.</summary>
    public Place Of(string pointer) => Find(pointer).Place;

    /// <summary>A name as a part of a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private Found Find(string pointer)
    {
        if (noted.TryGetValue(pointer, out Node? node))
        {
            return new Found(node, node.Place);
        }

        int slash = pointer.LastIndexOf('/');
        if (slash < 0)
        {
            return default;
        }

        Found above = Find(pointer[..slash]);
        return Child(above.Node, Unescape(pointer[(slash + 1)..])) ?? new Found(null, above.Place);
    }

    private static Found? Child(Node? node, string name)
    {
        if (node is Node.Map map)
        {
            foreach (NodeEntry entry in map.Entries)
            {
                if (
                    entry.Key is Node.Scalar
                    && (entry.Name == name || (name == "terms" && entry.Name is ("sum" or "min" or "max")))
                )
                {
                    return new Found(entry.Value, entry.Key.Place);
                }
            }
        }

        return node is Node.List list && int.TryParse(name, out int i) && (uint)i < (uint)list.Items.Length
            ? new Found(list.Items[i], list.Items[i].Place)
            : null;
    }

    private static string Unescape(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private readonly record struct Found(Node? Node, Place Place);
}
