using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Reads the rules of a scenario: what cannot be agreed together.</summary>
internal sealed class RuleReader(NativeContext context)
{
    private readonly ConditionReader conditions = new(context);
    private readonly EvidenceReader evidence = new(context);

    public ImmutableArray<Rule> Read(ImmutableArray<Node> nodes)
    {
        int before = context.Findings.FaultCount;
        ImmutableArray<Rule> rules = [.. nodes.Select(Rule)];
        if (context.Findings.FaultCount > before)
        {
            // What rules allow together is known only when each of them is.
            context.Tell("/rules");
        }

        return rules;
    }

    private Rule Rule(Node node, int number)
    {
        string pointer = $"/rules/{number}";
        if (context.Findings.AsMap(node, new("A rule", "Een regel")) is not { } map)
        {
            context.Break(pointer);
            return new Rule([]);
        }

        context.Findings.Only(map, new("a rule", "een regel"), ["forbid", "name", "why", .. EvidenceReader.Keys]);
        return new Rule(conditions.Read(context.Findings.Entry(map, "forbid"), Sentence.Key("forbid"), pointer))
        {
            Name = context.Findings.AsText(map["name"], new("The name", "De naam")) ?? "",
            Why = context.Findings.AsLocalized(map["why"], Sentence.Key("why")),
            Evidence = evidence.In(map),
        };
    }
}
