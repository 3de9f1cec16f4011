using System.Collections.Immutable;

namespace Entente.Analysis.Compilation;

/// <summary>Parts the issues into the finest groups that nothing ties to each other.</summary>
internal sealed class IssueGroups
{
    private readonly int[] leader;

    public IssueGroups(int issues)
    {
        leader = new int[issues];
        for (int i = 0; i < issues; i++)
        {
            leader[i] = i;
        }
    }

    /// <summary>Puts issues into one group.</summary>
    public void Tie(IEnumerable<int> issues)
    {
        int first = -1;
        foreach (int issue in issues)
        {
            int root = Find(issue);
            if (first < 0)
            {
                first = root;
            }
            else
            {
                (int low, int high) = root < first ? (root, first) : (first, root);
                leader[high] = low;
                first = low;
            }
        }
    }

    /// <summary>The groups by their first issue; the issues of each in order.</summary>
    public ImmutableArray<ImmutableArray<int>> ToGroups() =>
        [
            .. Enumerable
                .Range(0, leader.Length)
                .GroupBy(Find)
                .OrderBy(group => group.Key)
                .Select(group => group.Order().ToImmutableArray()),
        ];

    private int Find(int issue)
    {
        while (leader[issue] != issue)
        {
            leader[issue] = leader[leader[issue]];
            issue = leader[issue];
        }

        return issue;
    }
}
