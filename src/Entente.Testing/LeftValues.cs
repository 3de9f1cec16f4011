using Entente.Outcomes;

namespace Entente.Testing;

/// <summary>Tells by looking at every value whether the rules about one issue alone leave each issue a value.</summary>
internal static class LeftValues
{
    /// <summary>Whether every issue has a value that no rule about it alone forbids.</summary>
    /// <param name="space">Issues with few values; of a continuous one only rules that forbid both ends are seen to forbid it all.</param>
    public static bool AreInEach(OutcomeSpace space) =>
        Enumerable.Range(0, space.Issues.Length).All(issue => IsIn(space, issue));

    private static bool IsIn(OutcomeSpace space, int issue)
    {
        Issue of = space.Issues[issue];
        Rule[] rules = [.. space.Rules.Where(rule => rule.Forbids.All(condition => condition.Issue == issue))];
        bool IsForbiddenBy(Rule rule, IssueValue value) => rule.Forbids.All(condition => condition.Holds(of, value));
        return of switch
        {
            Issue.Real { Step: null } real => !rules.Any(rule =>
                IsForbiddenBy(rule, IssueValue.Of(real.Low)) && IsForbiddenBy(rule, IssueValue.Of(real.High))
            ),
            _ => Enumerable
                .Range(0, (int)of.Size!)
                .Any(value => !rules.Any(rule => IsForbiddenBy(rule, IssueValue.At(value)))),
        };
    }
}
