using System.Numerics;

namespace Entente.Analysis.Solving;

/// <summary>Pareto-maximal sums by the definition: add, sort, drop what is dominated, one table at a time from the last to the first.</summary>
/// <remarks>For numbers too wide for the fast kernels, and the model that they are tested against.</remarks>
internal sealed class PlainSumFrontier<T> : ISumFrontier<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[][][] suffixes;

    public PlainSumFrontier(IReadOnlyList<T[]> tables, int parties, CancellationToken cancellation)
    {
        suffixes = new T[tables.Count + 1][][];
        suffixes[^1] = [new T[parties]];
        for (int table = tables.Count - 1; table >= 0; table--)
        {
            cancellation.ThrowIfCancellationRequested();
            suffixes[table] = Maximal(Sums(suffixes[table + 1], tables[table], parties));
        }
    }

    public int Count => suffixes[0].Length;

    public ReadOnlySpan<T> this[int index] => suffixes[0][index];

    public bool Reaches(int firstTable, ReadOnlySpan<T> target)
    {
        foreach (T[] sum in suffixes[firstTable])
        {
            if (IsAtLeast(sum, target))
            {
                return true;
            }
        }

        return false;
    }

    private static T[][] Sums(T[][] rest, T[] table, int parties)
    {
        int rows = table.Length / parties;
        var sums = new T[rows * rest.Length][];
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < rest.Length; i++)
            {
                var sum = new T[parties];
                for (int party = 0; party < parties; party++)
                {
                    sum[party] = table[(row * parties) + party] + rest[i][party];
                }

                sums[(row * rest.Length) + i] = sum;
            }
        }

        return sums;
    }

    /// <summary>The maximal vectors, each once, in descending lexicographic order.</summary>
    public static T[][] Maximal(T[][] vectors)
    {
        Array.Sort(vectors, static (left, right) => right.AsSpan().SequenceCompareTo(left));
        var maximal = new List<T[]>();
        foreach (T[] vector in vectors)
        {
            // In this order whatever dominates a vector, or equals it, comes before it.
            bool isDominated =
                vector.Length == 2
                    ? maximal.Count > 0 && maximal[^1][1] >= vector[1]
                    : maximal.Exists(better => IsAtLeast(better, vector));
            if (!isDominated)
            {
                maximal.Add(vector);
            }
        }

        return [.. maximal];
    }

    private static bool IsAtLeast(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
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
