using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Editing;

/// <summary>A scenario in the making: a text in the native format whose parts can be read and changed, whether it has faults or not.</summary>
/// <remarks>
/// Parts are named by the keys that lead to them (<c>"issues", "price", "from"</c>), items of lists by their numbers from 0. A change leaves the rest of the text as it is,
/// comments and layout included, where that can be done; else the whole text is written anew, which loses comments (<see cref="IsRewritten"/>). Documents are immutable; a change
/// costs a few readings of the text.
/// </remarks>
public sealed class NativeDocument
{
    /// <summary>The longest text that is worked on; longer ones have no parts.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>What messages call the file.</summary>
    public const string FileName = "scenario.yaml";

    private readonly Node.Map? root;
    private readonly Lazy<FileReading> reading;

    private NativeDocument(string text, Node.Map? root, bool isRewritten)
    {
        Text = text;
        this.root = root;
        IsRewritten = isRewritten;
        reading = new(() => NativeFormat.Read(FileName, Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Whether the last change wrote the whole text anew.</summary>
    public bool IsRewritten { get; }

    /// <summary>Whether the text has parts to read and change: it is YAML or JSON, a set of named entries, none of them twice.</summary>
    public bool HasParts => root is not null;

    /// <summary>The scenario, or everything that is wrong; worked out when first asked for.</summary>
    public FileReading Reading => reading.Value;

    /// <summary>The document of any text.</summary>
    public static NativeDocument Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NativeDocument(text, Parse(text), isRewritten: false);
    }

    /// <summary>What a part is.</summary>
    public PartKind KindOf(params ReadOnlySpan<string> path) =>
        Find(path) switch
        {
            null or Node.Scalar { Of: ScalarKind.Null } => PartKind.None,
            Node.Scalar => PartKind.Text,
            Node.List => PartKind.List,
            _ => PartKind.Entries,
        };

    /// <summary>The text of a part; empty when it is none.</summary>
    public string TextAt(params ReadOnlySpan<string> path) => (Find(path) as Node.Scalar)?.Text ?? "";

    /// <summary>A part as one line of YAML, to be written elsewhere; empty when there is none.</summary>
    public string YamlAt(params ReadOnlySpan<string> path) => Find(path) is { } part ? NativeYaml.Flow(part) : "";

    /// <summary>The names of what is in a part: keys in their order, or numbers from 0.</summary>
    public ImmutableArray<string> NamesAt(params ReadOnlySpan<string> path) => NodeEdits.NamesIn(Find(path));

    /// <summary>Where a part stands: its key, or itself in a list; the start of the file when there is none.</summary>
    public Place PlaceOf(params ReadOnlySpan<string> path) =>
        NodeEdits.PlaceOf(root, path) ?? new Place(FileName, 1, 1);

    /// <summary>Faults and warnings about a part and all that is in it.</summary>
    public ImmutableArray<Remark> RemarksAt(params ReadOnlySpan<string> path)
    {
        if (NodeEdits.EntryAt(root, path) is not { } entry)
        {
            return [];
        }

        var places = new HashSet<Place>();
        NodeEdits.AddPlaces(entry.Key, places);
        NodeEdits.AddPlaces(entry.Value, places);
        return About(places);
    }

    /// <summary>Faults and warnings about a part itself: its name, or what stands there as a whole.</summary>
    public ImmutableArray<Remark> RemarksOn(params ReadOnlySpan<string> path) =>
        NodeEdits.EntryAt(root, path) is { } entry ? About([entry.Key.Place, entry.Value.Place]) : [];

    private ImmutableArray<Remark> About(HashSet<Place> places) =>
        [.. Reading.Faults.Concat(Reading.Warnings).Where(remark => places.Contains(remark.Place))];

    /// <summary>The document with a text at a part, which need not be there yet; what is shaped like a number is one.</summary>
    /// <returns>The same document when what the part would stand in is not there.</returns>
    public NativeDocument With(string text, params ReadOnlySpan<string> path)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Changed(NodeEdits.With(root, path, NodeEdits.Scalar(text)), new TextEdits(Text, root).Set(path, text));
    }

    /// <summary>The document with a part written as YAML, which need not be there yet.</summary>
    /// <param name="yaml">One piece of YAML: <c>[a, b]</c>, <c>{ from: 0, to: 10 }</c>.</param>
    /// <param name="path">The part.</param>
    /// <exception cref="ArgumentException"><paramref name="yaml"/> is none.</exception>
    public NativeDocument WithPart(string yaml, params ReadOnlySpan<string> path)
    {
        Node part =
            YamlNodes.Read(FileName, yaml).Root
            ?? throw new ArgumentException($"This is no piece of YAML: {yaml}", nameof(yaml));
        return Changed(NodeEdits.With(root, path, part), new TextEdits(Text, root).SetPart(path, part));
    }

    /// <summary>The document without a part.</summary>
    public NativeDocument Without(params ReadOnlySpan<string> path) =>
        Changed(NodeEdits.Without(root, path), new TextEdits(Text, root).Remove(path));

    /// <summary>The document with a part under another name; the same document when that name is taken.</summary>
    public NativeDocument Renamed(string name, params ReadOnlySpan<string> path) =>
        Changed(NodeEdits.Renamed(root, path, name), new TextEdits(Text, root).Rename(path, name));

    /// <summary>The document with a part moved among its neighbours.</summary>
    /// <param name="by">-1 for one up, 1 for one down.</param>
    /// <param name="path">The part.</param>
    /// <returns>The same document when there is no neighbour there.</returns>
    public NativeDocument Moved(int by, params ReadOnlySpan<string> path) =>
        Changed(NodeEdits.Moved(root, path, by), new TextEdits(Text, root).Move(path, by));

    private Node? Find(ReadOnlySpan<string> path) => NodeEdits.Find(root, path);

    // The first candidate that reads as what is wanted; else the whole anew.
    private NativeDocument Changed(Node? wanted, IEnumerable<string> candidates)
    {
        if (wanted is not Node.Map map || ReferenceEquals(map, root))
        {
            return this;
        }

        foreach (string candidate in candidates)
        {
            if (candidate.Length <= MostCharacters && Parse(candidate) is { } parsed && NodeEdits.AreSame(parsed, map))
            {
                return new NativeDocument(candidate, parsed, isRewritten: false);
            }
        }

        string text = NativeYaml.Of(map);
        return new NativeDocument(text, Parse(text), isRewritten: true);
    }

    private static Node.Map? Parse(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        NodeReading nodes = Recognition.FileOpener.Nodes(FileName, text);
        return nodes.Faults.IsEmpty ? nodes.Root as Node.Map : null;
    }
}
