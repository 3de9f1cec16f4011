using System.Numerics;

namespace Entente.Analysis.Bounding;

/// <summary>Keeps what no other item dominates, of equal ones the first.</summary>
internal static class MaximalSums
{
    /// <summary>The items whose vectors are maximal, in descending lexicographic order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="vector">The vector of an item.</param>
    /// <param name="budget">How many comparisons may be made; what is left of it afterwards.</param>
    public static List<TItem> Of<TItem, T>(List<TItem> items, Func<TItem, T[]> vector, ref long budget)
        where T : struct, IBinaryInteger<T>
    {
        TItem[] sorted =
        [
            .. items.OrderByDescending(
                vector,
                Comparer<T[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right))
            ),
        ];
        var maximal = new List<TItem>();
        var kept = new List<T[]>();
        foreach (TItem item in sorted)
        {
            T[] candidate = vector(item);

            // In this order whatever dominates a vector, or equals it, comes before it.
            bool isDominated;
            if (candidate.Length == 2)
            {
                isDominated = kept.Count > 0 && kept[^1][1] >= candidate[1];
            }
            else
            {
                budget -= kept.Count;
                isDominated = budget >= 0 && kept.Exists(better => IsAtLeast(better, candidate));
            }

            if (!isDominated)
            {
                maximal.Add(item);
                kept.Add(candidate);
            }
        }

        return maximal;
    }

    private static bool IsAtLeast<T>(T[] left, T[] right)
        where T : struct, IBinaryInteger<T>
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] < right[i])
            {
                return false;
            }
        }

        return true;
    }
}
