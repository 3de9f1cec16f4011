using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.Native;

/// <summary>Reads conditions: issue → a value, a list of values, <c>{ not: … }</c> or <c>{ from, to }</c>.</summary>
internal sealed class ConditionReader(NativeContext context)
{
    /// <summary>The conditions of a map, or of a list of maps, of which at least one is needed.</summary>
    /// <param name="node">Where they stand.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <param name="pointer">The part of the scenario that they are; broken when faults leave none of them.</param>
    public ImmutableArray<Condition> Read(Node? node, Sentence what, string pointer)
    {
        int before = context.Findings.FaultCount;
        ImmutableArray<Condition> conditions = Read(node, what);
        bool isAnyGiven = node is Node.Map || (node as Node.List)?.Items.Any(IsGiven) is not false;
        if (conditions.IsEmpty && (isAnyGiven || context.Findings.FaultCount > before))
        {
            context.Break(pointer);
        }

        return conditions;

        static bool IsGiven(Node item) => item is Node.Map { Entries.IsEmpty: false };
    }

    /// <summary>The conditions of a map, or of a list of maps.</summary>
    public ImmutableArray<Condition> Read(Node? node, Sentence what)
    {
        if (node is Node.List list)
        {
            return [.. list.Items.SelectMany(item => Read(context.Findings.AsMap(item, what)))];
        }

        ImmutableArray<Condition> conditions = Read(context.Findings.AsMap(node, what));
        if (node is Node.Map { Entries.IsEmpty: true })
        {
            context.Findings.Fault(
                node.Place,
                new(
                    $"{what} is empty; name at least one issue and its values.",
                    $"{what} is leeg; noem ten minste een onderwerp en de waarden ervan."
                )
            );
        }

        return conditions;
    }

    private ImmutableArray<Condition> Read(Node.Map? map) =>
        map is null ? [] : [.. map.Entries.Select(Of).OfType<Condition>()];

    private Condition? Of(NodeEntry entry)
    {
        int issue = context.Issue(entry.Key) ?? NativeContext.NoIssue;
        if (entry.Value is not Node.Map map)
        {
            return Among(issue, entry.Value, isNegated: false);
        }

        context.Findings.Only(map, new("a condition", "een voorwaarde"), "not", "from", "to");
        if (map["not"] is { } not)
        {
            if (map.Entries.Length > 1)
            {
                context.Findings.Fault(
                    map.Place,
                    new(
                        "A condition is either 'not' or 'from' and 'to'; write two conditions as a list.",
                        "Een voorwaarde is 'not', of 'from' en 'to'; schrijf twee voorwaarden als lijst."
                    )
                );
            }

            return Among(issue, not, isNegated: true);
        }

        Rational? from = context.Findings.AsNumber(map["from"], Sentence.Key("from"));
        Rational? to = context.Findings.AsNumber(map["to"], Sentence.Key("to"));
        if (from > to)
        {
            context.Findings.Fault(
                map.Place,
                new(
                    $"A condition goes up: from {ShortNumber.Of(from!.Value)} to {ShortNumber.Of(to!.Value)} there is no number.",
                    $"Een voorwaarde loopt op: van {ShortNumber.Of(from!.Value)} tot en met {ShortNumber.Of(to!.Value)} is er geen getal."
                )
            );
            return null;
        }

        return context.IsUnreadable(issue) ? null : new Condition.Between(issue, from, to);
    }

    private Condition? Among(int issue, Node node, bool isNegated)
    {
        ImmutableArray<Node> nodes = node is Node.List list ? list.Items : [node];
        if (node is Node.Map)
        {
            context.Findings.Fault(
                node.Place,
                new("'not' takes a value or a list of values.", "'not' krijgt een waarde of een lijst van waarden.")
            );
            return null;
        }

        ImmutableArray<IssueValue> values = [.. nodes.Select(each => context.Value(issue, each)).OfType<IssueValue>()];
        if (values.Length < nodes.Length || context.IsUnreadable(issue))
        {
            return null;
        }

        if (context.Space.Issues[issue].IsContinuous)
        {
            return Exactly(issue, node, values, isNegated);
        }

        ImmutableArray<int> numbers = [.. values.Select(value => value.Index)];
        return isNegated ? new Condition.NoneOf(issue, numbers) : new Condition.OneOf(issue, numbers);
    }

    private Condition.Between? Exactly(int issue, Node node, ImmutableArray<IssueValue> values, bool isNegated)
    {
        if (values.Length == 1 && !isNegated)
        {
            Rational number = values[0].Number;
            return new Condition.Between(issue, number, number);
        }

        context.Findings.Fault(
            node.Place,
            new(
                $"Issue '{Excerpt.Of(context.Space.Issues[issue].Name)}' is continuous; write its condition with 'from' and 'to'.",
                $"Onderwerp '{Excerpt.Of(context.Space.Issues[issue].Name)}' is doorlopend; schrijf de voorwaarde ervoor met 'from' en 'to'."
            )
        );
        return null;
    }
}
