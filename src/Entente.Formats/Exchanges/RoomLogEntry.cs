using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Exchanges;

/// <summary>An entry of the log of a room, as far as it could be read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Version">Its number, from 1; null when that is at fault.</param>
/// <param name="Content">What was written, of which the hash is made; null when there is none.</param>
/// <param name="Hash">64 hexadecimal digits in lower case; null when that is at fault.</param>
/// <param name="Events">What happened; null when the content says nothing of it.</param>
internal sealed record RoomLogEntry(
    Place Place,
    int? Version = null,
    string? Content = null,
    string? Hash = null,
    ImmutableArray<Node.Map>? Events = null
)
{
    private const int Digits = 64;

    /// <summary>Whether nothing of its form is at fault.</summary>
    public bool IsWhole => Version is not null && Content is not null && Hash is not null && Events is not null;

    /// <summary>Whether a table with parties is opened by it.</summary>
    public bool IsOpening =>
        (Events ?? []).Any(happened =>
            happened["type"] is Node.Scalar { Text: "opened" }
            && happened["setup"] is Node.Map setup
            && setup["parties"] is Node.List { Items.IsEmpty: false }
        );

    /// <summary>All entries of a log, those at fault too; every fault of their form at once.</summary>
    public static ImmutableArray<RoomLogEntry> All(Node.Map log, Findings findings)
    {
        if (log["entries"] is not Node.List { Items: { IsEmpty: false } items })
        {
            findings.Fault(
                log["entries"]?.Place ?? log.Place,
                new(
                    "'entries' has no entries in a list: a log has one for each move at the table. Save the record again, or leave the file out.",
                    "'entries' bevat geen lijst van gegevens: een logboek heeft er een voor elke zet aan de tafel. Bewaar het verslag opnieuw, of laat het bestand weg."
                )
            );
            return [];
        }

        return [.. items.Select(item => Of(item, findings))];
    }

    private static RoomLogEntry Of(Node node, Findings findings)
    {
        if (findings.AsMap(node, new("An entry", "Een gegeven")) is not { } entry)
        {
            return new RoomLogEntry(node.Place);
        }

        entry.What = new("an entry", "een gegeven");
        Node? numbered = findings.Entry(entry, "version");
        int version = 0;
        bool isNumbered =
            numbered is Node.Scalar { Of: ScalarKind.Number } scalar
            && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out version)
            && version > 0;
        if (numbered is not null && !isNumbered)
        {
            findings.Fault(
                numbered.Place,
                new(
                    $"'version' is {Told(numbered)}, and should be a whole number from 1.",
                    $"'version' is {Told(numbered)}, en hoort een geheel getal vanaf 1 te zijn."
                )
            );
        }

        Node? content = findings.Entry(entry, "content");
        string? text = findings.AsText(content, Sentence.Key("content"));
        Node? hashed = findings.Entry(entry, "hash");
        string? hash = hashed is Node.Scalar { Text: { Length: Digits } digits } && digits.All(IsDigit) ? digits : null;
        if (hashed is not null && hash is null)
        {
            findings.Fault(
                hashed.Place,
                new(
                    $"'hash' is {Told(hashed)}, and should be {Digits} hexadecimal digits in lower case.",
                    $"'hash' is {Told(hashed)}, en hoort uit {Digits} hexadecimale cijfers in kleine letters te bestaan."
                )
            );
        }

        return new RoomLogEntry(
            entry.Place,
            isNumbered ? version : null,
            text,
            hash,
            text is null ? null : EventsIn(text, content!.Place, findings)
        );
    }

    private static ImmutableArray<Node.Map>? EventsIn(string text, Place place, Findings findings)
    {
        Node? root = FileOpener.Nodes("content", text) is { Faults.IsEmpty: true } nodes ? nodes.Root : null;
        if ((root as Node.Map)?["events"] is Node.List { Items: var events } && events.All(each => each is Node.Map))
        {
            return [.. events.OfType<Node.Map>()];
        }

        findings.Fault(
            place,
            new(
                "'content' says nothing of what happened: it should be JSON with a list of 'events', as the table wrote it.",
                "'content' zegt niets over wat er is gebeurd: het hoort JSON te zijn met een lijst 'events', zoals de tafel die schreef."
            )
        );
        return null;
    }

    private static bool IsDigit(char each) => char.IsAsciiDigit(each) || each is >= 'a' and <= 'f';

    private static Sentence Told(Node node) =>
        node is Node.Scalar { Of: not ScalarKind.Null } scalar ? Sentence.Key(Excerpt.Of(scalar.Text)) : node.Kind;
}
