using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking.Sums;

/// <summary>Which rows of a part an outcome that is sought can have.</summary>
/// <param name="space">The outcomes.</param>
/// <param name="parts">The parts of its issues.</param>
/// <param name="wanted">What holds.</param>
/// <param name="never">What must not hold all together; the issues of each stand in one part. Without any condition, nothing can be had.</param>
/// <param name="mixed">The outcome that it is mixed with, for which the same holds; null for none.</param>
internal sealed class SoughtRows(
    OutcomeSpace space,
    IssueParts parts,
    IReadOnlyList<Condition> wanted,
    IReadOnlyList<ImmutableArray<Condition>> never,
    Twin? mixed
)
{
    /// <summary>The rows of a part, ascending.</summary>
    public int[] Of(int part)
    {
        int[] issues = parts.Issues[part];
        Condition[] here = [.. wanted.Where(condition => issues.Contains(condition.Issue))];
        ImmutableArray<Condition>[] against =
        [
            .. never.Where(conditions => conditions.IsEmpty || issues.Contains(conditions[0].Issue)),
        ];
        bool IsGood(int row) =>
            Hold(here, part, row) && !Array.Exists(against, conditions => Hold(conditions, part, row));
        int[] good = [.. Enumerable.Range(0, parts.Rows[part].Length).Where(IsGood)];
        if (mixed is null || parts.Of(mixed.Issue) != part)
        {
            return good;
        }

        int place = Array.IndexOf(issues, mixed.Issue);
        return
        [
            .. good.Where(row =>
                parts.Rows[part][row][place] == mixed.From && Array.BinarySearch(good, parts.TwinOf(mixed, row)) >= 0
            ),
        ];
    }

    private bool Hold(IEnumerable<Condition> conditions, int part, int row) =>
        conditions.All(condition =>
            condition.Holds(
                space.Issues[condition.Issue],
                IssueValue.At(parts.Rows[part][row][Array.IndexOf(parts.Issues[part], condition.Issue)])
            )
        );
}
