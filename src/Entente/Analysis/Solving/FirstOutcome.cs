using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Analysis.Kernels;
using Entente.Outcomes;

namespace Entente.Analysis.Solving;

/// <summary>Finds the first outcome, by issue order, then value order, that has given utilities on the frontier.</summary>
/// <remarks>
/// A frontier point cannot be exceeded, so an outcome has its utilities as soon as it reaches them. What reaches a frontier point consists of
/// maximal partial sums only, and the suffix frontiers tell whether a beginning can be completed.
/// </remarks>
internal sealed class FirstOutcome<T>(IntegerScenario<T> scenario, SumFrontier<T> sums)
    where T : struct, IBinaryInteger<T>
{
    private readonly CompiledScenario compiled = scenario.Scenario;

    /// <summary>The first outcome with the utilities of a point of the frontier.</summary>
    public Outcome With(ReadOnlySpan<T> utilities)
    {
        var target = new T[scenario.Parties];
        for (int party = 0; party < target.Length; party++)
        {
            target[party] = utilities[party] - scenario.Constants[party];
        }

        int[] values = new int[compiled.Space.Issues.Length];
        if (compiled.IsInterleaved)
        {
            SettleByIssue(target, values);
        }
        else
        {
            SettleByComponent(target, values);
        }

        return Outcome.At(values);
    }

    private void SettleByComponent(T[] target, int[] values)
    {
        var rest = new T[target.Length];
        for (int k = 0; k < compiled.Components.Length; k++)
        {
            Component component = compiled.Components[k];
            int choice = 0;
            while (true)
            {
                Subtract(target, k, choice, rest);
                if (sums.Reaches(k + 1, rest))
                {
                    break;
                }

                choice++;
            }

            rest.CopyTo(target, 0);
            component.Decode(component.Codes[choice], values);
        }
    }

    private void SettleByIssue(T[] target, int[] values)
    {
        values.AsSpan().Fill(-1);
        int last = 0;
        for (int issue = 0; issue < values.Length; issue++)
        {
            last = Math.Max(last, ComponentOf(issue));
            do
            {
                values[issue]++;
            } while (!CanComplete(0, last, target, values));
        }
    }

    private int ComponentOf(int issue)
    {
        int component = 0;
        while (!compiled.Components[component].Issues.Contains(issue))
        {
            component++;
        }

        return component;
    }

    // Of the groups from the first to the last some issues are settled; those behind are free, and the suffix frontier answers for them.
    private bool CanComplete(int first, int last, T[] target, int[] values)
    {
        if (first > last)
        {
            return sums.Reaches(first, target);
        }

        Component component = compiled.Components[first];
        Span<int> decoded = stackalloc int[values.Length <= 256 ? values.Length : 0];
        decoded = decoded.Length == values.Length ? decoded : new int[values.Length];
        var rest = new T[target.Length];
        for (int choice = 0; choice < component.Count; choice++)
        {
            component.Decode(component.Codes[choice], decoded);
            if (Agrees(component, decoded, values))
            {
                Subtract(target, first, choice, rest);
                if (sums.Reaches(first + 1, rest) && CanComplete(first + 1, last, rest, values))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Agrees(Component component, ReadOnlySpan<int> decoded, int[] values)
    {
        foreach (int issue in component.Issues)
        {
            if (values[issue] >= 0 && values[issue] != decoded[issue])
            {
                return false;
            }
        }

        return true;
    }

    private void Subtract(T[] target, int table, int choice, T[] rest)
    {
        T[] rows = scenario.Tables[table];
        for (int party = 0; party < target.Length; party++)
        {
            rest[party] = target[party] - rows[(choice * target.Length) + party];
        }
    }
}
