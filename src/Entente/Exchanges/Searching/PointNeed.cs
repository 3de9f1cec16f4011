using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What going on has to be worth to a party at a point, in small units: at least so much, or more than it; nothing at all, or more than anything could be.</summary>
internal readonly record struct PointNeed(Rational Least, bool IsAbove, bool IsFree, bool IsClosed)
{
    /// <summary>It goes on whatever that is worth.</summary>
    public static PointNeed Free => new(Rational.Zero, false, true, false);

    /// <summary>Nothing makes it go on.</summary>
    public static PointNeed Closed => new(Rational.Zero, false, false, true);

    public static PointNeed AtLeast(Rational least) => new(least, false, false, false);

    public static PointNeed Above(Rational least) => new(least, true, false, false);

    /// <summary>What meets both.</summary>
    public static PointNeed Both(PointNeed one, PointNeed other) =>
        one.IsClosed || other.IsFree ? one
        : other.IsClosed || one.IsFree ? other
        : one.Least > other.Least || (one.Least == other.Least && one.IsAbove) ? one
        : other;

    /// <summary>What meets one of two.</summary>
    public static PointNeed Either(PointNeed one, PointNeed other) => Both(one, other) == one ? other : one;
}
