using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads the people at the table for a party.</summary>
internal sealed class DelegationReader(Findings findings, EvidenceReader evidence)
{
    public ImmutableArray<Negotiator> Read(Node? node)
    {
        switch (node)
        {
            case null:
                return [];
            case Node.List list:
                return [.. list.Items.Select(Listed).OfType<Negotiator>()];
            case Node.Map map:
                return [.. map.Entries.Select(Named).OfType<Negotiator>()];
            default:
                findings.Fault(
                    node.Place,
                    new(
                        $"'delegation' is {node.Kind}, and should be names with roles: {{ Ann: lead }}.",
                        $"'delegation' is {node.Kind}, en hoort uit namen met rollen te bestaan: {{ Ann: lead }}."
                    )
                );
                return [];
        }
    }

    private Negotiator? Listed(Node node)
    {
        if (findings.AsMap(node, new("A member of a delegation", "Een lid van een delegatie")) is not { } map)
        {
            return null;
        }

        findings.Only(
            map,
            new("a member of a delegation", "een lid van een delegatie"),
            ["name", "role", "about", .. EvidenceReader.Keys]
        );
        return findings.Entry(map, "name") is { } key && findings.AsName(key, new("A name", "Een naam")) is { } name
            ? With(name, map)
            : null;
    }

    private Negotiator? Named(NodeEntry entry)
    {
        if (findings.AsName(entry.Key, new("A name", "Een naam")) is not { } name)
        {
            return null;
        }

        if (entry.Value is not Node.Map map)
        {
            return findings.AsText(entry.Value, new("A role", "Een rol")) is { } role
                ? new Negotiator(name, role)
                : null;
        }

        findings.Only(
            map,
            new("a member of a delegation", "een lid van een delegatie"),
            ["role", "about", .. EvidenceReader.Keys]
        );
        return With(name, map);
    }

    private Negotiator With(string name, Node.Map map) =>
        new(name, findings.AsText(map["role"], new("A role", "Een rol")) ?? "")
        {
            About = findings.AsLocalized(map["about"], Sentence.Key("about")),
            Evidence = evidence.In(map),
        };
}
