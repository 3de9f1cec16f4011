using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>The distinct utility vectors that no outcome dominates: none is at least as good for every party and better for one.</summary>
/// <remarks>Points are sorted by utilities, first party first, descending. Outcomes are found when a point is asked for.</remarks>
public sealed class Frontier
{
    private readonly Func<int, UtilityPoint> pointAt;

    internal Frontier(int count, Func<int, UtilityPoint> pointAt)
    {
        Count = count;
        this.pointAt = pointAt;
    }

    /// <summary>How it was found.</summary>
    public FrontierMethod Method { get; internal init; }

    /// <summary>Whether it holds every point and no other.</summary>
    public bool IsExact { get; internal init; } = true;

    /// <summary>How many points it holds.</summary>
    public int Count { get; }

    /// <summary>How many of them are acceptable to every party.</summary>
    public int AcceptableCount { get; internal init; }

    /// <summary>By how much, party by party, an outcome may be better than the nearest listed point; empty when exact.</summary>
    public ImmutableArray<Rational> Error { get; internal init; } = [];

    /// <summary>The straight pieces of which it consists when an issue is continuous; empty otherwise.</summary>
    public ImmutableArray<FrontierPiece> Pieces { get; internal init; } = [];

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

    /// <summary>The first points, at most so many.</summary>
    public IEnumerable<UtilityPoint> Take(int most) => Enumerable.Range(0, Math.Min(most, Count)).Select(pointAt);
}
