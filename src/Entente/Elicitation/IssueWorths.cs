using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Elicitation;

/// <summary>What the values of one issue add to a package, in points.</summary>
/// <remarks>The least is 0.</remarks>
public sealed class IssueWorths
{
    internal IssueWorths(Issue issue, ImmutableArray<ScoredValue> values)
    {
        Issue = issue;
        Values = values;
    }

    /// <summary>The issue.</summary>
    public Issue Issue { get; }

    /// <summary>The values that were scored, in their order, and what each adds, from 0.</summary>
    public ImmutableArray<ScoredValue> Values { get; }

    /// <summary>What the best value adds: the points of the issue.</summary>
    public Rational Points => Values.Select(each => each.Score).Aggregate(Rational.Max);

    /// <summary>What a value adds; between numbers that were scored by a straight line.</summary>
    /// <param name="value">A value of the issue.</param>
    public Rational Of(IssueValue value) =>
        Issue.IsNumeric
            ? ValueCurve.Of(ToFunction(), Issue, estimate => estimate.Likely).At(StatementCheck.NumberOf(Issue, value))
            : Values[value.Index].Score;

    /// <summary>The part-worths as scenarios hold them: a table of options, a curve of numbers.</summary>
    public ValueFunction ToFunction() =>
        Issue.IsNumeric
            ? new ValueFunction.PiecewiseLinear([
                .. Values.Select(each => new ScoredNumber(StatementCheck.NumberOf(Issue, each.Value), each.Score)),
            ])
            : new ValueFunction.Table([.. Values.Select(each => (Estimate)each.Score)]);
}
