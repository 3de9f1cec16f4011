using Entente.Outcomes;

namespace Entente.Tests.Explaining;

/// <summary>All combinations of values and what is said of them, read as their texts say: nothing here is taken from the search or from its checker.</summary>
internal static class NaiveOutcomes
{
    /// <summary>Every combination of the numbers of values.</summary>
    public static IEnumerable<int[]> Every(int[] sizes)
    {
        for (int code = 0; code < sizes.Aggregate(1, (product, size) => product * size); code++)
        {
            int left = code;
            var each = new int[sizes.Length];
            for (int issue = 0; issue < sizes.Length; issue++)
            {
                each[issue] = left % sizes[issue];
                left /= sizes[issue];
            }

            yield return each;
        }
    }

    /// <summary>Whether all conditions hold; an issue that has a value of its own is none of those that are named.</summary>
    public static bool Holds(IReadOnlyList<Condition> conditions, int[] each, int newValue = -1) =>
        conditions.All(condition =>
            condition switch
            {
                Condition.OneOf one => one.Issue != newValue && one.Values.Contains(each[one.Issue]),
                Condition.NoneOf none => none.Issue == newValue || !none.Values.Contains(each[none.Issue]),
                _ => throw new NotSupportedException(),
            }
        );
}
