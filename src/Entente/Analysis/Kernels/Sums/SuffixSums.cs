using System.Buffers;
using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>The maximal sums over every suffix of the components, in scaled numbers.</summary>
/// <typeparam name="T">The number type of the components.</typeparam>
/// <typeparam name="TScaled">The number type of the scaled sums.</typeparam>
internal sealed class SuffixSums<T, TScaled> : SumFrontier<T>
    where T : struct, IBinaryInteger<T>
    where TScaled : struct, IBinaryInteger<TScaled>
{
    private readonly SumScale<T> scale;
    private readonly MaximalSet<TScaled>[] suffixes;
    private readonly T[] rows;

    private SuffixSums(IReadOnlyList<T[]> tables, SumScale<T> scale, MaximalSet<TScaled>[] suffixes)
        : base(tables, scale.Parties)
    {
        this.scale = scale;
        this.suffixes = suffixes;
        rows = Unscaled(0);
    }

    public override ReadOnlySpan<T> Rows => rows;

    public static SumFrontierResult<T> Of(
        IReadOnlyList<T[]> tables,
        SumScale<T> scale,
        int maxPoints,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        int parties = scale.Parties;
        var suffixes = new MaximalSet<TScaled>[tables.Count + 1];
        suffixes[^1] =
            parties == 2
                ? new Stairs<TScaled>([TScaled.Zero], [TScaled.Zero])
                : new RowSet<TScaled>(new TScaled[parties], parties);
        for (int k = tables.Count - 1; k >= 0; k--)
        {
            cancellation.ThrowIfCancellationRequested();
            MaximalSet<TScaled>? sum =
                parties == 2
                    ? PlanarSums.Sum(suffixes[k + 1], k, scale, maxPoints)
                    : RowSums.Sum((RowSet<TScaled>)suffixes[k + 1], k, scale, maxPoints, cancellation);
            if (sum is null)
            {
                return new SumFrontierResult<T>.OverBudget(k, maxPoints + 1);
            }

            suffixes[k] = sum;
            progress?.Report((double)(tables.Count - k) / tables.Count);
        }

        return new SumFrontierResult<T>.Complete(new SuffixSums<T, TScaled>(tables, scale, suffixes));
    }

    public override T[] RowsFrom(int firstTable) => Unscaled(firstTable);

    public override bool Contains(int firstTable, ReadOnlySpan<T> vector)
    {
        Span<TScaled> scaled = new TScaled[scale.Parties];
        return scale.TryScale(firstTable, vector, scaled) && suffixes[firstTable].Contains(scaled);
    }

    public override bool Reaches(int firstTable, ReadOnlySpan<T> target)
    {
        Span<TScaled> scaled = new TScaled[scale.Parties];
        return scale.TryScaleBound(firstTable, target, scaled) && suffixes[firstTable].Reaches(scaled);
    }

    private T[] Unscaled(int firstTable)
    {
        int parties = scale.Parties;
        int length = suffixes[firstTable].Count * parties;
        TScaled[] scaled = ArrayPool<TScaled>.Shared.Rent(length);
        suffixes[firstTable].CopyTo(scaled.AsSpan(0, length));
        T[] unscaled = GC.AllocateUninitializedArray<T>(length);
        for (int i = 0; i < length; i += parties)
        {
            // A staircase read from its other end descends in the other coordinate.
            int target = scale.IsSwapped ? length - parties - i : i;
            for (int coordinate = 0; coordinate < parties; coordinate++)
            {
                int party = scale.IsSwapped ? 1 - coordinate : coordinate;
                unscaled[target + party] = scale.Unscaled(scaled[i + coordinate], coordinate, firstTable);
            }
        }

        ArrayPool<TScaled>.Shared.Return(scaled);
        return unscaled;
    }
}
