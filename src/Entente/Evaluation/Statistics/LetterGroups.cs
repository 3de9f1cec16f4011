using System.Collections.Immutable;

namespace Entente.Evaluation.Statistics;

/// <summary>Letters for the members of a ranking: two that share a letter do not differ significantly, two that share none do.</summary>
/// <remarks>The insert-and-absorb algorithm (Piepho 2004).</remarks>
public static class LetterGroups
{
    private const int Alphabet = 26;

    /// <summary>By member: its letters.</summary>
    /// <param name="count">How many members there are.</param>
    /// <param name="differ">Whether two members, the smaller number first, differ significantly.</param>
    public static ImmutableArray<string> Of(int count, Func<int, int, bool> differ)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(differ);
        var groups = new List<HashSet<int>> { new(Enumerable.Range(0, count)) };
        for (int first = 0; first < count; first++)
        {
            for (int second = first + 1; second < count; second++)
            {
                if (differ(first, second))
                {
                    groups = Absorbed(Split(groups, first, second));
                }
            }
        }

        // The group whose best members stand highest comes first.
        HashSet<int>[] ordered = [.. groups.Where(group => group.Count > 0).OrderBy(Key, StringComparer.Ordinal)];
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(member =>
                    string.Concat(ordered.Select((group, i) => group.Contains(member) ? LetterOf(i) : ""))
                ),
        ];
    }

    private static List<HashSet<int>> Split(List<HashSet<int>> groups, int first, int second)
    {
        var split = new List<HashSet<int>>();
        foreach (HashSet<int> group in groups)
        {
            if (group.Contains(first) && group.Contains(second))
            {
                split.Add([.. group.Where(member => member != second)]);
                split.Add([.. group.Where(member => member != first)]);
            }
            else
            {
                split.Add(group);
            }
        }

        return split;
    }

    private static List<HashSet<int>> Absorbed(List<HashSet<int>> groups)
    {
        var kept = new List<HashSet<int>>();
        for (int i = 0; i < groups.Count; i++)
        {
            bool isContained = false;
            for (int k = 0; k < groups.Count && !isContained; k++)
            {
                isContained = k != i && groups[i].IsSubsetOf(groups[k]) && (groups[i].Count < groups[k].Count || k < i);
            }

            if (!isContained)
            {
                kept.Add(groups[i]);
            }
        }

        return kept;
    }

    private static string Key(HashSet<int> group) =>
        string.Concat(group.Order().Select(member => (char)(0x4000 + member)));

    private static string LetterOf(int group) =>
        group < Alphabet ? ((char)('a' + group)).ToString() : $"{(char)('a' + (group % Alphabet))}{group / Alphabet}";
}
