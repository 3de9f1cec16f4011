using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Says why part-worths cannot be made of a statement.</summary>
public static class StatementCheck
{
    /// <summary>The most steps between distinct scores, over all issues, that are fitted: exact arithmetic with more takes longer than a person waits.</summary>
    public const int MostSteps = 80;

    /// <summary>Everything that stands in the way; empty for nothing.</summary>
    /// <param name="statement">Any statement.</param>
    public static ImmutableArray<StatementFault> Faults(PreferenceStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ImmutableArray<Issue> issues = statement.Space.Issues;
        if (statement.Issues.Length != issues.Length)
        {
            return [new StatementFault.IssuesMissing(issues.Length, statement.Issues.Length)];
        }

        var faults = ImmutableArray.CreateBuilder<StatementFault>();
        int steps = 0;
        for (int i = 0; i < issues.Length; i++)
        {
            IssueStatement stated = statement.Issues[i];
            int distinct = stated.Scores.Select(each => each.Score).Distinct().Count();
            steps += Math.Max(0, distinct - 1);
            if (!AreAsked(issues[i], stated.Scores))
            {
                faults.Add(new StatementFault.ValuesMissing(i));
            }
            else if (stated.Points.Sign > 0 && distinct < 2)
            {
                faults.Add(new StatementFault.ScoresAllEqual(i));
            }

            if (stated.Points.Sign < 0)
            {
                faults.Add(new StatementFault.PointsBelowZero(i));
            }
        }

        if (statement.Issues.All(stated => stated.Points.Sign <= 0))
        {
            faults.Add(new StatementFault.NoPoints());
        }

        if (steps > MostSteps)
        {
            faults.Add(new StatementFault.TooManySteps(steps, MostSteps));
        }

        Outcome[] packages =
        [
            .. statement.Ratings.Select(rating => rating.Package),
            .. statement.Comparisons.SelectMany(pair => new[] { pair.Better, pair.Worse }),
        ];
        for (int i = 0; i < packages.Length; i++)
        {
            if (!IsIn(statement.Space, packages[i]))
            {
                faults.Add(new StatementFault.UnknownPackage(i));
            }
        }

        return faults.ToImmutable();
    }

    private static bool AreAsked(Issue issue, ImmutableArray<ScoredValue> scores)
    {
        if (scores.Any(each => !IsIn(issue, each.Value)))
        {
            return false;
        }

        if (issue.IsNumeric)
        {
            Rational[] numbers = [.. scores.Select(each => NumberOf(issue, each.Value))];
            return (numbers.Length > 1 || issue.Size == 1 && numbers.Length == 1)
                && Enumerable.Range(1, Math.Max(0, numbers.Length - 1)).All(i => numbers[i - 1] < numbers[i]);
        }

        return scores.Select(each => each.Value.Index).SequenceEqual(Enumerable.Range(0, (int)issue.Size!.Value));
    }

    internal static Rational NumberOf(Issue issue, IssueValue value) =>
        value.IsNumber ? value.Number : issue.NumberOf(value.Index);

    private static bool IsIn(OutcomeSpace space, Outcome package) =>
        package.Values.Length == space.Issues.Length
        && space.Issues.Zip(package.Values).All(each => IsIn(each.First, each.Second))
        && space.Allows(package);

    private static bool IsIn(Issue issue, IssueValue value) =>
        issue is Issue.Real { Step: null } real
            ? value.IsNumber && value.Number >= real.Low && value.Number <= real.High
            : !value.IsNumber && value.Index >= 0 && value.Index < issue.Size;
}
