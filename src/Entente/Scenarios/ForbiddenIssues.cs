using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>Finds issues of which rules about nothing else forbid every value, so that no outcome is left to agree on.</summary>
/// <remarks>Where that takes long to see, it is not said: whether outcomes are left of all rules together is known only from the outcomes.</remarks>
internal static class ForbiddenIssues
{
    private const int MostValues = 100_000;
    private const long MostSteps = 20_000_000;

    /// <summary>The numbers of these issues.</summary>
    /// <param name="space">The issues and the rules.</param>
    /// <param name="isSound">Whether an issue can be judged.</param>
    public static ImmutableArray<int> In(OutcomeSpace space, Func<int, bool> isSound)
    {
        long steps = MostSteps;
        ImmutableArray<int>.Builder found = ImmutableArray.CreateBuilder<int>();
        foreach (
            IGrouping<int, ImmutableArray<Condition>> rules in space
                .Rules.Select(rule => rule.Forbids)
                .Where(IsOfOneIssue)
                .GroupBy(conditions => conditions[0].Issue)
                .Where(rules => isSound(rules.Key))
                .OrderBy(rules => rules.Key)
        )
        {
            if (IsForbidden(space.Issues[rules.Key], [.. rules], ref steps))
            {
                found.Add(rules.Key);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsOfOneIssue(ImmutableArray<Condition> conditions) =>
        !conditions.IsDefaultOrEmpty && conditions.All(condition => condition.Issue == conditions[0].Issue);

    private static bool IsForbidden(Issue issue, ImmutableArray<ImmutableArray<Condition>> rules, ref long steps)
    {
        if (rules.Any(rule => rule.Any(condition => !Fits(issue, condition))))
        {
            return false;
        }

        if (issue.Size is not { } size || size > MostValues)
        {
            return rules.Any(rule => rule.All(condition => IsAlways(issue, condition)));
        }

        var isForbidden = new bool[(int)size];
        foreach (ImmutableArray<Condition> rule in rules)
        {
            if (rule is [Condition.OneOf { Values: var values }])
            {
                foreach (int value in values)
                {
                    isForbidden[value] = true;
                }

                continue;
            }

            steps -= rule.Sum(condition => Cost(condition, isForbidden.Length));
            if (steps < 0)
            {
                return false;
            }

            for (int value = 0; value < isForbidden.Length; value++)
            {
                isForbidden[value] |= rule.All(condition => condition.Holds(issue, IssueValue.At(value)));
            }
        }

        return isForbidden.All(forbidden => forbidden);
    }

    // A condition that does not fit its issue is a fault of its own.
    private static bool Fits(Issue issue, Condition condition) =>
        condition switch
        {
            Condition.OneOf of => HasAll(issue, of.Values),
            Condition.NoneOf of => HasAll(issue, of.Values),
            _ => issue.IsNumeric,
        };

    private static bool HasAll(Issue issue, ImmutableArray<int> values) =>
        !issue.IsContinuous && !values.IsDefault && values.All(value => value >= 0 && value < issue.Size);

    private static bool IsAlways(Issue issue, Condition condition) =>
        condition is Condition.Between between
        && issue switch
        {
            Issue.Integer whole => !(whole.Low < between.Low) && !(whole.High > between.High),
            Issue.Real real => !(real.Low < between.Low) && !(real.High > between.High),
            _ => false,
        };

    private static long Cost(Condition condition, int size) =>
        (long)size
        * condition switch
        {
            Condition.OneOf of => 1 + of.Values.Length,
            Condition.NoneOf of => 1 + of.Values.Length,
            _ => 1,
        };
}
