namespace Entente.Analysis.Solving;

/// <summary>The Pareto-maximal sums of one row from each of several tables, for every suffix of the tables.</summary>
/// <typeparam name="T">The number type of the tables.</typeparam>
internal interface ISumFrontier<T>
{
    /// <summary>How many maximal sums there are over all tables.</summary>
    int Count { get; }

    /// <summary>One of the maximal sums; as long as there are parties.</summary>
    ReadOnlySpan<T> this[int index] { get; }

    /// <summary>Whether rows of the tables from <paramref name="firstTable"/> on have a sum that is at least <paramref name="target"/> for every party.</summary>
    bool Reaches(int firstTable, ReadOnlySpan<T> target);
}
