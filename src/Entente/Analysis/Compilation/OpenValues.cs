using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Analysis.Compilation;

/// <summary>The values of issues that no rule about the issue alone forbids.</summary>
internal static class OpenValues
{
    /// <summary>Issues with more values than this count with all of them; a table of one would be too large in any case.</summary>
    private const int MostValues = 100_000;

    /// <summary>By issue: the numbers of the values, ascending; null for all of them.</summary>
    /// <param name="space">A space without continuous issues.</param>
    public static ImmutableArray<int[]?> Of(OutcomeSpace space) =>
        [.. Enumerable.Range(0, space.Issues.Length).Select(issue => Of(space, issue))];

    private static int[]? Of(OutcomeSpace space, int number)
    {
        Issue issue = space.Issues[number];
        Rule[] rules = [.. space.Rules.Where(rule => rule.Forbids.All(condition => condition.Issue == number))];
        return rules.Length == 0 || !(issue.Size <= MostValues)
            ? null
            :
            [
                .. Enumerable
                    .Range(0, (int)issue.Size.Value)
                    .Where(value =>
                        !Array.Exists(
                            rules,
                            rule => rule.Forbids.All(condition => condition.Holds(issue, IssueValue.At(value)))
                        )
                    ),
            ];
    }
}
