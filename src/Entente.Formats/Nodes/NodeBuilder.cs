using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Formats.Nodes;

/// <summary>Puts a tree together from the parts of a file as they come, within <see cref="NodeLimits"/>.</summary>
internal sealed class NodeBuilder
{
    private readonly Stack<Level> levels = new();
    private readonly ImmutableArray<Remark>.Builder faults = ImmutableArray.CreateBuilder<Remark>();
    private Node? root;
    private int nodes;

    /// <summary>How many lists and maps are open.</summary>
    public int Depth => levels.Count;

    /// <summary>Where the innermost list or map that is open starts; null when none is.</summary>
    public Place? Open => levels.TryPeek(out Level? level) ? level.Place : null;

    /// <summary>Whether a fault was met after which the rest of the file cannot be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What was read.</summary>
    public NodeReading Reading => new(IsBroken ? null : root, faults.DrainToImmutable());

    public void Add(Node node)
    {
        Count(node, 1);
        Place(node);
    }

    /// <summary>Adds a node a second time, with <paramref name="size"/> nodes in it.</summary>
    public void Repeat(Node node, int size)
    {
        Count(node, size);
        Place(node);
    }

    public void Begin(Place place, bool isMap, string tag)
    {
        if (levels.Count == NodeLimits.Depth)
        {
            Break(
                place,
                new(
                    $"This is nested more than {NodeLimits.Depth} levels deep, which no scenario needs.",
                    $"Dit zit meer dan {NodeLimits.Depth} niveaus diep; geen scenario heeft dat nodig."
                )
            );
            return;
        }

        levels.Push(new Level(place, isMap, tag, nodes));
    }

    /// <summary>Closes the innermost list or map.</summary>
    /// <returns>How many nodes are in it, itself included.</returns>
    public int Close(out Node closed)
    {
        Level level = levels.Pop();
        closed = level.IsMap
            ? new Node.Map(level.Place, level.Entries.DrainToImmutable(), level.Tag)
            : new Node.List(level.Place, level.Items.DrainToImmutable(), level.Tag);
        Add(closed);
        return nodes - level.NodesBefore;
    }

    public void Break(Place place, Sentence said)
    {
        IsBroken = true;
        Fault(place, said);
    }

    public void Fault(Place place, Sentence said)
    {
        if (faults.Count < NodeLimits.Faults)
        {
            faults.Add(new Remark(place, said));
        }
    }

    private void Count(Node node, int size)
    {
        nodes += size;
        if (nodes > NodeLimits.Nodes)
        {
            Break(
                node.Place,
                new(
                    $"The file holds more than {NodeLimits.Nodes:N0} entries.",
                    $"Het bestand bevat meer dan {NodeLimits.Nodes:N0} gegevens."
                )
            );
        }
    }

    private void Place(Node node)
    {
        if (!levels.TryPeek(out Level? level))
        {
            root = node;
        }
        else if (!level.IsMap)
        {
            level.Items.Add(node);
        }
        else if (level.Key is null)
        {
            level.Key = node;
            if (node is Node.Scalar key && !level.Keys.Add(key.Text))
            {
                Fault(
                    key.Place,
                    new(
                        $"The key '{Excerpt.Of(key.Text)}' stands here a second time; keep one of the two.",
                        $"De sleutel '{Excerpt.Of(key.Text)}' staat hier een tweede keer; houd een van de twee."
                    )
                );
            }
        }
        else
        {
            level.Entries.Add(new NodeEntry(level.Key, node));
            level.Key = null;
        }
    }

    private sealed class Level(Place place, bool isMap, string tag, int nodesBefore)
    {
        public Place Place { get; } = place;
        public bool IsMap { get; } = isMap;
        public string Tag { get; } = tag;
        public int NodesBefore { get; } = nodesBefore;
        public ImmutableArray<Node>.Builder Items { get; } = ImmutableArray.CreateBuilder<Node>();
        public ImmutableArray<NodeEntry>.Builder Entries { get; } = ImmutableArray.CreateBuilder<NodeEntry>();
        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
        public Node? Key { get; set; }
    }
}
