using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Editing;

/// <summary>Ways to change a part of a text that may leave all else as it is. Whoever asks has to read each and see whether it says what was meant.</summary>
internal sealed class TextEdits(string text, Node? root)
{
    private const int MostBrackets = 4;

    private readonly Lazy<ScalarSpans> spans = new(() => new ScalarSpans(text));

    public IEnumerable<string> Set(ReadOnlySpan<string> path, string value)
    {
        var part = (Node.Scalar)NodeEdits.Scalar(value);
        if (
            NodeEdits.EntryAt(root, path) is not { Value: Node.Scalar old } entry
            || spans.Value.At(old.Place) is not { } span
        )
        {
            return SetPart(path, part);
        }

        string before = span.Start.Value == span.End.Value ? " " : "";
        int indent = spans.Value.At(entry.Key.Place) is { } key ? ColumnOf(key.Start.Value) + 2 : 2;
        return
        [
            Spliced(span.Start.Value, span.End.Value, before + YamlScalar.InBlock(part, indent)),
            Spliced(span.Start.Value, span.End.Value, before + YamlScalar.InFlow(part)),
        ];
    }

    public IEnumerable<string> SetPart(ReadOnlySpan<string> path, Node part)
    {
        if (path.IsEmpty)
        {
            return [];
        }

        Node? parent = NodeEdits.Find(root, path[..^1]);
        return NodeEdits.EntryAt(root, path) is { } entry ? Replaced(parent, entry, part)
            : parent is null ? []
            : Added(parent, path[^1], part);
    }

    public IEnumerable<string> Rename(ReadOnlySpan<string> path, string name) =>
        NodeEdits.EntryAt(root, path) is { Key: Node.Scalar key } && spans.Value.At(key.Place) is { } span
            ? [Spliced(span.Start.Value, span.End.Value, YamlScalar.InFlow(Tree.Text(name)))]
            : [];

    public IEnumerable<string> Remove(ReadOnlySpan<string> path)
    {
        if (NodeEdits.EntryAt(root, path) is not { } entry || spans.Value.At(entry.Key.Place) is not { } key)
        {
            return [];
        }

        int start = key.Start.Value;
        int end = spans.Value.EndOf(entry.Value) ?? key.End.Value;
        return Removed(start, end);
    }

    // Two neighbours in lines of their own change places.
    public IEnumerable<string> Move(ReadOnlySpan<string> path, int by)
    {
        if (path.IsEmpty || NodeEdits.Find(root, path[..^1]) is not Node.Map map)
        {
            return [];
        }

        int from = NodeEdits.IndexIn(map, path[^1]);
        int to = from + by;
        if (from < 0 || to < 0 || to >= map.Entries.Length || Math.Abs(by) != 1)
        {
            return [];
        }

        NodeEntry upper = map.Entries[Math.Min(from, to)];
        NodeEntry lower = map.Entries[Math.Max(from, to)];
        return LinesOf(upper) is { } first && LinesOf(lower) is { } second && first.End.Value <= second.Start.Value
            ?
            [
                string.Concat(
                    text.AsSpan(0, first.Start.Value),
                    Ended(text[second]),
                    text.AsSpan(first.End.Value, second.Start.Value - first.End.Value)
                )
                    + Ended(text[first])
                    + text[second.End.Value..],
            ]
            : [];
    }

    private IEnumerable<string> Replaced(Node? parent, NodeEntry entry, Node part)
    {
        // The key goes with its value and comes back with the new one.
        if (parent is not Node.Map || spans.Value.At(entry.Key.Place) is not { } key)
        {
            yield break;
        }

        int indent = ColumnOf(key.Start.Value);
        int end = spans.Value.EndOf(entry.Value) ?? key.End.Value;
        foreach (string written in WaysToWrite(part, indent))
        {
            for (int stop = end, brackets = 0; brackets <= MostBrackets && stop <= text.Length; brackets++)
            {
                yield return Spliced(key.End.Value, stop, ":" + written);
                stop = AfterBracket(stop) ?? text.Length + 1;
            }
        }
    }

