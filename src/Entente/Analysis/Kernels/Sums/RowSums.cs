using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Adds components of any number of coordinates: sums come in descending lexicographic order, so that only earlier ones can be above later ones.</summary>
internal static class RowSums
{
    // A dense sweep must not take longer to clear than the points take to pass.
    private const int PlacesPerPoint = 16;

    // Sums are tested against all before them in chunks, each at least as large as what it is tested against.
    private const int SmallestChunk = 1024;

    private const int CancellationInterval = 1 << 16;

    /// <summary>The maximal sums of a set and a component; null when there are more than <paramref name="maxPoints"/>.</summary>
    /// <param name="rest">The set, from the component after this one on; not empty.</param>
    /// <param name="component">Which component to add.</param>
    /// <param name="scale">The components.</param>
    /// <param name="maxPoints">The budget.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static RowSet<TScaled>? Sum<T, TScaled>(
        RowSet<TScaled> rest,
        int component,
        SumScale<T> scale,
        int maxPoints,
        CancellationToken cancellation
    )
        where T : struct, IBinaryInteger<T>
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        int width = rest.Width;
        var choices = new TScaled[scale.LengthOf(component)];
        scale.Scale<TScaled>(component, choices);
        RowSet<TScaled>? shifts = Sums(
            new RowSet<TScaled>(new TScaled[width], width),
            Sorted(choices, width),
            maxPoints,
            cancellation
        );
        return shifts is null || rest.Count == 1 && rest.Rows.All(TScaled.IsZero)
            ? shifts
            : Sums(rest, shifts, maxPoints, cancellation);
    }

    private static RowSet<T>? Sums<T>(RowSet<T> left, RowSet<T> right, int maxPoints, CancellationToken cancellation)
        where T : struct, IBinaryInteger<T>
    {
        switch (left.Width)
        {
            case 1:
                return new RowSet<T>([left.Rows[0] + right.Rows[0]], 1);
            case 3 when DenseSweepFor(left, right) is { } dense:
                return (RowSet<T>?)
                    (object?)Filtered(
                        (RowSet<long>)(object)left,
                        (RowSet<long>)(object)right,
                        dense,
                        maxPoints,
                        cancellation
                    );
            case 3:
                return Filtered(left, right, new StairSweep<T>(), maxPoints, cancellation);
            default:
                return InChunks(left, right, maxPoints, cancellation);
        }
    }

    private static RowSet<T>? Filtered<T, TFilter>(
        RowSet<T> left,
        RowSet<T> right,
        TFilter filter,
        int maxPoints,
        CancellationToken cancellation
    )
        where T : struct, IBinaryInteger<T>
        where TFilter : IMaximaFilter<T>
    {
        var sums = new RowMerge<T>(left, right);
        var maximal = new RowBuilder<T>(left.Width);
        for (long seen = 1; sums.MoveNext(); seen++)
        {
            if (filter.IsMaximal(sums.Current))
            {
                if (maximal.Count == maxPoints)
                {
                    return null;
                }

                maximal.Add(sums.Current);
            }

            if (seen % CancellationInterval == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return maximal.ToSet();
    }

    private static RowSet<T>? InChunks<T>(
        RowSet<T> left,
        RowSet<T> right,
        int maxPoints,
        CancellationToken cancellation
    )
        where T : struct, IBinaryInteger<T>
    {
        var sums = new RowMerge<T>(left, right);
        var maximal = new RowBuilder<T>(left.Width);
        var chunk = new RowBuilder<T>(left.Width);
        bool isMore = sums.MoveNext();
        while (isMore)
        {
            int size = Math.Max(SmallestChunk, maximal.Count);
            chunk.Clear();
            for (; isMore && chunk.Count < size; isMore = sums.MoveNext())
            {
                if (!chunk.EndsWith(sums.Current) && !maximal.EndsWith(sums.Current))
                {
                    chunk.Add(sums.Current);
                }
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (int row in new RowMaxima<T>(maximal.Rows, chunk.Rows, left.Width, cancellation).Find())
            {
                if (maximal.Count == maxPoints)
                {
                    return null;
                }

                maximal.Add(chunk[row]);
            }
        }

        return maximal.ToSet();
    }

    private static DenseSweep? DenseSweepFor<T>(RowSet<T> left, RowSet<T> right)
        where T : struct, IBinaryInteger<T>
    {
        if (typeof(T) != typeof(long))
        {
            return null;
        }

        long second = Range(left, right, 1);
        long third = Range(left, right, 2);
        return Math.Min(second, third) <= (long)PlacesPerPoint * left.Count * right.Count
            ? new DenseSweep(second <= third ? 1 : 2, (int)Math.Min(second, third))
            : null;
    }

    private static long Range<T>(RowSet<T> left, RowSet<T> right, int coordinate)
        where T : struct, IBinaryInteger<T> => Largest(left, coordinate) + Largest(right, coordinate);

    private static long Largest<T>(RowSet<T> set, int coordinate)
        where T : struct, IBinaryInteger<T>
    {
        T most = T.Zero;
        for (int i = coordinate; i < set.Rows.Length; i += set.Width)
        {
            most = T.Max(most, set.Rows[i]);
        }

        return long.CreateTruncating(most);
    }

    private static RowSet<T> Sorted<T>(T[] rows, int width)
        where T : struct, IBinaryInteger<T>
    {
        int[] order = [.. Enumerable.Range(0, rows.Length / width)];
        Array.Sort(
            order,
            (left, right) => rows.AsSpan(right * width, width).SequenceCompareTo(rows.AsSpan(left * width, width))
        );
        var sorted = new T[rows.Length];
        for (int i = 0; i < order.Length; i++)
        {
            rows.AsSpan(order[i] * width, width).CopyTo(sorted.AsSpan(i * width));
        }

        return new RowSet<T>(sorted, width);
    }
}
