using System.Collections;
using System.Runtime.CompilerServices;

namespace Entente.Analysis;

/// <summary>Points that are worked out when they are asked for: all ties of a solution can be many.</summary>
[CollectionBuilder(typeof(PointList), nameof(Create))]
public sealed class PointList : IReadOnlyList<UtilityPoint>
{
    private readonly Func<int, UtilityPoint> pointAt;

    internal PointList(int count, Func<int, UtilityPoint> pointAt)
    {
        Count = count;
        this.pointAt = pointAt;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Whether there is no point.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>One of the points.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public UtilityPoint this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return pointAt(index);
        }
    }

    /// <summary>A list of points at hand.</summary>
    public static PointList Create(ReadOnlySpan<UtilityPoint> points)
    {
        UtilityPoint[] all = points.ToArray();
        return new PointList(all.Length, index => all[index]);
    }

    /// <inheritdoc/>
    public IEnumerator<UtilityPoint> GetEnumerator() => Enumerable.Range(0, Count).Select(pointAt).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
