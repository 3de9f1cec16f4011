using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>Conditions that can never be met, and such as always are: of rules and of deal-breakers.</summary>
internal static class ConditionWarnings
{
    // Of issues with more values, conditions that name some of them are not looked at.
    private const int MostValues = 10_000;

    private enum Reach
    {
        None,
        Some,
        All,
    }

    /// <summary>Says which conditions of a set that has to hold together are met by no value of their issue, or by every one.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="conditions">The set.</param>
    /// <param name="remarks">Where it is said.</param>
    public static void Add(OutcomeSpace space, ImmutableArray<Condition> conditions, PartRemarks remarks)
    {
        IGrouping<int, Condition>[] issues = [.. conditions.GroupBy(condition => condition.Issue)];
        foreach (IGrouping<int, Condition> about in issues)
        {
            string name = space.Issues[about.Key].Name;
            switch (ReachOf(space.Issues[about.Key], [.. about]))
            {
                case Reach.None:
                    remarks.Add(
                        new(
                            $"This never applies: no value of issue '{name}' meets what is said of it.",
                            $"Dit geldt nooit: geen waarde van onderwerp '{name}' voldoet aan wat erover wordt gezegd."
                        )
                    );
                    break;
                // What is about one issue alone then applies to everything, which is another matter.
                case Reach.All when issues.Length > 1:
                    remarks.Add(
                        new(
                            $"Every value of issue '{name}' meets what is said of it, so that it says nothing; leave it out.",
                            $"Elke waarde van onderwerp '{name}' voldoet aan wat erover wordt gezegd, zodat het niets zegt; laat het weg."
                        )
                    );
                    break;
                default:
                    break;
            }
        }
    }

    private static Reach ReachOf(Issue issue, ImmutableArray<Condition> conditions) =>
        issue.Size is not { } size ? OfNumbers(issue, conditions)
        : size > MostValues ? Reach.Some
        : OfValues(issue, conditions, size);

    private static Reach OfValues(Issue issue, ImmutableArray<Condition> conditions, BigInteger size)
    {
        int met = Enumerable
            .Range(0, (int)size)
            .Count(value => conditions.All(condition => condition.Holds(issue, IssueValue.At(value))));
        return met == 0 ? Reach.None
            : met == size ? Reach.All
            : Reach.Some;
    }

    private static Reach OfNumbers(Issue issue, ImmutableArray<Condition> conditions)
    {
        if (issue is not Issue.Real { Low: var from, High: var to })
        {
            return Reach.Some;
        }

        Condition.Between[] ranges = [.. conditions.OfType<Condition.Between>()];
        Rational low = ranges.Select(range => range.Low ?? from).Append(from).Max();
        Rational high = ranges.Select(range => range.High ?? to).Append(to).Min();
        return low > high ? Reach.None
            : ranges.Length == conditions.Length && low == from && high == to ? Reach.All
            : Reach.Some;
    }
}
