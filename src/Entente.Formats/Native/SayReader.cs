using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats.Native;

/// <summary>Reads in which outcomes a third party has a say.</summary>
internal sealed class SayReader(Findings findings, EvidenceReader evidence, ConditionReader conditions)
{
    private const string Consulted = "consulted";
    private const string MayBlock = "mayBlock";

    public ImmutableArray<ThirdPartySay> Read(Node? node) =>
        [.. (findings.AsList(node, Sentence.Key("say"))?.Items ?? []).Select(Say).OfType<ThirdPartySay>()];

    private ThirdPartySay? Say(Node node)
    {
        if (findings.AsMap(node, new("A say", "Een zeggenschap")) is not { } map)
        {
            return null;
        }

        findings.Only(map, new("a say", "een zeggenschap"), [Consulted, MayBlock, "why", .. EvidenceReader.Keys]);
        if (map.Has(Consulted) == map.Has(MayBlock))
        {
            findings.Fault(
                map.Place,
                new(
                    $"A say is either '{Consulted}' or '{MayBlock}': in which outcomes, or true for all.",
                    $"Een zeggenschap is '{Consulted}' of '{MayBlock}': in welke uitkomsten, of true voor alle."
                )
            );
            return null;
        }

        bool isBlock = map.Has(MayBlock);
        string key = isBlock ? MayBlock : Consulted;
        return new ThirdPartySay(
            isBlock ? ThirdPartyRight.Block : ThirdPartyRight.BeConsulted,
            Where(findings.Entry(map, key), key)
        )
        {
            Why = findings.AsLocalized(map["why"], Sentence.Key("why")),
            Evidence = evidence.In(map),
        };
    }

    private ImmutableArray<Condition> Where(Node? node, string key)
    {
        switch (node)
        {
            case Node.Scalar { Of: ScalarKind.True }:
                return [];
            case Node.Scalar:
                findings.Fault(
                    node.Place,
                    new(
                        $"'{key}' says in which outcomes, or true for all.",
                        $"'{key}' zegt in welke uitkomsten, of true voor alle."
                    )
                );
                return [];
            default:
                return conditions.Read(node, Sentence.Key(key));
        }
    }
}
