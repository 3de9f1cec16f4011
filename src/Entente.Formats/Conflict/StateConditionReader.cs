using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads a condition: options with yes and no, a formula in words, or states by name where they are known.</summary>
internal sealed class StateConditionReader(Findings findings, OptionNames options, StateNames? states = null)
{
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
                    $"A condition is {node.Kind}, and should be options with yes or no ({{ option: yes }}), or a formula such as 'this and not that'."
                );
                return null;
        }
    }

    private StateCondition.All? OfMap(Node.Map map)
    {
        ImmutableArray<StateCondition>.Builder parts = ImmutableArray.CreateBuilder<StateCondition>();
        int before = findings.FaultCount;
        foreach (NodeEntry entry in map.Entries)
        {
            int? option = findings.AsText(entry.Key, "The name of an option") is { } name
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
    public static bool? YesOrNo(Findings findings, Node node)
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
                findings.Fault(node.Place, "An option is taken (yes) or not (no).");
                return null;
        }
    }
}
