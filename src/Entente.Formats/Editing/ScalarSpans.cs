using Entente.Formats.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Entente.Formats.Editing;

/// <summary>Where in a YAML text its scalars begin and end.</summary>
internal sealed class ScalarSpans
{
    private readonly Dictionary<Place, Range> byPlace = [];
    private readonly Dictionary<Place, Range> inBrackets = [];

    public ScalarSpans(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var open = new Stack<NodeEvent>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case Scalar scalar:
                    byPlace.TryAdd(PlaceOf(scalar.Start), SpanOf(scalar, text));
                    break;
                case MappingStart or SequenceStart:
                    open.Push((NodeEvent)parser.Current);
                    break;
                case MappingEnd or SequenceEnd:
                    // Its end is said to be where the bracket stands.
                    NodeEvent start = open.Pop();
                    if (
                        start
                        is MappingStart { Style: MappingStyle.Flow }
                            or SequenceStart { Style: SequenceStyle.Flow }
                    )
                    {
                        inBrackets.TryAdd(
                            PlaceOf(start.Start),
                            (int)start.Start.Index..((int)parser.Current.End.Index + 1)
                        );
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The span of a scalar by its place; null where there is none.</summary>
    public Range? At(Place place) => byPlace.TryGetValue(place, out Range span) ? span : null;

    /// <summary>The span of a list or map in brackets, the brackets included; null for any other.</summary>
    public Range? BracketsOf(Node node) => inBrackets.TryGetValue(node.Place, out Range span) ? span : null;

    /// <summary>Where a part ends: behind its bracket, or behind its last scalar; null for a part without either.</summary>
    public int? EndOf(Node node) =>
        node is not Node.Scalar && BracketsOf(node) is { } brackets
            ? brackets.End.Value
            : node switch
            {
                Node.Map map => map.Entries.Select(entry => EndOf(entry.Value) ?? EndOf(entry.Key)).Max(),
                Node.List list => list.Items.Select(EndOf).Max(),
                _ => At(node.Place)?.End.Value,
            };

    private static Place PlaceOf(Mark mark) => new(NativeDocument.FileName, (int)mark.Line, (int)mark.Column);

    // A block of lines is said to end where the next line begins; what follows must stay on a line of its own.
    private static Range SpanOf(Scalar scalar, string text)
    {
        int start = (int)scalar.Start.Index;
        int end = (int)scalar.End.Index;
        while (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && end > start && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return start..end;
    }
}