    private IEnumerable<string> Added(Node parent, string name, Node part)
    {
        string key = YamlScalar.InFlow(Tree.Text(name));
        if (parent is Node.Map { Entries.IsEmpty: true } or Node.List { Items.IsEmpty: true })
        {
            if (spans.Value.BracketsOf(parent) is { } empty)
            {
                yield return Spliced(
                    empty.Start.Value,
                    empty.End.Value,
                    parent is Node.Map ? $"{{ {key}: {NativeYaml.Flow(part)} }}" : $"[{NativeYaml.Flow(part)}]"
                );
            }

            yield break;
        }

        if (LastScalarOf(parent) is not { } end)
        {
            yield break;
        }

        int? head = parent is Node.Map { Entries: [{ Key: var first }, ..] }
            ? spans.Value.At(first.Place)?.Start.Value
            : null;
        if (head is { } start && IsFirstInLine(start))
        {
            int indent = ColumnOf(start);
            int line = EndOfLine(end);
            foreach (string written in WaysToWrite(part, indent))
            {
                yield return Spliced(line, line, "\n" + new string(' ', indent) + key + ":" + written);
            }
        }

        string flow = NativeYaml.Flow(part);
        for (int? at = end; at is { } place; at = AfterBracket(place))
        {
            yield return Spliced(place, place, ", " + (parent is Node.Map ? $"{key}: {flow}" : flow));
        }

        if (parent is Node.List)
        {
            int line = EndOfLine(end);
            int dash = text.LastIndexOf('-', Math.Max(0, StartOfItem(parent) - 1));
            if (dash >= 0)
            {
                yield return Spliced(line, line, "\n" + new string(' ', ColumnOf(dash)) + "- " + flow);
            }
        }
    }

    // Inside of the brackets of the part itself, but behind those of what is last in it.
    private int? LastScalarOf(Node parent) =>
        parent switch
        {
            Node.Map map => spans.Value.EndOf(map.Entries[^1].Value) ?? spans.Value.EndOf(map.Entries[^1].Key),
            Node.List list => spans.Value.EndOf(list.Items[^1]),
            _ => null,
        };

    private int StartOfItem(Node list)
    {
        Node item = ((Node.List)list).Items[^1];
        while (item is Node.Map { Entries: [{ Key: var key }, ..] })
        {
            item = key;
        }

        return spans.Value.At(item.Place)?.Start.Value ?? 0;
    }

    // A part in lines of its own goes with them; one among others on a line with the comma before or after it.
    private IEnumerable<string> Removed(int start, int end)
    {
        if (IsFirstInLine(start))
        {
            int line = start - ColumnOf(start);
            for (int? stop = end; stop is { } at; stop = AfterBracket(at))
            {
                int next = Math.Min(text.Length, EndOfLine(at) + 1);
                yield return Spliced(line, next, "");
            }
        }

        int before = start;
        while (before > 0 && text[before - 1] is ' ' or '\n')
        {
            before--;
        }

        for (int? stop = end; stop is { } at; stop = AfterBracket(at))
        {
            if (before > 0 && text[before - 1] == ',')
            {
                yield return Spliced(before - 1, at, "");
            }

            int after = at;
            while (after < text.Length && text[after] is ' ' or '\n')
            {
                after++;
            }

            if (after < text.Length && text[after] == ',')
            {
                int rest = after + 1;
                while (rest < text.Length && text[rest] == ' ')
                {
                    rest++;
                }

                yield return Spliced(start, rest, "");
            }
        }
    }

    private static IEnumerable<string> WaysToWrite(Node part, int indent)
    {
        if (part is Node.Scalar scalar)
        {
            yield return " " + YamlScalar.InBlock(scalar, indent + 2);
        }

        string flow = NativeYaml.Flow(part);
        const int Wide = 110;
        string block = string.Concat(
            NativeYaml
                .Of(part)
                .TrimEnd('\n')
                .Split('\n')
                .Where(line => line.Length > 0)
                .Select(line => "\n" + new string(' ', indent + 2) + line)
        );
        if (flow.Length + indent > Wide && part is Node.Map { Entries.IsEmpty: false })
        {
            yield return block;
        }

        yield return " " + flow;
    }

    private Range? LinesOf(NodeEntry entry)
    {
        if (spans.Value.At(entry.Key.Place) is not { } key || !IsFirstInLine(key.Start.Value))
        {
            return null;
        }

        int start = key.Start.Value - ColumnOf(key.Start.Value);
        int end = Math.Max(spans.Value.EndOf(entry.Value) ?? 0, key.End.Value);
        return start..Math.Min(text.Length, EndOfLine(end) + 1);
    }

    private static string Ended(string lines) => lines.EndsWith('\n') ? lines : lines + "\n";

    private string Spliced(int start, int end, string with) =>
        string.Concat(text.AsSpan(0, start), with, text.AsSpan(end));

    private bool IsFirstInLine(int at) => text.AsSpan(at - ColumnOf(at), ColumnOf(at)).IndexOfAnyExcept(' ') < 0;

    private int ColumnOf(int at) => at - (text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1);

    private int EndOfLine(int at)
    {
        // A block scalar ends where its last line has ended.
        if (at > 0 && at <= text.Length && text[at - 1] == '\n')
        {
            return at - 1;
        }

        int end = text.IndexOf('\n', Math.Min(at, text.Length));
        return end < 0 ? text.Length : end;
    }

    // The place behind the next closing bracket, when only spaces stand before it.
    private int? AfterBracket(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n')
        {
            at++;
        }

        return at < text.Length && text[at] is ']' or '}' ? at + 1 : null;
    }
}
