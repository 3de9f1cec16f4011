using System.Collections.Immutable;
using Entente.Analysis.Kernels.Enumeration;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>Says of conditions and bounds which values of the issues of a component they hold of.</summary>
internal sealed class BoxReader(OutcomeSpace space, ImmutableArray<int> issues, BlockShape shape)
{
    /// <summary>The outcomes of which all conditions hold.</summary>
    public ValueBox Of(ImmutableArray<Condition> conditions)
    {
        var holds = new bool[]?[issues.Length];
        foreach (Condition condition in conditions)
        {
            And(holds, condition.Issue, value => condition.Holds(space.Issues[condition.Issue], IssueValue.At(value)));
        }

        return new ValueBox(shape, holds);
    }

    /// <summary>The outcomes within all bounds.</summary>
    public ValueBox Of(ImmutableArray<Bound> bounds)
    {
        var holds = new bool[]?[issues.Length];
        foreach (Bound bound in bounds)
        {
            Issue issue = space.Issues[bound.Issue];
            And(
                holds,
                bound.Issue,
                value =>
                {
                    Rational number = issue.IsNumeric ? issue.NumberOf(value) : value;
                    return number >= bound.Low && number <= bound.High;
                }
            );
        }

        return new ValueBox(shape, holds);
    }

    private void And(bool[]?[] holds, int issue, Func<int, bool> condition)
    {
        int position = issues.IndexOf(issue);
        bool[] all = [.. Enumerable.Range(0, shape.Sizes[position]).Select(condition)];
        holds[position] = holds[position] is { } before ? [.. before.Zip(all, (left, right) => left && right)] : all;
    }
}
