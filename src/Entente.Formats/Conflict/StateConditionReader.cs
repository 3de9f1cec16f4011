using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads a condition: options with yes and no, a formula in words, or states by name where they are known.</summary>
internal sealed class StateConditionReader(Findings findings, OptionNames options, StateNames? states = null)
{
    private static readonly Sentence TakenOrNot = new(
        "An option is taken (yes) or not (no).",
        "Een optie wordt genomen ('yes') of niet ('no')."
    );

    /// <summary>The condition; null with a fault when it is none.</summary>
    public StateCondition? Read(Node node)
    {
        switch (node)
        {
            case Node.Map map:
                return OfMap(map);
            case Node.Scalar { Of: not ScalarKind.Null } scalar:
                return new FormulaReader(findings, options, states, scalar.Place, scalar.Text).Read();
            default:
                findings.Fault(
                    node.Place,
                    new(
                        $"A condition is {node.Kind}, and should be options with yes or no ({{ option: yes }}), or a formula such as 'this and not that'.",
                        $"Een voorwaarde is {node.Kind}, en hoort uit opties met 'yes' of 'no' te bestaan ({{ optie: yes }}), of een formule te zijn zoals 'dit and not dat'."
                    )
                );
                return null;
        }
    }

    /// <summary>What cannot be: a condition that asks for something; null with a fault when it is none.</summary>
    public StateCondition? RuledOut(Node node)
    {
        if (node is not Node.Map { Entries.IsEmpty: true })
        {
            return Read(node);
        }

        RulesOutEverything(findings, node);
        return null;
    }

    /// <summary>Says that what cannot be asks for nothing, so that nothing can be.</summary>
    public static void RulesOutEverything(Findings findings, Node node) =>
        findings.Fault(
            node.Place,
            new(
                "This condition is empty, so that it rules out every state; name the options that it is about, or take it away.",
                "Deze voorwaarde is leeg, zodat zij elke toestand uitsluit; noem de opties waarover zij gaat, of haal haar weg."
            )
        );

    private StateCondition.All? OfMap(Node.Map map)
    {
        ImmutableArray<StateCondition>.Builder parts = ImmutableArray.CreateBuilder<StateCondition>();
        int before = findings.FaultCount;
        foreach (NodeEntry entry in map.Entries)
        {
            int? option = findings.AsText(entry.Key, new("The name of an option", "De naam van een optie")) is { } name
                ? options.Of(name, entry.Key.Place)
                : null;
            bool? isTaken = YesOrNo(findings, entry.Value);
            if (option is { } number && isTaken is { } taken)
            {
                parts.Add(new StateCondition.Takes(number, taken));
            }
        }

        return findings.FaultCount > before ? null : new StateCondition.All(parts.ToImmutable());
    }

    /// <summary>Whether an option is taken; null with a fault when that is not what stands there.</summary>
    /// <param name="findings">Take the fault.</param>
    /// <param name="node">What stands there.</param>
    /// <param name="said">What is right there; null for <c>yes</c> or <c>no</c>.</param>
    public static bool? YesOrNo(Findings findings, Node node, Sentence? said = null)
    {
        if (node is Node.Scalar { Of: ScalarKind.True or ScalarKind.False } flag)
        {
            return flag.Of == ScalarKind.True;
        }

        switch ((node as Node.Scalar)?.Text.ToUpperInvariant())
        {
            case "Y" or "YES":
                return true;
            case "N" or "NO":
                return false;
            default:
                findings.Fault(node.Place, said ?? TakenOrNot);
                return null;
        }
    }
}
