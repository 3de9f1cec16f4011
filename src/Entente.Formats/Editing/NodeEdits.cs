using System.Collections.Immutable;
using System.Globalization;
using Entente.Formats.Nodes;

namespace Entente.Formats.Editing;

/// <summary>Finds and changes parts of a tree. Every change is a new tree; the same tree comes back where there is nothing to change.</summary>
internal static class NodeEdits
{
    /// <summary>A scalar as the text would be read without quotes, when it is a number, yes or no; else a text.</summary>
    public static Node Scalar(string text) =>
        text.Length > 0
        && YamlNodes.Read("", text).Root
            is Node.Scalar { Of: ScalarKind.Number or ScalarKind.True or ScalarKind.False } read
        && read.Text == text
            ? read
            : Tree.Text(text);

    public static Node? Find(Node? node, ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            node = EntryIn(node, name)?.Value;
        }

        return node;
    }

    public static NodeEntry? EntryAt(Node? root, ReadOnlySpan<string> path) =>
        path.IsEmpty ? null : EntryIn(Find(root, path[..^1]), path[^1]);

    public static Place? PlaceOf(Node? root, ReadOnlySpan<string> path) => EntryAt(root, path)?.Key.Place;

    public static ImmutableArray<string> NamesIn(Node? node) =>
        node switch
        {
            Node.Map map => [.. map.Entries.Where(entry => entry.Key is Node.Scalar).Select(entry => entry.Name)],
            Node.List list => [.. Enumerable.Range(0, list.Items.Length).Select(Number)],
            _ => [],
        };

    public static void AddPlaces(Node node, HashSet<Place> places)
    {
        places.Add(node.Place);
        foreach (NodeEntry entry in (node as Node.Map)?.Entries ?? [])
        {
            AddPlaces(entry.Key, places);
            AddPlaces(entry.Value, places);
        }

        foreach (Node item in (node as Node.List)?.Items ?? [])
        {
            AddPlaces(item, places);
        }
    }

    /// <summary>Whether two trees say the same; places, tags and quotes left aside.</summary>
    public static bool AreSame(Node one, Node other) =>
        (one, other) switch
        {
            (Node.Scalar left, Node.Scalar right) => left.Text == right.Text
                && (left.Of == ScalarKind.Null) == (right.Of == ScalarKind.Null),
            (Node.List left, Node.List right) => left.Items.Length == right.Items.Length
                && left.Items.Zip(right.Items).All(each => AreSame(each.First, each.Second)),
            (Node.Map left, Node.Map right) => left.Entries.Length == right.Entries.Length
                && left.Entries.Zip(right.Entries)
                    .All(each =>
                        AreSame(each.First.Key, each.Second.Key) && AreSame(each.First.Value, each.Second.Value)
                    ),
            _ => false,
        };

    public static Node? With(Node? root, ReadOnlySpan<string> path, Node part) =>
        Within(root, path, (parent, name) => WithIn(parent, name, part));

    public static Node? Without(Node? root, ReadOnlySpan<string> path) =>
        Within(
            root,
            path,
            (parent, name) =>
                (parent, IndexIn(parent, name)) switch
                {
                    (Node.Map map, >= 0 and var i) => new Node.Map(map.Place, map.Entries.RemoveAt(i), map.Tag),
                    (Node.List list, >= 0 and var i) => new Node.List(list.Place, list.Items.RemoveAt(i), list.Tag),
                    _ => parent,
                }
        );

    public static Node? Renamed(Node? root, ReadOnlySpan<string> path, string name) =>
        Within(
            root,
            path,
            (parent, old) =>
                parent is Node.Map map && IndexIn(map, old) is >= 0 and var i && IndexIn(map, name) < 0
                    ? new Node.Map(
                        map.Place,
                        map.Entries.SetItem(i, map.Entries[i] with { Key = Tree.Text(name) }),
                        map.Tag
                    )
                    : parent
        );

    public static Node? Moved(Node? root, ReadOnlySpan<string> path, int by) =>
        Within(
            root,
            path,
            (parent, name) =>
            {
                int from = IndexIn(parent, name);
                int to = from + by;
                return from < 0 || to < 0 ? parent
                    : parent is Node.Map map && to < map.Entries.Length
                        ? new Node.Map(map.Place, map.Entries.RemoveAt(from).Insert(to, map.Entries[from]), map.Tag)
                    : parent is Node.List list && to < list.Items.Length
                        ? new Node.List(list.Place, list.Items.RemoveAt(from).Insert(to, list.Items[from]), list.Tag)
                    : parent;
            }
        );

    /// <summary>The number of a part in what it stands in, from 0; -1 for none.</summary>
    public static int IndexIn(Node? parent, string name) =>
        parent switch
        {
            Node.Map map => map.Entries.IndexOf(
                map.Entries.FirstOrDefault(entry => entry.Key is Node.Scalar && entry.Name == name)
            ),
            Node.List list when TryNumber(name, out int i) && i < list.Items.Length => i,
            _ => -1,
        };

    private static Node WithIn(Node parent, string name, Node part)
    {
        int index = IndexIn(parent, name);
        return parent switch
        {
            Node.Map map when index >= 0 => AreSame(map.Entries[index].Value, part)
                ? map
                : new Node.Map(
                    map.Place,
                    map.Entries.SetItem(index, map.Entries[index] with { Value = part }),
                    map.Tag
                ),
            Node.Map map => new Node.Map(map.Place, map.Entries.Add(new NodeEntry(Tree.Text(name), part)), map.Tag),
            Node.List list when index >= 0 => AreSame(list.Items[index], part)
                ? list
                : new Node.List(list.Place, list.Items.SetItem(index, part), list.Tag),
            Node.List list when TryNumber(name, out int i) && i == list.Items.Length => new Node.List(
                list.Place,
                list.Items.Add(part),
                list.Tag
            ),
            _ => parent,
        };
    }

    // Changes the node in which the last name of a path stands; all above are made anew, all beside stay.
    private static Node? Within(Node? node, ReadOnlySpan<string> path, Func<Node, string, Node> change)
    {
        if (node is null || path.IsEmpty)
        {
            return node;
        }

        if (path.Length == 1)
        {
            return change(node, path[0]);
        }

        int index = IndexIn(node, path[0]);
        if (index < 0)
        {
            return node;
        }

        Node child = node is Node.Map of ? of.Entries[index].Value : ((Node.List)node).Items[index];
        Node? changed = Within(child, path[1..], change);
        return ReferenceEquals(changed, child) ? node
            : node is Node.Map map
                ? new Node.Map(
                    map.Place,
                    map.Entries.SetItem(index, map.Entries[index] with { Value = changed! }),
                    map.Tag
                )
            : new Node.List(node.Place, ((Node.List)node).Items.SetItem(index, changed!), node.Tag);
    }

    private static NodeEntry? EntryIn(Node? node, string name)
    {
        int index = IndexIn(node, name);
        return index < 0 ? null
            : node is Node.Map map ? map.Entries[index]
            : new NodeEntry(((Node.List)node!).Items[index], ((Node.List)node).Items[index]);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
