using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Reads the options of an issue: a list of names, or names with a title or more.</summary>
internal sealed class OptionReader(Findings findings)
{
    /// <summary>The options; null with a fault when there are none.</summary>
    public ImmutableArray<Option>? Read(Node node)
    {
        ImmutableArray<Option>? options = node switch
        {
            Node.List list => [.. list.Items.Select(Listed).OfType<Option>()],
            Node.Map map => [.. map.Entries.Select(Titled).OfType<Option>()],
            _ => null,
        };
        if (options is null)
        {
            findings.Fault(
                node.Place,
                new(
                    $"The options are {node.Kind}, and should be a list of names, or names with titles.",
                    $"De opties zijn {node.Kind}, en horen een lijst van namen te zijn, of namen met titels."
                )
            );
        }
        else if (options.Value.IsEmpty)
        {
            findings.Fault(
                node.Place,
                new(
                    "There are no options; an issue has at least one.",
                    "Er zijn geen opties; een onderwerp heeft er ten minste een."
                )
            );
            return null;
        }

        return options;
    }

    private string? Name(Node node)
    {
        string? name = findings.AsName(node, new("The name of an option", "De naam van een optie"), mayBeFlag: true);
        if (string.IsNullOrWhiteSpace(name) && name is not null)
        {
            findings.Warn(
                node.Place,
                new(
                    "The name of an option is empty, so that nobody sees what is chosen; give one.",
                    "De naam van een optie is leeg, zodat niemand ziet wat er is gekozen; geef er een."
                )
            );
        }

        return name;
    }

    private Option? Listed(Node item)
    {
        if (item is not Node.Map map)
        {
            return Name(item) is { } name ? new Option(name) : null;
        }

        findings.Only(map, new("an option", "een optie"), "name", "title", "about");
        return findings.Entry(map, "name") is { } node && Name(node) is { } named ? With(named, map) : null;
    }

    private Option? Titled(NodeEntry entry)
    {
        if (Name(entry.Key) is not { } name)
        {
            return null;
        }

        if (entry.Value is Node.Map map && (map.Has("title") || map.Has("about")))
        {
            findings.Only(map, new("an option", "een optie"), "title", "about");
            return With(name, map);
        }

        Node? title = entry.Value is Node.Scalar { Of: ScalarKind.Null } ? null : entry.Value;
        return new Option(name)
        {
            Title = findings.AsLocalized(title, new("The title of an option", "De titel van een optie")),
        };
    }

    private Option With(string name, Node.Map map) =>
        new(name)
        {
            Title = findings.AsLocalized(map["title"], new("The title of an option", "De titel van een optie")),
            About = findings.AsLocalized(map["about"], Sentence.Key("about")),
        };
}
