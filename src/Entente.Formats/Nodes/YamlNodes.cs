using Entente.Annotations;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Entente.Formats.Nodes;

/// <summary>Reads the one document of a YAML file into nodes. Plain scalars are read by the YAML 1.2 core schema; nothing is built from tags.</summary>
internal sealed class YamlNodes
{
    private readonly string path;
    private readonly NodeBuilder builder = new();
    private readonly Dictionary<string, Anchored> anchors = new(StringComparer.Ordinal);
    private readonly Stack<string> open = new();
    private readonly Stack<char?> brackets = new();
    private int repeated;
    private int documents;

    private YamlNodes(string path) => this.path = path;

    private readonly record struct Anchored(Node Node, int Size);

    public static NodeReading Read(string path, string text)
    {
        var nodes = new YamlNodes(path);
        if (text.Length > NodeLimits.Characters)
        {
            nodes.builder.Break(
                new Place(path),
                new(
                    $"The file is longer than {NodeLimits.Characters:N0} characters.",
                    $"Het bestand is langer dan {NodeLimits.Characters:N0} tekens."
                )
            );
        }
        else
        {
            nodes.Read(text);
        }

        return nodes.builder.Reading;
    }

    private void Read(string text)
    {
        using var reader = new StringReader(text);
        var scanner = new Scanner(reader);
        var parser = new Parser(scanner);
        try
        {
            while (!builder.IsBroken && parser.MoveNext())
            {
                Take(parser.Current!);
            }
        }
        catch (YamlException fault)
        {
            (Place place, Sentence said) = YamlFaults.Of(fault, path, text);
            builder.Break(place, said);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's own words for: an entry where none can stand, a tag that is no address, text after the end.
            builder.Break(
                At(scanner.CurrentPosition),
                brackets.TryPeek(out char? bracket) && bracket is not null && builder.Open is { } at
                    ? new(
                        $"This is no valid YAML: the '{bracket}' on line {at.Line}, column {at.Column} is not closed before this.",
                        $"Dit is geen geldige YAML: de '{bracket}' op regel {at.Line}, kolom {at.Column} is hiervoor niet gesloten."
                    )
                    : YamlFaults.NothingKnown
            );
        }
    }

    private Place At(Mark mark) => new(path, (int)mark.Line, (int)mark.Column);

    private void Take(ParsingEvent next)
    {
        switch (next)
        {
            case DocumentStart when ++documents > 1:
                builder.Break(
                    At(next.Start),
                    new(
                        "A second document starts here ('---'); put each into a file of its own.",
                        "Hier begint een tweede document ('---'); zet elk in een eigen bestand."
                    )
                );
                break;
            case Scalar scalar:
                var node = new Node.Scalar(At(scalar.Start), KindOf(scalar), scalar.Value, TagOf(scalar));
                builder.Add(node);
                Remember(scalar.Anchor, node, 1);
                break;
            case AnchorAlias alias:
                Repeat(alias);
                break;
            case MappingStart or SequenceStart:
                var start = (NodeEvent)next;
                open.Push(start.Anchor.IsEmpty ? "" : start.Anchor.Value);
                brackets.Push(BracketOf(next));
                builder.Begin(At(next.Start), next is MappingStart, TagOf(start));
                break;
            case MappingEnd or SequenceEnd:
                int size = builder.Close(out Node closed);
                string anchor = open.Pop();
                brackets.Pop();
                if (anchor.Length > 0)
                {
                    anchors[anchor] = new Anchored(closed, size);
                }

                break;
            default:
                break;
        }
    }

    private void Remember(AnchorName anchor, Node node, int size)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = new Anchored(node, size);
        }
    }

    private void Repeat(AnchorAlias alias)
    {
        Place place = At(alias.Start);
        if (!anchors.TryGetValue(alias.Value.Value, out Anchored anchored))
        {
            builder.Break(
                place,
                new(
                    $"There is no '&{Excerpt.Of(alias.Value.Value)}' above that this could stand for.",
                    $"Er is hierboven geen '&{Excerpt.Of(alias.Value.Value)}' waar dit voor kan staan."
                )
            );
            return;
        }

        repeated += anchored.Size;
        if (repeated > NodeLimits.Repeated)
        {
            builder.Break(
                place,
                new(
                    $"The aliases of the file repeat more than {NodeLimits.Repeated:N0} entries.",
                    $"De verwijzingen (*) in het bestand herhalen meer dan {NodeLimits.Repeated:N0} gegevens."
                )
            );
            return;
        }

        builder.Repeat(anchored.Node, anchored.Size);
    }

    private static char? BracketOf(ParsingEvent start) =>
        start switch
        {
            MappingStart { Style: MappingStyle.Flow } => '{',
            SequenceStart { Style: SequenceStyle.Flow } => '[',
            _ => null,
        };

    private static string TagOf(NodeEvent node) => node.Tag.IsEmpty ? "" : node.Tag.Value;

    private static ScalarKind KindOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || TagOf(scalar) is "!" or "tag:yaml.org,2002:str")
        {
            return ScalarKind.Text;
        }

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
            "true" or "True" or "TRUE" => ScalarKind.True,
            "false" or "False" or "FALSE" => ScalarKind.False,
            string text => IsDecimal(text) ? ScalarKind.Number : ScalarKind.Text,
        };
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        text = text[0] is '+' or '-' ? text[1..] : text;
        int digits = DigitsAtStart(text);
        ReadOnlySpan<char> rest = text[digits..];
        if (rest is ['.', ..])
        {
            int decimals = DigitsAtStart(rest[1..]);
            digits += decimals;
            rest = rest[(1 + decimals)..];
        }

        if (digits > 0 && rest is ['e' or 'E', ..])
        {
            rest = rest[1..] is ['+' or '-', ..] ? rest[2..] : rest[1..];
            int exponent = DigitsAtStart(rest);
            digits = exponent == 0 ? 0 : digits;
            rest = rest[exponent..];
        }

        return digits > 0 && rest.IsEmpty;
    }

    private static int DigitsAtStart(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }
}
