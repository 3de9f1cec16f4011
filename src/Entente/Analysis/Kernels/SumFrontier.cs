using System.Numerics;

namespace Entente.Analysis.Kernels;

/// <summary>The Pareto-maximal sums of one row from each of several tables, for every suffix of the tables, and the rows that give them.</summary>
/// <typeparam name="T">The number type of the tables.</typeparam>
internal abstract class SumFrontier<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly IReadOnlyList<T[]> tables;
    private readonly int parties;

    private protected SumFrontier(IReadOnlyList<T[]> tables, int parties)
    {
        this.tables = tables;
        this.parties = parties;
    }

    /// <summary>How many maximal sums there are over all tables.</summary>
    public int Count => Rows.Length / parties;

    /// <summary>The maximal sums side by side, in descending lexicographic order.</summary>
    public abstract ReadOnlySpan<T> Rows { get; }

    /// <summary>One of the maximal sums.</summary>
    public ReadOnlySpan<T> this[int index] => Rows.Slice(index * parties, parties);

    /// <summary>The maximal sums over the tables from <paramref name="firstTable"/> on, side by side, in descending lexicographic order.</summary>
    public abstract T[] RowsFrom(int firstTable);

    /// <summary>Whether a vector is a maximal sum of rows of the tables from <paramref name="firstTable"/> on. Time: logarithmic.</summary>
    public abstract bool Contains(int firstTable, ReadOnlySpan<T> vector);

    /// <summary>Whether rows of the tables from <paramref name="firstTable"/> on have a sum that is at least <paramref name="target"/> for every party.</summary>
    /// <remarks>Time: logarithmic for two parties, up to linear in the partial frontier for more.</remarks>
    public abstract bool Reaches(int firstTable, ReadOnlySpan<T> target);

    /// <summary>The rows whose sum is one of the maximal sums: by table, the first row that can be completed, given those before.</summary>
    public int[] Recover(int index)
    {
        // What is missing of a maximal sum is maximal among what can follow: membership in the suffix frontier decides.
        T[] rest = this[index].ToArray();
        var next = new T[parties];
        int[] rows = new int[tables.Count];
        for (int k = 0; k < rows.Length; k++)
        {
            int row = 0;
            while (!IsCompleted(k, row, rest, next))
            {
                row++;
            }

            rows[k] = row;
            (rest, next) = (next, rest);
        }

        return rows;
    }

    private bool IsCompleted(int table, int row, T[] rest, T[] next)
    {
        for (int party = 0; party < parties; party++)
        {
            next[party] = rest[party] - tables[table][(row * parties) + party];
        }

        return Contains(table + 1, next);
    }
}
