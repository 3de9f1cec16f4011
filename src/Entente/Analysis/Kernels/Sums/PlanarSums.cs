using System.Buffers;
using System.Numerics;

namespace Entente.Analysis.Kernels.Sums;

/// <summary>Adds components of two coordinates one at a time, each time in the form in which that is the least work.</summary>
internal static class PlanarSums
{
    // Moving over one place of an array takes this share of the work of merging one point, by measurement.
    private const int PlacesPerPoint = 64;

    // Larger arrays leave the processor's caches.
    private const long LargestRange = 1 << 21;

    /// <summary>The maximal sums of a set and a component; null when there are more than <paramref name="maxPoints"/>.</summary>
    /// <param name="rest">The set, from the component after this one on.</param>
    /// <param name="component">Which component to add.</param>
    /// <param name="scale">The components and their ranges.</param>
    /// <param name="maxPoints">The budget.</param>
    public static MaximalSet<TScaled>? Sum<T, TScaled>(
        MaximalSet<TScaled> rest,
        int component,
        SumScale<T> scale,
        int maxPoints
    )
        where T : struct, IBinaryInteger<T>
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        Stairs<TScaled> choices = Choices<T, TScaled>(component, scale);
        if (rest is MaximalSet<long> set && choices is Stairs<long> shifts && IsDense(rest.Count, component, scale))
        {
            DenseStairs dense =
                set as DenseStairs ?? DenseStairs.Of((Stairs<long>)set, int.CreateTruncating(shifts.First[0]));
            DenseStairs sum = dense.Sum(shifts, Margin(component, scale));
            return sum.Count <= maxPoints ? (MaximalSet<TScaled>)(object)sum : null;
        }

        Stairs<TScaled> points = rest is DenseStairs array
            ? (Stairs<TScaled>)(object)array.ToStairs()
            : (Stairs<TScaled>)rest;
        return StairMerge<TScaled>.Sum(points, choices, maxPoints);
    }

    private static Stairs<TScaled> Choices<T, TScaled>(int component, SumScale<T> scale)
        where T : struct, IBinaryInteger<T>
        where TScaled : struct, IBinaryInteger<TScaled>
    {
        int length = scale.LengthOf(component);
        TScaled[] rows = ArrayPool<TScaled>.Shared.Rent(length);
        scale.Scale(component, rows.AsSpan(0, length));
        Stairs<TScaled> choices = PlanarMaxima.Of<TScaled>(rows.AsSpan(0, length));
        ArrayPool<TScaled>.Shared.Return(rows);
        return choices;
    }

    private static bool IsDense<T>(int points, int component, SumScale<T> scale)
        where T : struct, IBinaryInteger<T>
    {
        T range = scale.RangeOf(component, 0);
        return range <= T.CreateSaturating(LargestRange)
            && scale.RangeOf(component, 1) <= T.CreateSaturating(DenseStairs.LargestSecond)
            && long.CreateTruncating(range) <= (long)PlacesPerPoint * points;
    }

    // How far the component before this one shifts, if that can be done on an array at all.
    private static int Margin<T>(int component, SumScale<T> scale)
        where T : struct, IBinaryInteger<T> =>
        component == 0 || scale.RangeOf(component - 1, 0) > T.CreateSaturating(LargestRange)
            ? 0
            : int.CreateTruncating(scale.RangeOf(component - 1, 0) - scale.RangeOf(component, 0));
}
