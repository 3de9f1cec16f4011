using System.Collections.Immutable;
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
                    $"'delegation' is {node.Kind}, and should be names with roles: {{ Ann: lead }}."
                );
                return [];
        }
    }

    private Negotiator? Listed(Node node)
    {
        if (findings.AsMap(node, "A member of a delegation") is not { } map)
        {
            return null;
        }

        findings.Only(map, "a member of a delegation", ["name", "role", "about", .. EvidenceReader.Keys]);
        return findings.Entry(map, "name") is { } key && findings.AsName(key, "A name") is { } name
            ? With(name, map)
            : null;
    }

    private Negotiator? Named(NodeEntry entry)
    {
        if (findings.AsName(entry.Key, "A name") is not { } name)
        {
            return null;
        }

        if (entry.Value is not Node.Map map)
        {
            return findings.AsText(entry.Value, "A role") is { } role ? new Negotiator(name, role) : null;
        }

        findings.Only(map, "a member of a delegation", ["role", "about", .. EvidenceReader.Keys]);
        return With(name, map);
    }

    private Negotiator With(string name, Node.Map map) =>
        new(name, findings.AsText(map["role"], "A role") ?? "")
        {
            About = findings.AsLocalized(map["about"], "'about'"),
            Evidence = evidence.In(map),
        };
}
