using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads the conditions of a <c>.gmcr</c> file: pairs of an option's number and Y or N, or several of those lists of which one has to hold.</summary>
internal sealed class GmcrConditions(Findings findings, int options)
{
    private static readonly Sentence TakenOrNot = new(
        "An option is taken (\"Y\") or not (\"N\").",
        "Een optie wordt genomen (\"Y\") of niet (\"N\")."
    );

    /// <summary>The number of an option; null with a fault when there is none of that number.</summary>
    public int? Option(Node node)
    {
        if (
            findings.AsNumber(node, new("The number of an option", "Het nummer van een optie"), isWhole: true)
            is not { } number
        )
        {
            return null;
        }

        if (number.IsWhole && number >= 0 && number < options)
        {
            return (int)number.Numerator;
        }

        // That there are no options is said of these.
        if (options == 0)
        {
            return null;
        }

        findings.Fault(
            node.Place,
            new(
                $"There is no option {number}; the options are numbered from 0 to {options - 1}.",
                $"Er is geen optie {number}; de opties zijn genummerd van 0 tot en met {options - 1}."
            )
        );
        return null;
    }

    /// <summary>A list of pairs, all of which have to hold, or a compound of such lists.</summary>
    public StateCondition Statement(Node node) =>
        node is Node.Map map
            ? new StateCondition.Any([
                .. (findings.AsList(Members(map), Sentence.Key("members"))?.Items ?? []).Select(member =>
                    All(member).Condition
                ),
            ])
            : All(node).Condition;

    private Node? Members(Node.Map map)
    {
        findings.Slips(map, new("a condition", "een voorwaarde"), ["members"], ["members", "compound"]);
        if (map["members"] is null)
        {
            findings.Fault(
                map.Place,
                new(
                    "This condition has no 'members'; list there the conditions of which one has to hold.",
                    "Deze voorwaarde heeft geen 'members'; noem daar de voorwaarden waarvan er een moet gelden."
                )
            );
        }

        return map["members"];
    }

    /// <summary>What cannot be: a list of pairs, all of which have to hold, with its place; a fault when it has none.</summary>
    public (Place Place, StateCondition Condition) RuledOut(Node node)
    {
        if (node is Node.List { Items.IsEmpty: true })
        {
            StateConditionReader.RulesOutEverything(findings, node);
        }

        return All(node);
    }

    /// <summary>A list of pairs, all of which have to hold, with its place.</summary>
    public (Place Place, StateCondition Condition) All(Node node) =>
        (
            node.Place,
            new StateCondition.All([
                .. (findings.AsList(node, new("A condition", "Een voorwaarde"))?.Items ?? [])
                    .Select(Pair)
                    .OfType<StateCondition>(),
            ])
        );

    private StateCondition.Takes? Pair(Node node)
    {
        if (node is not Node.List { Items: { Length: 2 } pair })
        {
            findings.Fault(
                node.Place,
                new(
                    "A part of a condition is a pair: [number of an option, \"Y\" or \"N\"].",
                    "Een deel van een voorwaarde is een paar: [nummer van een optie, \"Y\" of \"N\"]."
                )
            );
            return null;
        }

        int? option = Option(pair[0]);
        bool? isTaken = StateConditionReader.YesOrNo(findings, pair[1], TakenOrNot);
        return option is { } number && isTaken is { } taken ? new StateCondition.Takes(number, taken) : null;
    }
}
