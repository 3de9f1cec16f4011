using System.Numerics;

namespace Entente.Tests.Analysis.Kernels;

/// <summary>Maximal sums by the definition: every combination of rows is added up, every pair of sums is compared.</summary>
internal static class NaiveSums
{
    /// <summary>The sum of every combination of rows, in the order in which the first table varies slowest.</summary>
    public static List<T[]> All<T>(IReadOnlyList<T[]> tables, int parties)
        where T : struct, INumber<T>
    {
        List<T[]> sums = [new T[parties]];
        foreach (T[] table in tables)
        {
            sums = [.. sums.SelectMany(sum => table.Chunk(parties).Select(row => Added(sum, row)))];
        }

        return sums;
    }

    /// <summary>The distinct vectors that no other dominates, in descending lexicographic order.</summary>
    public static T[][] Maximal<T>(IReadOnlyList<T[]> vectors)
        where T : struct, INumber<T> =>
        [
            .. vectors
                .Where(vector =>
                    !vectors.Any(other => IsAtLeast(other, vector) && !other.AsSpan().SequenceEqual(vector))
                )
                .DistinctBy(vector => string.Join(' ', vector))
                .OrderDescending(Comparer<T[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))),
        ];

    /// <summary>Whether the left vector is at least the right one in every coordinate.</summary>
    public static bool IsAtLeast<T>(T[] left, T[] right)
        where T : struct, INumber<T> => left.Zip(right).All(pair => pair.First >= pair.Second);

    private static T[] Added<T>(T[] left, T[] right)
        where T : struct, INumber<T> => [.. left.Zip(right, (one, two) => one + two)];
}
